import { FACETS, type Facet, type SearchEntries } from "./entries.ts";

/** The values that are chosen, as they stand in an address. */
export type Filters = Readonly<Partial<Record<Facet, string>>>;

/** How many of the found posts each value of a facet would leave. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** Whether a post has all the chosen values, but for those of one facet. */
export function passes(index: SearchEntries, post: number, filters: Filters, except?: Facet): boolean {
  return FACETS.every((facet) => {
    const chosen = filters[facet];
    return chosen === undefined || facet === except || valuesOf(index, post, facet).includes(chosen);
  });
}

/**
 * Counts posts by the values of every facet. A facet's own choice does not count: the other values say what choosing
 * them instead would give.
 */
export function facetCounts(index: SearchEntries, found: Iterable<number>, filters: Filters): FacetCounts {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Record<
    Facet,
    Map<string, number>
  >;
  for (const post of found) {
    for (const facet of FACETS) {
      if (!passes(index, post, filters, facet)) continue;
      for (const value of valuesOf(index, post, facet)) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
  }
  return counts;
}

function valuesOf(index: SearchEntries, place: number, facet: Facet): string[] {
  const post = index.posts[place];
  if (!post) return [];
  const places =
    facet === "tier" ? (post.tier === undefined ? [] : [post.tier]) : index.entries[post.entry]?.facets[facet];
  return (places ?? []).flatMap((at) => index.values[facet][at]?.value ?? []);
}
