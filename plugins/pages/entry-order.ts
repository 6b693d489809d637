import { firstDate } from "../catalog/entry-posts.ts";
import type { Catalog, Entry } from "../catalog/model.ts";

export function allEntries(catalog: Catalog): Entry[] {
  return [...catalog.papers.values(), ...catalog.chapters.values(), ...catalog.notes.values()];
}

/** By the dates of their first posts; of a day by their slugs. */
export function newestFirst(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => compare(firstDate(b), firstDate(a)) || compare(a.slug, b.slug));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
