import { join, relative } from "node:path";
import { watch } from "chokidar";
import { isLeftBehind } from "../catalog/read/left-behind.ts";
import { ENGINE } from "../core/engine-folder.ts";
import { engineRelease } from "../core/engine-release.ts";
import type { DevAnswer } from "./dev-messages.ts";
import { devServer } from "./dev-server.ts";
import { EngineProcess } from "./engine-process.ts";

/** What `diptych dev` writes to: a folder of its own, so that the last good site is never touched. */
const OUTPUT = ".diptych/dev";

/** What is edited while writing, below the project's root. */
const WATCHED = ["posts", "layouts", "plugins", "data", ".eleventy.js", ".eleventyignore"];

/**
 * Chokidar tells of a file's first change and keeps back those of the next 50 ms; so a file is looked at once more when that
 * time is over. In milliseconds.
 */
const AGAIN_MS = 80;

/** How many files a line names. */
const NAMED = 3;

/**
 * `diptych dev`: serves the blog, shows mistakes in the page and in the terminal, and goes on. Ends when it is stopped.
 *
 * This process watches and serves; another one makes the site, and a new one takes its place when the engine is edited.
 */
export async function dev(options: {
  root: string;
  port: number;
  /** Whether pages are as readers get them, with a service worker and without live reload; default: not. */
  offline?: boolean;
  base?: string | undefined;
}): Promise<number> {
  const { root } = options;
  const base = options.base ?? "/";
  const offline = options.offline ?? false;
  const start = (): EngineProcess =>
    new EngineProcess(
      { root, output: OUTPUT, offline, base },
      {
        told: (text) => {
          process.stderr.write(text);
          // What was to be made may never be.
          server.release();
        },
        made: () => server.release(),
      },
    );
  let lastReport = "";
  let foot = "";
  let whole: string | undefined;
  const server = devServer(join(root, OUTPUT), base, {
    liveReload: !offline,
    // A page that browsers keep has to be what the list of them says.
    foot: () => (offline ? "" : foot),
  });
  let engine = start();
  let changed = new Set<string>();

  const build = async (files: readonly string[] | undefined): Promise<void> => {
    const began = performance.now();
    const isNewEngine = files !== undefined && (!engine.isRunning || files.some(isEngine));
    const answer = isNewEngine ? await replaceEngine(files) : await engine.build(files);
    tell(answer);
    if (answer.kind === "failed") server.showError(answer.message);
    else if (answer.kind === "built" && files && (answer.hasChanged || isNewEngine)) {
      // The whole page, for style sheets too: their names bear a hash, and the page must learn the new one.
      server.reload(files);
      process.stdout.write(`${madeAgain(files, answer.pages, performance.now() - began)}\n`);
    }
  };
  /** Starts a process with the engine as it is now. One that cannot be loaded leaves the posts to the one before. */
  const replaceEngine = async (files: readonly string[]): Promise<DevAnswer> => {
    const next = start();
    const answer = await next.build(undefined);
    if (next.isRunning) {
      const old = engine;
      engine = next;
      await old.end();
      return answer;
    }
    await next.end();
    const others = files.filter((file) => !isEngine(file));
    if (!engine.isRunning || others.length === 0) return answer;
    tell(answer);
    return engine.build(others);
  };
  const tell = (answer: DevAnswer): void => {
    if (answer.kind !== "built") {
      process.stderr.write(answer.text);
      return;
    }
    foot = answer.foot;
    if (answer.hasChanged) server.hold(answer.waiting);
    // The same mistakes are not told again at every save.
    if (answer.report !== lastReport) process.stderr.write(answer.report === "" ? "No mistakes.\n" : answer.report);
    lastReport = answer.report;
    if (answer.whole !== whole && answer.whole !== undefined) process.stdout.write(`${answer.whole}\n`);
    whole = answer.whole;
  };

  // The first build counts: what is saved while it runs is built after it.
  let isWorking = true;
  const work = async (): Promise<void> => {
    isWorking = true;
    while (changed.size > 0) {
      const files = [...changed];
      changed = new Set();
      await build(files);
    }
    isWorking = false;
  };
  const note = (file: string): void => {
    changed.add(file);
    if (!isWorking) void work();
  };
  const watcher = watch(
    // Nobody edits an installed engine.
    [...new Set(engineRelease() ? [root] : [root, ENGINE])].flatMap((folder) =>
      WATCHED.map((path) => join(folder, path)),
    ),
    { ignoreInitial: true, ignored: (path) => isIgnored(path, root) },
  );
  const again = new Map<string, NodeJS.Timeout>();
  watcher.on("all", (event, path, stats) => {
    if (event === "addDir" || event === "unlinkDir") return;
    const file = relative(root, path).split("\\").join("/");
    // A file that is being written is empty for a moment: that is no edit yet.
    if (isEngine(file) || stats?.size !== 0) note(file);
    if (isEngine(file)) return;
    clearTimeout(again.get(file));
    again.set(
      file,
      setTimeout(() => {
        again.delete(file);
        note(file);
      }, AGAIN_MS),
    );
  });
  // An edit that comes before the watcher is ready would be lost.
  await new Promise<void>((ready) => watcher.once("ready", () => ready()));
  await build(undefined);
  server.serve(options.port);
  await work();
  await new Promise<void>((stop) => {
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
  await Promise.all([watcher.close(), engine.end()]);
  for (const timer of again.values()) clearTimeout(timer);
  await server.close();
  return 0;
}

/** What was made again, and for which files: `belkin/deep-dive.md: 3 pages, 96 ms`. */
function madeAgain(files: readonly string[], pages: number, ms: number): string {
  const names = files.slice(0, NAMED).map((file) => file.replace(/^posts\/(?:papers\/)?/, ""));
  const others = files.length > NAMED ? ` and ${files.length - NAMED} more` : "";
  return `${names.join(", ")}${others}: ${pages === 1 ? "1 page" : `${pages} pages`}, ${Math.round(ms)} ms`;
}

/** Whether a file is one that editors and systems leave: the blog is not built again for it. */
function isIgnored(path: string, root: string): boolean {
  // The project may stand in a hidden folder, and so may the engine within it.
  const [inEngine, inRoot] = [ENGINE, root].map((folder) => relative(folder, path).split("\\").join("/"));
  const file = inEngine !== undefined && !inEngine.startsWith("..") ? inEngine : (inRoot ?? "");
  return !WATCHED.includes(file) && isLeftBehind(file);
}

/**
 * Whether a file is loaded as a module, so that a process that has loaded it has to end: layouts, plugins, configuration. Posts,
 * style sheets and browser scripts are read at every build.
 */
function isEngine(file: string): boolean {
  if (/\.11ty\.[cm]?js$|\.11tydata\.[cm]?js$/.test(file)) return true;
  return !file.startsWith("posts/") && !/(?:^|\/)plugins\/browser\//.test(file) && !file.endsWith(".css");
}
