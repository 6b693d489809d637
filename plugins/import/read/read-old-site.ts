import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, join, sep } from "node:path";
import type { LeftOut, OldFile, OldSite } from "../model/old-site.ts";

/** What programs make of a blog, or need for it; and caches that were taken for posts. */
const FOLDERS: ReadonlyMap<string, string> = new Map([
  ["node_modules", "packages of a program"],
  ["_site", "the site that was made of the blog"],
  ["public", "the site that was made of the blog"],
  ["vendor", "packages of a program"],
  ["bower_components", "packages of a program"],
  ["_cache", "a cache"],
  ["site_libs", "packages of a program"],
  ["_book", "the site that was made of the blog"],
  ["_build", "the site that was made of the blog"],
  ["__pycache__", "compiled Python"],
  ["venv", "an environment of Python's"],
]);

/** Texts larger than this are data. In bytes; a post may have 10 MB, and no old one comes near. */
const LARGEST_TEXT = 5_000_000;
/** What a host of static sites takes at most. In bytes. */
const LARGEST_FILE = 100_000_000;
/** More files than any blog has: a folder with more of them is none. */
const MOST_FILES = 100_000;

const TEXT =
  /\.(?:md|markdown|mkd|mkdn|mkdown|mdown|mdx|qmd|rmd|rst|ipynb|ya?ml|toml|json|bib|html?|njk|js|config\.ts|cff|csv|tex|sty|txt|org)$|(?:^|\/)[^./]+$/i;

/**
 * Reads the folder of an old blog. Symbolic links that lead out of it, what programs made, hidden folders, and what is too large
 * are left out; nothing is followed, and nothing is written.
 * @param folder an absolute path
 */
export function readOldSite(folder: string): OldSite {
  const files = new Map<string, OldFile>();
  const leftOut: LeftOut[] = [];
  const root = realpathSync(folder);
  const visit = (parent: string): void => {
    for (const entry of readdirSync(join(root, parent), { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const path = parent === "" ? entry.name : `${parent}/${entry.name}`;
      const why = whyLeftOut(root, path, entry.name, entry.isDirectory());
      if (why !== undefined) {
        leftOut.push({ path: entry.isDirectory() ? `${path}/` : path, why });
        continue;
      }
      if (files.size >= MOST_FILES) return;
      if (entry.isDirectory()) visit(path);
      else readOldFile(root, path, files, leftOut);
    }
  };
  visit("");
  return { name: basename(root), files, leftOut };
}

function whyLeftOut(root: string, path: string, name: string, isFolder: boolean): string | undefined {
  if (isFolder) {
    if (name.startsWith(".")) return "a hidden folder, of a program's";
    const known = FOLDERS.get(name);
    // `public` may be a folder of posts, unless the site that a generator made is plainly in it.
    if (known === undefined) return /_cache(?:_|$)|_files$/.test(name) && /_cache/.test(name) ? "a cache" : undefined;
    return name === "public" && !hasIndex(join(root, path)) ? undefined : known;
  }
  if (/^(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(name) || /~$|\.sw[op]$/.test(name)) return "left by a program";
  return undefined;
}

function hasIndex(folder: string): boolean {
  try {
    return statSync(join(folder, "index.html")).isFile();
  } catch {
    return false;
  }
}

function readOldFile(root: string, path: string, files: Map<string, OldFile>, leftOut: LeftOut[]): void {
  const full = join(root, path);
  try {
    const why = whyNotRead(root, full);
    if (why !== undefined) {
      leftOut.push({ path, why });
      return;
    }
    const { size, mtime } = statSync(full);
    const text = TEXT.test(path) && size <= LARGEST_TEXT ? decode(readFileSync(full)) : undefined;
    files.set(path, { size, changed: mtime.toISOString().slice(0, 10), ...(text !== undefined && { text }) });
  } catch (error) {
    leftOut.push({ path, why: `it cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown"})` });
  }
}

function whyNotRead(root: string, full: string): string | undefined {
  const found = statSync(full);
  if (lstatSync(full).isSymbolicLink()) {
    const target = realpathSync(full);
    if (target !== root && !target.startsWith(root + sep)) return "a symbolic link that leads out of the folder";
    if (found.isDirectory()) return "a symbolic link to a folder, which is read where it stands";
  }
  if (!found.isFile()) return "no file";
  if (found.size <= LARGEST_FILE) return undefined;
  return `${Math.ceil(found.size / 1_000_000)} MB, more than a file of a site may have`;
}

/** A text in UTF-8 without what no text holds. */
function decode(bytes: Buffer): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
