import {
  OFFLINE_FORMAT,
  type OfflineFile,
  type OfflineList,
  type OfflineParts,
  type OfflineStory,
} from "../../core/offline-list.ts";
import { digestOf } from "../../incremental/digest.ts";
import type { WrittenFile } from "../output/written-file.ts";

/** Above this many bytes a reader is asked before the search index is fetched. */
const UNASKED_INDEX_BYTES = 5_000_000;
/** Pages that every browser keeps, beside those of stories: home, the search, what is kept. */
const CORE_PAGES = ["", "search/", "offline/"];
/** Files that every browser keeps: what all pages look like, and what the site is as an app. */
const CORE_FILES = /^(assets\/|manifest\.webmanifest$)/;
const INDEX_FILES = /^(pagefind|search)\//;

/**
 * Lists what a browser may keep of a site.
 * @param written the files of the site, by their paths
 * @param stories by their slugs; their pages as paths below the base path
 * @returns the list, and that of the parts of the search index; the same site gives the same lists
 */
export function offlineList(
  written: ReadonlyMap<string, WrittenFile>,
  stories: Readonly<Record<string, OfflineStory>>,
): { list: OfflineList; parts: OfflineParts } {
  const files = new Map<string, OfflineFile>();
  const parts = new Map<string, OfflineFile>();
  const others = new Map<string, WrittenFile>();
  const needed = new Set<string>();
  for (const [name, file] of written) {
    if (file.page) {
      const needs = file.page.needs.filter((need) => !CORE_FILES.test(need));
      for (const need of needs) needed.add(need);
      const path = name.replace(/(^|\/)index\.html$/, "$1");
      files.set(path, { ...measure(file), title: file.page.title, ...(needs.length > 0 && { needs }) });
    } else if (CORE_FILES.test(name)) files.set(name, measure(file));
    else if (!INDEX_FILES.test(name)) others.set(name, file);
    else if (isIndexRoot(name)) files.set(name, measure(file));
    else parts.set(name, measure(file));
  }
  for (const name of needed) {
    const file = others.get(name);
    if (file) files.set(name, measure(file));
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
  const indexFiles = [...roots.flatMap((root) => files.get(root) ?? []), ...parts.values()];
  const bytes = sum(indexFiles.map((file) => file.bytes));
  const wire = sum(indexFiles.map((file) => file.wire ?? file.bytes));
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
          : { roots, parts: digestOf(listText(rest)), bytes, wire, ask: bytes > UNASKED_INDEX_BYTES },
    },
    parts: rest,
  };
}

/** A list as it is written; its id is the hash of this text. */
export function listText(list: OfflineList | OfflineParts): string {
  return JSON.stringify(list);
}

/** `pagefind/pagefind-entry.json`, but not `pagefind/fragment/en_1.pf_fragment`. */
function isIndexRoot(name: string): boolean {
  return name.split("/").length === 2;
}

function measure({ digest, bytes, wire = bytes }: WrittenFile): OfflineFile {
  return { hash: digest, bytes, ...(wire < bytes && { wire }) };
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}

function sorted<T>(entries: ReadonlyMap<string, T>): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
