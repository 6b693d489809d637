import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { freePort } from "../support/free-port.ts";
import { REPOSITORY } from "../support/project.ts";
import type { Benchmark } from "./benchmark.ts";
import { generateBlog } from "./corpus.ts";
import { median } from "./median.ts";
import { ProcessTree } from "./process-tree.ts";
import { megabytes, milliseconds, seconds, table } from "./table.ts";

const SIZES = [100, 500];
const EDITS = 200;
/** How many of the edits are timed, the first ones; the others only show whether memory grows. */
const TIMED = 20;
/** After how many edits memory is looked at for the first time. */
const SETTLED = 10;

const ASK_EVERY_MS = 5;
/** A guard against hanging; nothing is measured with it. */
const PATIENCE_MS = 600_000;
/** Between two edits, after all that follows from the first is served: nobody saves at once again. */
const PAUSE_MS = 300;

/** What an author who saves a sentence waits for, and whether a day of saving fills the memory. */
export const dev: Benchmark = {
  question: "How soon does `diptych dev` serve what was saved, and does its memory grow?",
  options: ["posts", "edits"],
  browser: false,
  answer: async (say, { posts: sizes = SIZES, edits = EDITS }) => {
    const rows: string[][] = [];
    for (const posts of sizes) rows.push(await measureSize(posts, edits));
    const timed = Math.min(TIMED, edits);
    say(
      table(
        ["posts", "formulas", "start", "page", "worst", "feed", "worst", "search", "worst"].concat(
          edits > SETTLED ? [`memory, ${SETTLED} edits`] : [],
          [`memory, ${edits} edits`, "peak"],
        ),
        rows,
      ),
    );
    say(
      `\nStart: until the first page is served, nothing kept from before. Then, from the save of a sentence in the newest deep` +
        `\ndive, medians of ${timed} edits: until its page holds it, until feed.xml holds it, and until another search index is served.` +
        "\nMemory: of all processes at that moment, and at most; pages that processes share count in each.",
    );
  },
};

async function measureSize(posts: number, edits: number): Promise<string[]> {
  const { project, size, newest } = generateBlog(posts);
  const server = await startServer(project.root);
  try {
    const start = await server.until(newest.address, (html) => html.includes("</html>"));
    await server.until("feed.xml", (feed) => feed.includes("</feed>"));
    await server.until(SEARCH, (text) => text !== "");
    const page: number[] = [];
    const feed: number[] = [];
    const search: number[] = [];
    const memory: number[] = [];
    for (let edit = 1; edit <= edits; edit++) {
      const index = await server.get(SEARCH);
      const saved = performance.now();
      const word = newest.edit();
      const times = await Promise.all([
        server.until(newest.address, (html) => html.includes(word), saved),
        server.until("feed.xml", (text) => text.includes(word), saved),
        server.until(SEARCH, (text) => text !== "" && text !== index, saved),
      ]);
      for (const [at, all] of [page, feed, search].entries()) if (edit <= TIMED) all.push(times[at] ?? Number.NaN);
      await pause(PAUSE_MS);
      if (edit === SETTLED || edit === edits) memory.push(server.tree.resident);
    }
    return [
      String(size.posts),
      String(size.formulas),
      seconds(start / 1000),
      ...[page, feed, search].flatMap((times) => [median(times), Math.max(...times)].map(milliseconds)),
      ...[...memory, server.tree.peakOfAll].map(megabytes),
    ];
  } finally {
    await server.end();
    project.delete();
  }
}

/** Tells by a hash which index of the texts is served. */
const SEARCH = "pagefind/pagefind-entry.json";

interface Server {
  readonly tree: ProcessTree;
  /** What is served at a path without a slash at its beginning; empty where there is nothing. */
  get(path: string): Promise<string>;
  /**
   * Asks until what is served is as wanted.
   * @returns milliseconds since the server was started, or since `from`
   */
  until(path: string, wanted: (text: string) => boolean, from?: number): Promise<number>;
  end(): Promise<void>;
}

async function startServer(root: string): Promise<Server> {
  const port = await freePort();
  const started = performance.now();
  // A group of its own, so that whatever it starts ends with it.
  const child = spawn(process.execPath, [join(REPOSITORY, "plugins/cli/diptych.js"), "dev", "--port", String(port)], {
    cwd: root,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  await once(child, "spawn");
  const { pid } = child;
  if (pid === undefined) throw new Error("The dev server has no process.");
  let written = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data: Buffer) => {
      written += data;
    });
  }
  const tree = new ProcessTree(pid);
  const get = async (path: string): Promise<string> => {
    try {
      const response = await fetch(`http://localhost:${port}/${path}`);
      return response.ok ? await response.text() : "";
    } catch {
      // It does not listen yet.
      return "";
    }
  };
  return {
    tree,
    get,
    until: async (path, wanted, from = started) => {
      for (;;) {
        if (wanted(await get(path))) return performance.now() - from;
        if (child.exitCode !== null) throw new Error(`The dev server has ended:\n${written}`);
        if (performance.now() - from > PATIENCE_MS) throw new Error(`/${path} never was as wanted:\n${written}`);
        await pause(ASK_EVERY_MS);
      }
    },
    end: async () => {
      tree.stop();
      const ended = child.exitCode === null && child.signalCode === null ? once(child, "exit") : undefined;
      // The whole group: nothing of it is asked to save anything.
      process.kill(-pid, "SIGKILL");
      await ended;
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
