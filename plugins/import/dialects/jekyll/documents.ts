import { dirname } from "node:path/posix";
import type { OldSite } from "../../model/old-site.ts";
import { type Collection, type JekyllConfig, readConfig } from "./config.ts";
import { isCoursePart } from "./course.ts";

/** A file that Jekyll makes a page of, and what it is there. */
export interface JekyllDocument {
  readonly path: string;
  readonly type: "post" | "draft" | "page" | "collection";
  readonly collection?: Collection;
  /** Without date and extension. */
  readonly name: string;
  /** The date of its name: `2019-09-18`. */
  readonly date?: string;
  /** Categories of the folders above `_posts`. */
  readonly folders: readonly string[];
}

const MARKDOWN = /\.(?:md|markdown|mkdown|mkdn|mkd|html?)$/i;
const DATED = /^(\d{2,4}-\d{1,2}-\d{1,2})-(.+)$/;

/** Folders of documents that an author keeps by one of these names, whether or not the configuration lists them. */
const USUAL_PAGES = /^_?pages\//;

/** Lists the documents of a site in the order of their paths. What is no document, layouts and includes say, is not among them. */
export function documentsOf(site: OldSite, config: JekyllConfig = readConfig(site)): JekyllDocument[] {
  const source = typeof config.fields.source === "string" ? config.fields.source.replace(/^\.?\/|\/$/g, "") : "";
  return [...site.files].flatMap(([path, file]) => {
    if (!MARKDOWN.test(path) || file.text === undefined || isCoursePart(path)) return [];
    const inside = source !== "" && path.startsWith(`${source}/`) ? path.slice(source.length + 1) : path;
    const found = documentAt(inside, config);
    if (found === undefined) return [];
    // A page is made of what begins with front matter; of a post Jekyll says so as well, but only in a warning.
    if (!/^\uFEFF?---[ \t]*\r?\n/.test(file.text) && found.type !== "post" && found.type !== "draft") return [];
    return [{ ...found, path }];
  });
}

function documentAt(path: string, config: JekyllConfig): Omit<JekyllDocument, "path"> | undefined {
  const folders = path.split("/").slice(0, -1);
  const name = (path.split("/").at(-1) as string).replace(MARKDOWN, "");
  const posts = folders.lastIndexOf("_posts");
  const drafts = folders.lastIndexOf("_drafts");
  const dated = DATED.exec(name);
  const plain = { name: dated?.[2] ?? name, ...(dated && { date: dated[1] as string }) };
  if (posts >= 0) return dated ? { type: "post", folders: folders.slice(0, posts), ...plain } : undefined;
  if (drafts >= 0) return { type: "draft", folders: folders.slice(0, drafts), ...plain };
  const root = typeof config.fields.collections_dir === "string" ? `${config.fields.collections_dir}/` : "";
  const collection = config.collections.find((one) => path.startsWith(`${root}_${one.name}/`));
  if (collection && !USUAL_PAGES.test(path)) return { type: "collection", collection, folders: [], ...plain };
  if (USUAL_PAGES.test(path)) return { type: "page", folders: [], name };
  if (folders.some((one) => one.startsWith("_")) || isExcluded(path, config)) return undefined;
  return { type: "page", folders: [], name: /^index$/i.test(name) ? (dirname(path).split("/").at(-1) ?? name) : name };
}

function isExcluded(path: string, config: JekyllConfig): boolean {
  return config.exclude.some((one) => path === one || path.startsWith(`${one.replace(/\/$/, "")}/`));
}
