import { accessSync, constants, statSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { isSlug, type Slug, slugify } from "../../core/slug.ts";
import { codeFolderOf } from "./code-folder.ts";
import { sizeProblem } from "./file-sizes.ts";
import { fileError, listFiles } from "./list-files.ts";
import { isMarkdownFile, strayPost } from "./stray-posts.ts";

/** The folders of `posts/` that hold posts. */
export const POSTS = "posts";
/** The works that any post can cite. */
export const REFERENCES = `${POSTS}/references.bib`;

/** What the blog is called, where it stands, how it looks. */
export const SITE_FILE = `${POSTS}/site.yaml`;

/** Where the files of a blog stand; paths are relative to the project's root. */
export interface PostsScan {
  /** Folder slug to what stands in it. */
  readonly papers: ReadonlyMap<
    Slug,
    { readonly overview?: string; readonly deepDive?: string; readonly yaml?: string; readonly folder: string }
  >;
  readonly chapters: ReadonlyMap<
    Slug,
    { readonly overview?: string; readonly deepDive?: string; readonly index?: string; readonly yaml?: string }
  >;
  readonly notes: ReadonlyMap<Slug, string>;
  readonly pages: ReadonlyMap<Slug, string>;
  readonly stories: ReadonlyMap<Slug, string>;
  readonly threads: ReadonlyMap<Slug, string>;
  readonly assets: ReadonlySet<string>;
  /** What runs of posts have left beside them, below `outputs/`. */
  readonly outputs: ReadonlySet<string>;
  /** Files that are Eleventy's: templates and data of the author's. */
  readonly templates: readonly string[];
  readonly hasReferences: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** What Eleventy takes for its own, whatever the layout of the blog: templates and data of the author's. */
const ELEVENTY = /\.(?:njk|liquid|11ty\.[cm]?js|11tydata\.(?:[cm]?js|json))$/;

/**
 * Lists what stands in `posts/`, in the order of names, but for what editors and systems have left there. Names that are no
 * slugs are `slug-valid` errors; links that lead to no file, folders in the place of posts, and what is no file are
 * `file-readable` errors, large files `file-size-bounded` errors; Markdown files that are no posts are `post-placed` warnings.
 */
export function scanPosts(root: string): PostsScan {
  const diagnostics: Diagnostic[] = [];
  const files = listFiles(root, POSTS, diagnostics);
  const claimed = new Set<string>([SITE_FILE, REFERENCES]);
  const checkedSlug = (name: string, path: string): Slug | undefined => {
    if (isSlug(name)) return name;
    const message = `Found the name \`${name}\`; expected lower-case letters, digits and single hyphens, like \`${slugify(name)}\`.`;
    diagnostics.push({ file: path, line: 1, column: 1, severity: "error", rule: "slug-valid", message });
    return undefined;
  };
  const single = (folder: string): Map<Slug, string> => {
    const found = new Map<Slug, string>();
    for (const path of files) {
      const match = new RegExp(`^${POSTS}/${folder}/([^/]+)\\.md$`).exec(path);
      if (!match) continue;
      claimed.add(path);
      const slug = checkedSlug(match[1] as string, path);
      if (slug) found.set(slug, path);
    }
    return found;
  };
  const folders = (folder: string): Map<string, Map<string, string>> => {
    const found = new Map<string, Map<string, string>>();
    for (const path of files) {
      const match = new RegExp(`^${POSTS}/${folder}/([^/]+)/(.+)$`).exec(path);
      if (!match) continue;
      const inside = found.get(match[1] as string) ?? new Map<string, string>();
      inside.set(match[2] as string, path);
      found.set(match[1] as string, inside);
    }
    return found;
  };
  const pick = (inside: ReadonlyMap<string, string>, name: string): string | undefined => {
    const path = inside.get(name);
    if (path) claimed.add(path);
    return path;
  };

  const papers: Map<Slug, { overview?: string; deepDive?: string; yaml?: string; folder: string }> = new Map();
  for (const [name, inside] of folders("papers")) {
    const found = panels(inside, pick);
    const yaml = pick(inside, "paper.yaml");
    const folder = `${POSTS}/papers/${name}`;
    const slug = checkedSlug(name, yaml ?? found.overview ?? found.deepDive ?? folder);
    if (slug) papers.set(slug, { ...found, ...(yaml && { yaml }), folder });
  }
  const chapters: Map<Slug, { overview?: string; deepDive?: string; index?: string; yaml?: string }> = new Map();
  for (const [name, inside] of folders("chapters")) {
    const found = panels(inside, pick);
    const index = pick(inside, "index.md");
    if (!index && !found.overview && !found.deepDive) continue;
    const slug = checkedSlug(name, (index ?? found.overview ?? found.deepDive) as string);
    const yaml = index ? undefined : pick(inside, "chapter.yaml");
    if (slug) chapters.set(slug, { ...found, ...(index && { index }), ...(yaml && { yaml }) });
  }
  for (const [slug, path] of single("chapters")) {
    if (chapters.has(slug)) {
      const message = `The chapter \`${slug}\` stands twice: as this file and as a folder; keep one.`;
      diagnostics.push({ file: path, line: 1, column: 1, severity: "error", rule: "slug-unique", message });
    } else chapters.set(slug, { index: path });
  }
  const notes = single("notes");
  const pages = single("pages");
  const stories = single("stories");
  for (const [name, inside] of folders("stories")) {
    const path = pick(inside, "index.md");
    const slug = path === undefined ? undefined : checkedSlug(name, path);
    if (path === undefined || slug === undefined) continue;
    if (stories.has(slug)) {
      const message = `The story \`${slug}\` stands twice: as this file and as a folder; keep one.`;
      const file = stories.get(slug) as string;
      diagnostics.push({ file, line: 1, column: 1, severity: "error", rule: "slug-unique", message });
    }
    stories.set(slug, path);
  }
  const threads = single("threads");
  const known = new Set(files);
  const outputs = new Set(files.filter((path) => !claimed.has(path) && isOutput(path, known)));
  // What stands in a project is code, whatever it is called.
  const isCode = (path: string): boolean => codeFolderOf(path) !== undefined;
  const isTemplate = (path: string): boolean => ELEVENTY.test(path) && !isCode(path);
  const unclaimed = files.filter((path) => !claimed.has(path) && !outputs.has(path) && !isTemplate(path));
  diagnostics.push(...unclaimed.filter((path) => isMarkdownFile(path) && !isCode(path)).map(strayPost));
  const assets = new Set<string>();
  for (const path of unclaimed) {
    if ((path.endsWith(".md") || isMarkdownFile(path)) && !isCode(path)) continue;
    const problem = assetProblem(root, path);
    if (problem) diagnostics.push(problem);
    else assets.add(path);
  }
  return {
    papers,
    chapters,
    notes,
    pages,
    stories,
    threads,
    assets,
    outputs,
    templates: files.filter(isTemplate),
    hasReferences: files.includes(REFERENCES),
    diagnostics,
  };
}

/** True for what runs leave: in `outputs/<name>/` beside the post `<name>.md`, or beside the `run.json` of one that is gone. */
function isOutput(path: string, files: ReadonlySet<string>): boolean {
  const [, folder, name] = /^(.*)\/outputs\/([^/]+)\/[^/]+$/.exec(path) ?? [];
  if (folder === undefined) return false;
  return files.has(`${folder}/${name}.md`) || files.has(`${folder}/outputs/${name}/run.json`);
}

function panels(
  inside: ReadonlyMap<string, string>,
  pick: (inside: ReadonlyMap<string, string>, name: string) => string | undefined,
): { overview?: string; deepDive?: string } {
  const overview = pick(inside, "overview.md");
  const deepDive = pick(inside, "deep-dive.md");
  return { ...(overview && { overview }), ...(deepDive && { deepDive }) };
}

/** Why a file beside the posts cannot be copied to the site. */
function assetProblem(root: string, path: string): Diagnostic | undefined {
  try {
    const message = sizeProblem(path, statSync(join(root, path)).size);
    if (message !== undefined) return fileError(path, "file-size-bounded", message);
    accessSync(join(root, path), constants.R_OK);
    return undefined;
  } catch (error) {
    // A name in bytes that are no UTF-8 is not found by the letters that stand for them.
    const reason = path.includes("\uFFFD") ? "its name is not UTF-8" : (error as NodeJS.ErrnoException).code;
    return fileError(path, "file-readable", `This file cannot be read (${reason}).`);
  }
}
