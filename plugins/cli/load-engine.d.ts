/**
 * Loads a part of the engine, which is compiled first where it has to be.
 * @returns what it exports
 */
export function loadEngine(entry: "main" | "plugin" | "dev-engine" | "worker"): Promise<Record<string, unknown>>;
