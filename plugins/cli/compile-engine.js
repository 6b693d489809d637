// The engine is written in TypeScript and runs as JavaScript.
import { existsSync } from "node:fs";
import { join, relative } from "node:path";

/** What is loaded by itself, below `plugins/`; all else comes with it. */
export const ENTRIES = {
  main: "cli/main.ts",
  plugin: "index.ts",
  "dev-engine": "cli/dev-engine.ts",
  worker: "site/jobs/worker.ts",
};

/**
 * Compiles the engine.
 * @param {string} engine the folder that holds `layouts/` and `plugins/`
 * @param {string} folder where the JavaScript will stand, below the engine's, so that packages are found from there
 * @param {string} written where it is written to first
 */
export async function compileEngine(engine, folder, written = folder) {
  const { build } = await import("esbuild");
  const entries = Object.entries(ENTRIES).filter(([, path]) => existsSync(join(engine, "plugins", path)));
  await build({
    entryPoints: entries.map(([out, path]) => ({ in: join(engine, "plugins", path), out })),
    outdir: written,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    sourcemap: "linked",
    // The sources are at hand wherever it runs.
    sourcesContent: false,
    jsx: "automatic",
    jsxImportSource: "preact",
    define: {
      // What is compiled does not stand where its source does (`core/engine-folder.ts`).
      DIPTYCH_COMPILED: "import.meta.dirname",
      DIPTYCH_ENGINE: JSON.stringify(relative(folder, engine)),
    },
    logLevel: "silent",
  });
}
