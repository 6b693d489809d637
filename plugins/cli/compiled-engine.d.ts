/**
 * Loads a part of the engine, which is compiled first if it has to be.
 * @returns what it exports
 */
export function loadEngine(entry: "main" | "plugin" | "dev-engine" | "worker"): Promise<Record<string, unknown>>;

/** The folder of the engine as JavaScript, as its sources are now; nothing where it cannot be written. */
export function compiledEngine(): Promise<string | undefined>;
