import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** What the interpreter consists of, in the order in which it is fetched. */
const NAMES = [
  "pyodide.mjs",
  "pyodide-lock.json",
  "pyodide.asm.mjs",
  "pyodide.asm.wasm",
  "python_stdlib.zip",
] as const;

/** Python for browsers, as the package `pyodide` brings it. */
export interface InterpreterFiles {
  /** The folder of the site that they stand in, with a slash at its end; its name says the version: what is in it never changes. */
  readonly folder: string;
  readonly names: readonly string[];
  /** Sizes of all of them together. */
  readonly bytes: number;
  /** Where a file stands on this machine. */
  readonly source: (name: string) => string;
}

export function interpreterFiles(): InterpreterFiles {
  const from = dirname(createRequire(import.meta.url).resolve("pyodide/package.json"));
  const { version } = JSON.parse(readFileSync(join(from, "package.json"), "utf8")) as { version: string };
  const source = (name: string): string => join(from, name);
  return {
    folder: `pyodide/${version}/`,
    names: NAMES,
    bytes: NAMES.reduce((sum, name) => sum + statSync(source(name)).size, 0),
    source,
  };
}
