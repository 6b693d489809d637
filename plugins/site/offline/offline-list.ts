import {
  OFFLINE_FORMAT,
  type OfflineFile,
  type OfflineList,
  type OfflineParts,
  type OfflineStory,
} from "../../core/offline-list.ts";
import { contentHash } from "./content-hash.ts";
import type { PageFacts } from "./page-facts.ts";

/** Above this many bytes a reader is asked before the search index is fetched. */
const UNASKED_INDEX_BYTES = 5_000_000;
/** Pages that every browser keeps, beside those of stories: home, the search, what is kept. */
const CORE_PAGES = ["", "search/", "offline/"];
/** Files that every browser keeps: what all pages look like, and what the site is as an app. */
const CORE_FILES = /^(assets\/|manifest\.webmanifest$)/;
const INDEX_FILES = /^(pagefind|search)\//;

/** A file of a site that has been written. */
export interface SiteFile extends Partial<PageFacts> {
  /** Below the output folder: `papers/a/index.html`; of a page also what `pageFacts` says of it. */
  readonly path: string;
  /** `contentHash` of its bytes. */
  readonly hash: string;
  /** How many. */
  readonly bytes: number;
}

/** What a browser may keep of a site. */
export interface OfflineLists {
  readonly list: OfflineList;
  /** The rest of the search index. */
  readonly parts: OfflineParts;
}

/**
 * Lists what a browser may keep of a site.
 * @param site all of its files but the lists themselves and the worker; of those that no page needs, hash and size are
 *   not asked for
 * @param stories by their slugs; their pages as paths below the base path
 * @returns the same files give the same lists, whatever their order
 */
export function offlineLists(site: Iterable<SiteFile>, stories: Readonly<Record<string, OfflineStory>>): OfflineLists {
  const files = new Map<string, OfflineFile>();
  const parts = new Map<string, OfflineFile>();
  const others = new Map<string, SiteFile>();
  const needed = new Set<string>();
  for (const file of site) {
    const { path, title } = file;
    if (title !== undefined) {
      const needs = (file.needs ?? []).filter((need) => !CORE_FILES.test(need));
      for (const need of needs) needed.add(need);
      files.set(pagePath(path), { ...measured(file), title, ...(needs.length > 0 && { needs }) });
    } else if (CORE_FILES.test(path) || isIndexRoot(path)) files.set(path, measured(file));
    else if (INDEX_FILES.test(path)) parts.set(path, measured(file));
    else others.set(path, file);
  }
  for (const path of needed) {
    const file = others.get(path);
    if (file) files.set(path, measured(file));
  }
  const exist = (paths: readonly string[]): string[] => paths.filter((path) => files.has(path));
  const told = Object.entries(stories).map(
    ([slug, { title, pages }]) => [slug, { title, pages: exist(pages) }] as const,
  );
  const storyPages = told.flatMap(([, { pages }]) => pages.slice(0, 1));
  const roots = [...files.keys()]
    .filter((path) => INDEX_FILES.test(path) && files.get(path)?.title === undefined)
    .sort();
  const rest = sorted(parts);
  const bytes = [...roots.map((root) => files.get(root)), ...parts.values()].reduce(
    (sum, file) => sum + (file?.bytes ?? 0),
    0,
  );
  for (const [path, file] of files) if (file.needs) files.set(path, { ...file, needs: exist(file.needs) });
  const core = new Set([
    ...exist(CORE_PAGES),
    ...storyPages,
    ...[...files.keys()].filter((path) => CORE_FILES.test(path)),
  ]);
  return {
    list: {
      format: OFFLINE_FORMAT,
      files: sorted(files),
      core: [...core].sort(),
      stories: sorted(new Map(told)),
      index:
        roots.length === 0
          ? undefined
          : { roots, parts: contentHash(listText(rest)), bytes, ask: bytes > UNASKED_INDEX_BYTES },
    },
    parts: rest,
  };
}

/** A list as it is written; its id is the hash of this text. */
export function listText(list: OfflineList | OfflineParts): string {
  return JSON.stringify(list);
}

/**
 * A page's path below the base path.
 * @param path of its file, below the output folder
 */
export function pagePath(path: string): string {
  return path.replace(/(^|\/)index\.html$/, "$1");
}

/** `pagefind/pagefind-entry.json`, but not `pagefind/fragment/en_1.pf_fragment`. */
function isIndexRoot(path: string): boolean {
  return INDEX_FILES.test(path) && path.split("/").length === 2;
}

function measured({ hash, bytes }: SiteFile): OfflineFile {
  return { hash, bytes };
}

function sorted<T>(entries: ReadonlyMap<string, T>): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
