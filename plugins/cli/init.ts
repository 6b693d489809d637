import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { isLeftBehind } from "../catalog/read/left-behind.ts";
import { slugify } from "../core/slug.ts";
import { buildTime } from "../site/build-time.ts";
import { blogFiles } from "./init/blog-files.ts";
import { engineSpec } from "./init/engine-spec.ts";
import type { NewBlog } from "./init/new-blog.ts";

const DEFAULTS = { url: "https://blog.example/", author: "Your Name" } as const;

/** What the call has said of the new blog. */
interface Asked extends Pick<NewBlog, "kind" | "host"> {
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly author: string | undefined;
  readonly engine: string | undefined;
}

/**
 * `diptych init`: a new blog in a folder, with an example that teaches. Where the folder holds something, it says what is missing,
 * and adds that where it is told to; a file that is there is never written over.
 * @returns 0, or 1 where nothing could be written, or nothing was because the call has not said `--add`
 */
export function init(options: { root: string; folder: string; asked: Asked; add: boolean }): number {
  const { root, asked, add } = options;
  const folder = resolve(root, options.folder);
  const shown = folder === root ? "this folder" : options.folder;
  const blog = newBlog(asked, root, folder);
  const isNew = isEmpty(folder);
  const hasPosts = existsSync(join(folder, "posts"));
  const files = blogFiles(blog, { site: true, example: !hasPosts });
  const missing = [...files].filter(([path]) => !existsSync(join(folder, path)));
  if (missing.length === 0) {
    process.stdout.write(`Nothing is missing in ${shown}.\n`);
    return 0;
  }
  if (!isNew && !add) {
    const list = missing.map(([path]) => `  ${path}\n`).join("");
    process.stdout.write(`${shown} holds files already. Missing are:\n${list}`);
    process.stdout.write("Nothing was written. With --add these are added, and what is there stays as it is.\n");
    return 1;
  }
  try {
    for (const [path, text] of missing) writeNew(join(folder, path), text);
  } catch (error) {
    process.stderr.write(`diptych: ${(error as Error).message}\n`);
    return 1;
  }
  const list = missing.map(([path]) => `  ${path}\n`).join("");
  process.stdout.write(`Wrote to ${shown}:\n${list}\nNext:\n${nextSteps(root, folder, blog)}`);
  return 0;
}

function newBlog({ kind, host, ...asked }: Asked, root: string, folder: string): NewBlog {
  const name = slugify(basename(folder));
  const words = name.replaceAll("-", " ");
  return {
    kind,
    host,
    title: asked.title ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
    url: asked.url ?? DEFAULTS.url,
    author: asked.author ?? DEFAULTS.author,
    engine: engineSpec(asked.engine, root, folder),
    // npm installs nothing into a package of the same name.
    name: name === "diptych" ? "diptych-blog" : name,
    today: new Date(buildTime()).toISOString().slice(0, 10),
  };
}

/** Whether a folder is not there, or holds nothing but what programs leave in every folder. */
function isEmpty(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).every((name) => name === ".git" || isLeftBehind(name));
}

/** Writes a file that is not there. One that has come meanwhile stays as it is. */
function writeNew(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, text, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return;
    // Half a file is worse than none: the next call would take it for the author's.
    rmSync(file, { force: true });
    throw error;
  }
}

/** The commands that come next. */
function nextSteps(root: string, folder: string, { engine }: NewBlog): string {
  const asks = dependsOnEngine(join(folder, "package.json"));
  const steps = [
    ...(folder === root ? [] : [`cd ${quoted(relative(root, folder))}`]),
    asks ? "npm install" : `npm install ${quoted(engine.startsWith("^") ? `diptych@${engine}` : engine)}`,
    asks ? "npm start" : "npx diptych dev",
  ];
  return steps.map((step) => `  ${step}\n`).join("");
}

/** Whether a `package.json`, which may be the author's own, asks for the engine. */
function dependsOnEngine(file: string): boolean {
  try {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(file, "utf8")) as Record<
      string,
      object | undefined
    >;
    return "diptych" in { ...dependencies, ...devDependencies };
  } catch {
    return false;
  }
}

/** As a shell reads it as one word. */
function quoted(word: string): string {
  return /^[\w./@:^~-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
