import { join } from "node:path";
import { layered, layeredStyles } from "../assets/layered-styles.ts";

/** What pages whose blocks run load: paths below the output folder. */
export interface PythonBundle {
  /** Gives the blocks their buttons. */
  readonly script: string;
  readonly worker: string;
  readonly style: string;
  /** All of it; names bear a hash of what is in them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The folder of the site that the scripts stand in: not with those that every browser keeps. */
const FOLDER = "python";

/**
 * Bundles the scripts and the style sheet of blocks that run.
 * @param engine the folder that holds `layouts/` and `plugins/`
 */
export async function bundlePython(engine: string): Promise<PythonBundle> {
  const { build } = await import("esbuild");
  const result = await build({
    entryPoints: [
      { in: join(engine, "plugins/browser/python/run-blocks.ts"), out: "run" },
      { in: join(engine, "plugins/browser/python/worker/main.ts"), out: "worker" },
      { in: layered(join(engine, "layouts/styles/run-editor.css")), out: "run" },
    ],
    bundle: true,
    minify: true,
    // The same scripts come of it wherever the engine stands: in a package there are no settings of TypeScript's.
    tsconfigRaw: "{}",
    write: false,
    format: "esm",
    target: ["es2022", "chrome111", "firefox115", "safari16.4"],
    outdir: `/${FOLDER}`,
    // The editor comes when it is asked for.
    splitting: true,
    entryNames: "[name]-[hash]",
    chunkNames: "part-[name]-[hash]",
    loader: { ".py": "text" },
    plugins: [layeredStyles()],
    absWorkingDir: engine,
    logLevel: "silent",
  });
  const files = new Map(
    result.outputFiles.map(({ path, contents }) => [`${FOLDER}/${path.split(/[\\/]/).at(-1)}`, contents] as const),
  );
  const find = (pattern: RegExp): string => {
    const path = [...files.keys()].find((name) => pattern.test(name));
    if (path === undefined) throw new Error(`No script matches ${pattern}.`);
    return path;
  };
  return {
    script: find(/\/run-[^/]+\.js$/),
    worker: find(/\/worker-[^/]+\.js$/),
    style: find(/\/run-[^/]+\.css$/),
    files,
  };
}
