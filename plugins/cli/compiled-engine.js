// The engine is written in TypeScript and runs as JavaScript: it is compiled when its sources have changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The folder that holds `layouts/` and `plugins/`. */
const ENGINE = fileURLToPath(new URL("../../", import.meta.url));

/** Below the engine's folder, so that packages are found from there. */
const COMPILED = join(ENGINE, ".diptych/engine");

/** What is loaded by itself, below `plugins/`; all else comes with it. */
const ENTRIES = {
  main: "cli/main.ts",
  plugin: "index.ts",
  "dev-engine": "cli/dev-engine.ts",
  worker: "site/jobs/worker.ts",
};

/** What was compiled from other sources is kept for a day: a command that is running may still load from it. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * Loads a part of the engine, which is compiled first if it has to be.
 * @param {keyof typeof ENTRIES} entry
 * @returns {Promise<Record<string, unknown>>} what it exports
 */
export async function loadEngine(entry) {
  process.setSourceMapsEnabled(true);
  const folder = await compiledEngine();
  if (folder === undefined) return loadSources(ENTRIES[entry]);
  return import(pathToFileURL(join(folder, `${entry}.js`)).href);
}

/**
 * The folder of the engine as JavaScript, as its sources are now.
 * @returns {Promise<string | undefined>} nothing where it cannot be written
 */
export async function compiledEngine() {
  const folder = join(COMPILED, sourcesKey());
  if (existsSync(folder)) return folder;
  const temporary = `${folder}-${process.pid}`;
  try {
    mkdirSync(temporary, { recursive: true });
    await compile(temporary);
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    // Another process was first, or nothing may be written here.
    if (!existsSync(folder)) {
      if (isWritingProblem(error)) return undefined;
      throw error;
    }
  }
  removeOthers(folder);
  return folder;
}

/** @param {string} folder */
async function compile(folder) {
  const { build } = await import("esbuild");
  const entries = Object.entries(ENTRIES).filter(([, path]) => existsSync(join(ENGINE, "plugins", path)));
  await build({
    entryPoints: entries.map(([out, path]) => ({ in: join(ENGINE, "plugins", path), out })),
    outdir: folder,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    sourcemap: "linked",
    jsx: "automatic",
    jsxImportSource: "preact",
    define: {
      // What is compiled does not stand where its source does (`core/engine-folder.ts`).
      DIPTYCH_ENGINE: JSON.stringify(ENGINE),
      DIPTYCH_COMPILED: JSON.stringify(folder.replace(/-\d+$/, "")),
    },
    logLevel: "silent",
  });
}

/** What tells these sources from others: their names, sizes and times. Contents are not read at every start. */
function sourcesKey() {
  const lines = [process.versions.modules];
  for (const folder of ["plugins", "layouts"]) {
    for (const entry of readdirSync(join(ENGINE, folder), { withFileTypes: true, recursive: true })) {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isFile() || !/\.tsx?$/.test(entry.name) || /[\\/]plugins[\\/]browser[\\/]/.test(path)) continue;
      const { size, mtimeMs } = statSync(path);
      lines.push(`${path} ${size} ${mtimeMs}`);
    }
  }
  return createHash("sha256").update(lines.sort().join("\n")).digest("hex").slice(0, 16);
}

/** @param {string} current */
function removeOthers(current) {
  try {
    const now = new Date();
    utimesSync(current, now, now);
    for (const name of readdirSync(COMPILED)) {
      const folder = join(COMPILED, name);
      if (folder !== current && now.getTime() - statSync(folder).mtimeMs > KEPT_MS)
        rmSync(folder, { recursive: true, force: true });
    }
  } catch {
    // Another process is tidying up.
  }
}

/**
 * The engine as TypeScript, where nothing can be written.
 * @param {string} path below `plugins/`
 */
async function loadSources(path) {
  const { register } = await import("tsx/esm/api");
  const { import: load } = register({ namespace: "diptych", tsconfig: join(ENGINE, "tsconfig.json") });
  return load(join(ENGINE, "plugins", path), import.meta.url);
}

/** @param {unknown} error */
function isWritingProblem(error) {
  return /^(?:EACCES|EPERM|EROFS|ENOSPC|EDQUOT)$/.test(/** @type {{ code?: string }} */ (error)?.code ?? "");
}
