import { join } from "node:path";
import { FactBlog } from "../blog/facts/fact-blog.ts";
import { summarize } from "../check/summary.ts";
import { type Diagnostic, hasErrors } from "../core/diagnostic.ts";
import { ENGINE } from "../core/engine-folder.ts";
import type { Read } from "../incremental/fact-graph.ts";
import { NoInterpreterError } from "../python/interpreter.ts";
import { madeAnewText } from "../python/made-anew-text.ts";
import type { PostPython } from "../python/run-block.ts";
import { type RunSettings, runPost } from "../python/run-post.ts";
import { buildTime } from "../site/build-time.ts";
import { SiteBuilder } from "../site/site-builder.ts";
import { namedPosts } from "./named-posts.ts";
import { reportText } from "./report.ts";
import { runTests } from "./run-tests.ts";

const SITE_YAML = "posts/site.yaml";
/** What the PATH finds, a virtual environment's where one is active. */
const PYTHON = "python3";
/** Seconds that a block may take, where `site.yaml` does not say. */
const TIMEOUT = 60;

/**
 * `diptych run`: runs the Python blocks of posts that have changed, and saves what they show beside the posts. A post whose
 * blocks fail keeps what it had, and the others are run all the same. The tests of projects beside the posts are run as well.
 * @param options.posts which, by path or slug; none: all
 */
export async function run(options: {
  root: string;
  posts: readonly string[];
  force: boolean;
  cache: boolean;
  base?: string | undefined;
}): Promise<number> {
  const { root } = options;
  // With drafts: they are written with their outputs before the eyes.
  const builder = new SiteBuilder({
    root,
    engine: ENGINE,
    dev: true,
    offline: false,
    base: options.base,
    cache: options.cache ? "run" : undefined,
  });
  try {
    const found = await builder.check();
    builder.save();
    // Without it nobody knows which Python is meant.
    const wrong = found.filter(({ file, severity }) => file === SITE_YAML && severity === "error");
    if (wrong.length > 0) {
      process.stderr.write(`${reportText(root, wrong)}${summarize(wrong)}; nothing was run.\n`);
      return 1;
    }
    const { catalog } = new FactBlog(builder.read);
    const known = [...catalog.posts.keys()];
    const wanted = wantedPosts(options.posts, known, root);
    if (wanted === undefined) return 1;
    const { interpreter = PYTHON, timeout = TIMEOUT } = catalog.site.python;
    const settings = { interpreter: programOf(root, interpreter), timeout, force: options.force };
    return await stoppable(async () => {
      const day = new Date(buildTime()).toISOString().slice(0, 10);
      const tests = await runTests(root, wanted, catalog.projects.keys(), { ...settings, day });
      const code = await runPosts(root, wanted, builder.read, settings, {
        areNamed: options.posts.length > 0,
        hasTests: tests.count > 0,
      });
      return tests.hasFailed ? 1 : code;
    });
  } finally {
    await builder.close();
  }
}

/** The Python of a post; nothing where it has none. */
function pythonOf(read: Read, path: string): PostPython | undefined {
  return read<PostPython>(`python:${path}`);
}

async function runPosts(
  root: string,
  posts: readonly string[],
  read: Read,
  settings: RunSettings,
  { areNamed, hasTests }: { readonly areNamed: boolean; readonly hasTests: boolean },
): Promise<number> {
  const diagnostics: Diagnostic[] = [];
  let count = 0;
  for (const path of posts) {
    const python = pythonOf(read, path);
    if (!python || (python.blocks.length === 0 && python.values.length === 0)) {
      if (areNamed && !hasTests) process.stdout.write(`${path}: no block that runs\n`);
      continue;
    }
    count++;
    const start = performance.now();
    try {
      const { diagnostics: wrong, made } = await runPost(root, path, python, settings);
      process.stdout.write(`${path}: ${madeAnewText(made, performance.now() - start)}\n`);
      process.stderr.write(reportText(root, wrong));
      diagnostics.push(...wrong);
    } catch (error) {
      if (error instanceof NoInterpreterError) {
        process.stderr.write(`${noInterpreter(error)}\n`);
        return 1;
      }
      if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
      process.stderr.write(`${path}: its outputs cannot be saved: ${(error as Error).message}\n`);
      return 1;
    }
  }
  if (count === 0 && !areNamed && !hasTests) process.stdout.write("No post has a block that runs.\n");
  else process.stdout.write(`${summarize(diagnostics)}\n`);
  return hasErrors(diagnostics) ? 1 : 0;
}

/** Nothing where a name means no post, which is told. */
function wantedPosts(names: readonly string[], known: readonly string[], root: string): readonly string[] | undefined {
  if (names.length === 0) return [...known].sort();
  const wanted = new Set<string>();
  let isUnknown = false;
  for (const name of names) {
    const posts = namedPosts(name, known, root);
    if ("found" in posts) for (const path of posts.found) wanted.add(path);
    else {
      isUnknown = true;
      const advice = posts.nearest === undefined ? "." : `; did you mean \`${posts.nearest}\`?`;
      process.stderr.write(`diptych: found no post \`${name}\`${advice}\n`);
    }
  }
  return isUnknown ? undefined : [...wanted];
}

/** A name is looked for in the PATH; a path leads on from the project's root. */
function programOf(root: string, interpreter: string): string {
  return interpreter.includes("/") && !interpreter.startsWith("/") ? join(root, interpreter) : interpreter;
}

function noInterpreter({ message }: NoInterpreterError): string {
  return `${message}; blocks run with Python 3.9 or later. Install it (on Debian: apt install python3), or name one by \`python: {interpreter: …}\` in ${SITE_YAML}.`;
}

/** Whoever stops the command stops what it has started, too: `exit` says so to every interpreter. */
async function stoppable<T>(work: () => Promise<T>): Promise<T> {
  const stop = (_: NodeJS.Signals, number: number): void => process.exit(128 + number);
  process.on("SIGINT", stop).on("SIGTERM", stop).on("SIGHUP", stop);
  try {
    return await work();
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop).off("SIGHUP", stop);
  }
}
