import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** One page of every kind of the real blog, by what it is. */
export const KINDS = {
  home: "",
  story: "stories/overparameterization/",
  "story on one page": "stories/overparameterization/scroll/",
  thread: "threads/least-squares/",
  threads: "threads/",
  papers: "papers/",
  tags: "tags/",
  tag: "tags/least-squares/",
  note: "notes/how-to-read/",
  overview: "papers/belkin-2019-double-descent/",
  "deep dive": "papers/belkin-2019-double-descent/deep-dive/",
  diptych: "papers/belkin-2019-double-descent/diptych/",
  search: "search/?q=ridge",
  offline: "offline/",
  "not found": "404.html",
} as const;

/**
 * All pages of a built site.
 * @param site the folder
 * @returns addresses below where it is served from, without a slash at the beginning: `papers/a/`
 */
export function allPages(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .map((path) => path.replace(/(^|\/)index\.html$/, "$1"))
    .sort();
}
