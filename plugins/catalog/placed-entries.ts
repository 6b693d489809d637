import type { Catalog, PlacedEntry, Post } from "./model.ts";

/** All papers and chapters. */
export function placedEntries(catalog: Pick<Catalog, "papers" | "chapters">): PlacedEntry[] {
  return [...catalog.papers.values(), ...catalog.chapters.values()];
}

/** The paper or chapter that a post belongs to. */
export function placedEntryOf(
  catalog: Pick<Catalog, "papers" | "chapters">,
  { kind, slug }: Pick<Post, "kind" | "slug">,
): PlacedEntry | undefined {
  if (kind === "paper") return catalog.papers.get(slug);
  return kind === "chapter" ? catalog.chapters.get(slug) : undefined;
}
