import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { watch } from "chokidar";
import { register } from "tsx/esm/api";
import type { Blog, RenderCache } from "../blog/prepare-blog.ts";
import { summarize } from "../check/summary.ts";
import type { GivenEngine } from "../site/engine.ts";
import { FormulaCache } from "../tex/formula-cache.ts";
import { reportText } from "./report.ts";
import { writeSite } from "./write-site.ts";
import { rootCause, writingProblem } from "./writing-problem.ts";

/** What `diptych dev` writes to: a folder of its own, so that the last good site is never touched. */
const OUTPUT = ".diptych/dev";
/** What is edited while writing. */
const WATCHED = ["posts", "layouts", "plugins", ".eleventy.js"];
/** The layouts' JSX is compiled as it says here, wherever the blog stands. */
const TSCONFIG = fileURLToPath(new URL("../../tsconfig.json", import.meta.url));
/**
 * How long nothing must have been saved before a build reads the files. Chokidar tells of a file's first change and keeps
 * back those of the next 50 ms: whoever reads later than that has read them, too.
 */
const QUIET_MS = 60;

/** The parts of Eleventy's dev server that are used here. */
interface DevServer {
  serve(port: number): void;
  reload(event: { files: string[] }): void;
  sendError(event: { error: Error }): void;
  close(): Promise<void>;
}

/**
 * `diptych dev`: serves the blog, shows mistakes in the page and in the terminal, and goes on. Ends when it is stopped.
 *
 * One edit after another is built, each by a fresh Eleventy, so that nothing of an edit that failed is left in the next.
 */
export async function dev(options: {
  root: string;
  port: number;
  /** Whether pages are as readers get them, with a service worker and without live reload; default: not. */
  offline?: boolean;
  base?: string;
}): Promise<number> {
  const { root } = options;
  const base = options.base ?? "/";
  const offline = options.offline ?? false;
  const tex = new FormulaCache();
  const cache: RenderCache = { tex, code: new Map(), citations: { works: new Map() } };
  let lastReport = "";
  const onPrepared = (blog: Blog): void => {
    tex.sweep();
    const report = reportText(root, blog.diagnostics);
    // The same mistakes are not told again at every save.
    if (report !== lastReport) process.stderr.write(`${report}${summarize(blog.diagnostics)}\n`);
    lastReport = report;
  };
  const attempt = async (work: () => Promise<void>): Promise<Error | undefined> => {
    try {
      await work();
      return undefined;
    } catch (error) {
      // A mistake in a layout or a plugin: it is told, and the pages of the last good build stay.
      process.stderr.write(writingProblem(error));
      return rootCause(error);
    }
  };
  // The page comes first: feed and search follow, those of one build after those of another.
  let derived: Promise<unknown> = Promise.resolve();
  const later = (task: () => Promise<void>): void => {
    derived = derived.then(() => attempt(task));
  };
  let plugin = await loadPlugin();
  const build = async (): Promise<void> => {
    const engine: GivenEngine = { plugin, options: { root, dev: true, offline, base, cache, onPrepared, later } };
    await writeSite(OUTPUT, base, engine);
  };
  const server = devServer(join(root, OUTPUT), base, !offline);
  let changed = new Set<string>();
  // The first build counts: what is saved while it runs is built after it.
  let working = true;
  const work = async (): Promise<void> => {
    working = true;
    while (changed.size > 0) {
      await quiet();
      const files = [...changed];
      changed = new Set();
      const start = performance.now();
      const error = await attempt(async () => {
        if (files.some(isEngine)) plugin = await loadPlugin();
        await build();
      });
      if (error) server.sendError({ error });
      else {
        // The whole page, for style sheets too: their names bear a hash, and the page must learn the new one.
        server.reload({ files });
        process.stdout.write(`${files.join(", ")}: ${Math.round(performance.now() - start)} ms\n`);
      }
    }
    working = false;
  };
  let changes = 0;
  const quiet = async (): Promise<void> => {
    for (let seen = -1; seen !== changes; ) {
      seen = changes;
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    }
  };
  const watcher = watch(WATCHED.map((path) => join(root, path)).filter(exists), { ignoreInitial: true });
  watcher.on("all", (event, path) => {
    if (event === "addDir" || event === "unlinkDir") return;
    changed.add(relative(root, path).split("\\").join("/"));
    changes += 1;
    if (!working) void work();
  });
  // An edit that comes before the watcher is ready would be lost.
  await new Promise<void>((ready) => watcher.once("ready", () => ready()));
  await attempt(build);
  server.serve(options.port);
  await work();
  await new Promise<void>((stop) => {
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
  await watcher.close();
  await server.close();
  return 0;
}

/** Loads the plugin under a module namespace of its own: edits to it, to the engine and to layouts are in it. */
async function loadPlugin(): Promise<unknown> {
  const engine = register({ namespace: `diptych-${performance.now()}`, tsconfig: TSCONFIG });
  const module: { default: unknown } = await engine.import("../index.ts", import.meta.url);
  return module.default;
}

/** @param liveReload whether pages are given a script that loads them anew after an edit; they are not what was built then */
function devServer(folder: string, base: string, liveReload: boolean): DevServer {
  // A CommonJS module without types.
  const { getServer } = createRequire(import.meta.url)("@11ty/eleventy-dev-server") as {
    getServer(name: string, folder: string, options: Record<string, unknown>): DevServer;
  };
  return getServer("diptych", folder, { pathPrefix: base, domDiff: false, showAllHosts: false, liveReload });
}

/** Posts, style sheets and browser scripts are read at every build; the rest of the engine is loaded modules. */
function isEngine(file: string): boolean {
  return !file.startsWith("posts/") && !file.startsWith("plugins/browser/") && !file.endsWith(".css");
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
