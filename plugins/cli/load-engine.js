// The one way in, for commands and for Eleventy: an installed package brings JavaScript, a repository compiles its sources.
import { existsSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ENTRIES } from "./compile-engine.js";

/** The folder that holds `layouts/` and `plugins/`. */
const ENGINE = new URL("../../", import.meta.url);

/**
 * Loads a part of the engine, which is compiled first where it has to be.
 * @param {keyof typeof ENTRIES} entry
 * @returns {Promise<Record<string, unknown>>} what it exports
 */
export async function loadEngine(entry) {
  process.setSourceMapsEnabled(true);
  const folder = isInstalled() ? new URL("dist/", ENGINE) : await compiled();
  return folder === undefined ? loadSources(ENTRIES[entry]) : import(new URL(`${entry}.js`, folder).href);
}

/** Whether this is an installed package. A repository that a package was made in has `dist/` too, which grows old there. */
function isInstalled() {
  return existsSync(new URL("dist/engine.json", ENGINE)) && !existsSync(new URL("tsconfig.json", ENGINE));
}

/** The folder of the engine as its sources are now; nothing where it cannot be written. */
async function compiled() {
  const { compiledEngine } = await import("./compiled-engine.js");
  const folder = await compiledEngine();
  return folder && pathToFileURL(`${folder}/`);
}

/**
 * The engine as TypeScript, where nothing can be written.
 * @param {string} path below `plugins/`
 */
async function loadSources(path) {
  const { register } = await import("tsx/esm/api");
  const tsconfig = fileURLToPath(new URL("tsconfig.json", ENGINE));
  const { import: load } = register({ namespace: "diptych", tsconfig });
  return load(fileURLToPath(new URL(`plugins/${path}`, ENGINE)), import.meta.url);
}
