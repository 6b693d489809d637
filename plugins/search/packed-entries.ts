import { FACETS, type Facet, type SearchEntries, type SearchEntry, type SearchPost } from "./entries.ts";

/** The small index as it is sent: a list for each field, so that nothing is said twice and like stands beside like. */
export interface PackedEntries {
  readonly values: SearchEntries["values"];
  readonly titles: readonly string[];
  /** Empty where the paper's title is the post's, or there is no paper. */
  readonly papers: readonly string[];
  readonly lines: readonly string[];
  readonly ids: readonly (readonly string[])[];
  /** For each facet but the tier, the places of the values of each entry; no facet that no entry has. */
  readonly facets: Readonly<Partial<Record<Facet, readonly (readonly number[])[]>>>;
  readonly synonyms: SearchEntries["synonyms"];
  readonly start: SearchEntries["start"];
  /** For each post: its entry as the distance from the one before it, its tier (-1 for none), its address, its fragment. */
  readonly posts: {
    readonly entries: readonly number[];
    readonly tiers: readonly number[];
    readonly addresses: readonly string[];
    readonly fragments: readonly string[];
  };
}

export function packEntries({ values, entries, posts, synonyms, start }: SearchEntries): PackedEntries {
  const facets = FACETS.filter((facet) => entries.some((entry) => entry.facets[facet]));
  return {
    values,
    titles: entries.map(({ title }) => title),
    papers: entries.map(({ paper }) => paper ?? ""),
    lines: entries.map(({ line }) => line ?? ""),
    ids: entries.map(({ ids }) => ids),
    facets: Object.fromEntries(facets.map((facet) => [facet, entries.map((entry) => entry.facets[facet] ?? [])])),
    synonyms,
    start,
    posts: {
      entries: posts.map(({ entry }, place) => entry - (posts[place - 1]?.entry ?? 0)),
      tiers: posts.map(({ tier }) => tier ?? -1),
      addresses: posts.map(({ address }) => address),
      fragments: posts.map(({ fragment }) => fragment),
    },
  };
}

/** What was packed, as it was. */
export function unpackEntries(packed: PackedEntries): SearchEntries {
  const entries = packed.titles.map((title, place): SearchEntry => {
    const { [place]: paper } = packed.papers;
    const { [place]: line } = packed.lines;
    const facets = Object.entries(packed.facets).flatMap(([facet, lists]) => {
      const list = lists[place] ?? [];
      return list.length > 0 ? [[facet, list]] : [];
    });
    return {
      title,
      ...(paper && { paper }),
      ...(line && { line }),
      ids: packed.ids[place] ?? [],
      facets: Object.fromEntries(facets),
    };
  });
  let entry = 0;
  const posts = packed.posts.addresses.map((address, place): SearchPost => {
    entry += packed.posts.entries[place] ?? 0;
    const tier = packed.posts.tiers[place] ?? -1;
    return { entry, address, fragment: packed.posts.fragments[place] ?? "", ...(tier >= 0 && { tier }) };
  });
  return { values: packed.values, entries, posts, synonyms: packed.synonyms, start: packed.start };
}
