/** Options of a command as `parseArgs` of `node:util` takes them. */
export type Options = Readonly<Record<string, { readonly type: "string" | "boolean"; readonly short?: string }>>;

/** What a command was called with. */
export interface Call {
  /** The folder that it was called in, an absolute path; the project's root where the command is about a project. */
  readonly root: string;
  /** What stands behind the command's name and is no option. */
  readonly operands: readonly string[];
  /** What options said; those that take no value are `true`. */
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  /** Whether what was found out before may be used. */
  readonly cache: boolean;
  /** The path that the site stands below, where the call says so. */
  readonly base?: string;
}

/** A command of `diptych`. */
export interface Command {
  /** Its own options; those of all commands are in `main.ts`. */
  readonly options: Options;
  /** How many operands it takes at most; none where this is not said. */
  readonly operands?: number;
  /** Whether what it does depends on what was found out before, so that `--no-cache` means something. */
  readonly cached: boolean;
  /**
   * Does it.
   * @returns the exit code
   * @throws {UsageError} where an operand or an option's value cannot be understood
   */
  run(call: Call): Promise<number>;
}

/** What the command line says cannot be understood. Its message is one sentence: what was found, and what was expected. */
export class UsageError extends Error {}

/** The value of an option that takes one. */
export function textOf(call: Call, option: string): string | undefined {
  const value = call.values[option];
  return typeof value === "string" ? value : undefined;
}
