import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import type { NewBlog } from "../model/new-blog.ts";

/** Why a blog cannot be written to a folder; nothing where it can. Only what is not there, or empty, is written to. */
export function whyNotTo(folder: string, oldFolder: string): string | undefined {
  if (folder === oldFolder || folder.startsWith(oldFolder + sep))
    return "it lies within the old blog, which is left as it is; name a folder beside it with `--out`";
  if (!existsSync(folder)) return undefined;
  try {
    return readdirSync(folder).length === 0
      ? undefined
      : "it has files in it, and none is overwritten; name another with `--out`";
  } catch {
    return "it is no folder; name another with `--out`";
  }
}

/**
 * Writes a new blog. No file is written over.
 * @param folder an absolute path, of a folder that is empty or not there
 */
export function writeNewBlog(blog: NewBlog, folder: string, oldFolder: string): void {
  for (const [path, content] of blog.texts) {
    const full = join(folder, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content, { flag: "wx" });
  }
  for (const [path, from] of blog.copies) {
    const full = join(folder, path);
    mkdirSync(dirname(full), { recursive: true });
    copyFileSync(join(oldFolder, from), full, 1);
  }
}
