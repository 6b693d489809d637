import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * What the interpreter consists of: names on the site, and in the package. Some hosts do not know that `.mjs` is JavaScript,
 * and browsers take no module that its host calls something else.
 */
const FILES: Readonly<Record<string, string>> = {
  "pyodide.js": "pyodide.mjs",
  "pyodide.asm.js": "pyodide.asm.mjs",
  "pyodide.asm.wasm": "pyodide.asm.wasm",
  "python_stdlib.zip": "python_stdlib.zip",
  "pyodide-lock.json": "pyodide-lock.json",
};

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
  const names = Object.keys(FILES);
  const source = (name: string): string => join(from, FILES[name] ?? name);
  return {
    folder: `pyodide/${version}/`,
    names,
    bytes: names.reduce((sum, name) => sum + statSync(source(name)).size, 0),
    source,
  };
}
