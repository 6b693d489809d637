import { join } from "node:path";

/** Which worker a site has: one that keeps a list's files, or one that takes earlier workers away. */
export type WorkerKind =
  | { readonly kind: "keeping" /** Id of the list. */; readonly list: string }
  | {
      readonly kind: "retiring" /** Whether open pages are loaded anew, without what was kept. */;
      readonly reload: boolean;
    };

/**
 * Makes the script of the service worker.
 * @param engine the folder that holds `plugins/`
 */
export async function bundleWorker(engine: string, worker: WorkerKind): Promise<string> {
  const { build } = await import("esbuild");
  const result = await build({
    entryPoints: [join(engine, "plugins/browser/service-worker", worker.kind === "keeping" ? "main.ts" : "retire.ts")],
    bundle: true,
    minify: true,
    // As in `assets/assets.ts`.
    tsconfigRaw: "{}",
    write: false,
    // Not every browser takes modules for service workers.
    format: "iife",
    target: ["es2022", "chrome111", "firefox115", "safari16.4"],
    define: {
      "process.env.NODE_ENV": '"production"',
      ...(worker.kind === "keeping"
        ? { OFFLINE_LIST: JSON.stringify(worker.list) }
        : { RELOAD_PAGES: JSON.stringify(worker.reload) }),
    },
    absWorkingDir: engine,
    logLevel: "silent",
  });
  return result.outputFiles[0]?.text ?? "";
}
