import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { isSlug, type Slug, slugify } from "../../core/slug.ts";
import { isMarkdownFile, strayPost } from "./stray-posts.ts";

/** The folders of `posts/` that hold posts. */
export const POSTS = "posts";
/** The works that any post can cite. */
export const REFERENCES = `${POSTS}/references.bib`;

/** Where the files of a blog stand; paths are relative to the project's root. */
export interface PostsScan {
  /** Folder slug to what stands in it. */
  readonly papers: ReadonlyMap<
    Slug,
    { readonly overview?: string; readonly deepDive?: string; readonly yaml?: string; readonly folder: string }
  >;
  readonly chapters: ReadonlyMap<
    Slug,
    { readonly overview?: string; readonly deepDive?: string; readonly index?: string }
  >;
  readonly notes: ReadonlyMap<Slug, string>;
  readonly pages: ReadonlyMap<Slug, string>;
  readonly stories: ReadonlyMap<Slug, string>;
  readonly threads: ReadonlyMap<Slug, string>;
  readonly assets: ReadonlySet<string>;
  /** Files that are Eleventy's: templates and data of the author's. */
  readonly templates: readonly string[];
  readonly hasReferences: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Hidden files, what programs leave behind, and what Eleventy makes pages of. */
const NOT_AN_ASSET = /(^|\/)(\.|__pycache__(\/|$))|\.pyc$|~$/;
/** What Eleventy takes for its own, whatever the layout of the blog: templates and data of the author's. */
const ELEVENTY = /\.(?:njk|liquid|11ty\.[cm]?js|11tydata\.(?:[cm]?js|json))$/;

/**
 * Lists what stands in `posts/`, in the order of names. Names that are no slugs are `slug-valid` errors; links that lead
 * to no file, and folders in the place of posts, are `file-readable` errors; Markdown files that are no posts are
 * `post-placed` warnings.
 */
export function scanPosts(root: string): PostsScan {
  const diagnostics: Diagnostic[] = [];
  const files = listFiles(root, POSTS, diagnostics);
  const claimed = new Set<string>([`${POSTS}/site.yaml`, REFERENCES]);
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
  const chapters: Map<Slug, { overview?: string; deepDive?: string; index?: string }> = new Map();
  for (const [name, inside] of folders("chapters")) {
    const found = panels(inside, pick);
    const index = pick(inside, "index.md");
    if (!index && !found.overview && !found.deepDive) continue;
    const slug = checkedSlug(name, (index ?? found.overview ?? found.deepDive) as string);
    if (slug) chapters.set(slug, { ...found, ...(index && { index }) });
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
  const threads = single("threads");
  const unclaimed = files.filter((path) => !claimed.has(path) && !NOT_AN_ASSET.test(path) && !ELEVENTY.test(path));
  diagnostics.push(...unclaimed.filter(isMarkdownFile).map(strayPost));
  return {
    papers,
    chapters,
    notes,
    pages,
    stories,
    threads,
    assets: new Set(unclaimed.filter((path) => !path.endsWith(".md") && !isMarkdownFile(path))),
    templates: files.filter((path) => ELEVENTY.test(path)),
    hasReferences: files.includes(REFERENCES),
    diagnostics,
  };
}

function panels(
  inside: ReadonlyMap<string, string>,
  pick: (inside: ReadonlyMap<string, string>, name: string) => string | undefined,
): { overview?: string; deepDive?: string } {
  const overview = pick(inside, "overview.md");
  const deepDive = pick(inside, "deep-dive.md");
  return { ...(overview && { overview }), ...(deepDive && { deepDive }) };
}

function listFiles(root: string, folder: string, diagnostics: Diagnostic[]): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true, recursive: true });
  } catch {
    return [];
  }
  const files: string[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
      .slice(root.length + 1)
      .replaceAll("\\", "/");
    if (entry.isFile()) {
      files.push(path);
      continue;
    }
    const message = entry.isSymbolicLink()
      ? linkProblem(join(root, path))
      : entry.isDirectory() && path.endsWith(".md") && "Found a folder; expected a file.";
    if (message === undefined) files.push(path);
    // An editor's lock is a link that leads nowhere.
    else if (message && !NOT_AN_ASSET.test(path)) {
      diagnostics.push({ file: path, line: 1, column: 1, severity: "error", rule: "file-readable", message });
    }
  }
  return files.sort();
}

/** What is wrong with a symbolic link; nothing where it leads to a file. */
function linkProblem(path: string): string | undefined {
  try {
    return statSync(path).isFile()
      ? undefined
      : "Found a link to a folder; expected the folder itself, or links to its files.";
  } catch {
    return "Found a link that leads to no file.";
  }
}
