import { type Vocabulary, vocabulary } from "../../search/correct-words.ts";
import { ENTRIES_FILE, type Facet, type FacetValue, type SearchEntries, WORDS_FILE } from "../../search/entries.ts";
import { type FacetCounts, type Filters, facetCounts, passes } from "../../search/facet-counts.ts";
import { type FoundSection, foundSections } from "../../search/found-sections.ts";
import { type PackedEntries, unpackEntries } from "../../search/packed-entries.ts";
import { parseQuery } from "../../search/parse-query.ts";
import { entryIndex } from "../../search/rank-entries.ts";
import { type RankedGroup, rankPosts } from "../../search/rank-posts.ts";
import { lookedWords } from "./looked-words.ts";
import { searchTexts } from "./search-texts.ts";
import { loadTextIndex, type TextHit } from "./text-index.ts";

/** A post that was found. */
export interface Hit {
  /** With the base path; without a section. */
  readonly href: string;
  /** `Overview`, `Deep dive`; nothing for a post without a counterpart. */
  readonly tier: FacetValue | undefined;
  /** The sections that hold what was looked for, the best first; none for a post that was found by its name alone. */
  readonly sections: readonly FoundSection[];
}

/** The hits of one paper, chapter, note or page. */
export interface HitGroup {
  readonly title: string;
  /** `Belkin et al. 2019 · Why do overparameterized models generalize?`; may be empty. */
  readonly about: string;
  readonly hits: readonly Hit[];
}

/** What a search has found. */
export interface Found {
  /** The best first; as many as were asked for. */
  readonly groups: readonly HitGroup[];
  /** How many groups, and how many posts in them, there are in all. */
  readonly total: number;
  readonly posts: number;
  /** How many posts there would be without filters. */
  readonly unfiltered: number;
  readonly counts: FacetCounts;
  /** Misspelt words and what was looked for instead. */
  readonly corrected: readonly (readonly [string, string])[];
  /** True where no post holds all of the words. */
  readonly partial: boolean;
}

export interface SearchEngine {
  readonly values: Readonly<Record<Facet, readonly FacetValue[]>>;
  /** Facets that tell posts apart. */
  readonly facets: readonly Facet[];
  /**
   * @param text what was typed; an empty one finds nothing
   * @param shown how many groups are wanted
   */
  search(text: string, filters: Filters, shown: number): Promise<Found>;
}

/**
 * Loads both indexes: Pagefind's of the text, and the small one of names.
 * @param root the site's root, with a slash at its end
 * @throws where one cannot be loaded
 */
export async function loadSearchEngine(root: string): Promise<SearchEngine> {
  const [text, entries] = await Promise.all([loadTextIndex(root), loadEntries(root)]);
  const names = entryIndex(entries);
  let words: Promise<Vocabulary | undefined> | undefined;
  const askForWords = (): Promise<Vocabulary | undefined> => {
    words ??= loadWords(root).catch(() => {
      // Without them nothing is corrected; the next query asks again.
      words = undefined;
      return undefined;
    });
    return words;
  };
  const places = new Map(entries.posts.map((post, place) => [post.fragment, place]));
  return {
    values: entries.values,
    facets: (Object.keys(entries.values) as Facet[]).filter((facet) => tellsApart(entries, facet)),
    search: async (typed, filters, shown) => {
      const query = parseQuery(typed);
      const looked = await lookedWords(text, names, askForWords, query.exact ? [] : query.words);
      const wanted = query.exact ? query.words : looked.flatMap(({ word }) => word ?? []);
      const found = await searchTexts(text, places, wanted, query.exact, query.fallback);
      // Names forgive a typo by themselves.
      const named = names.search(query, query.exact ? wanted : looked.map(({ typed: from, word }) => word ?? from));
      const all = rankPosts(entries.posts, found.scores, named);
      const isFiltered = Object.keys(filters).length > 0;
      const ranked = isFiltered
        ? rankPosts(entries.posts, found.scores, named, (post) => passes(entries, post, filters))
        : all;
      const posts = all.flatMap((group) => group.posts.map(({ post }) => post));
      return {
        groups: await Promise.all(ranked.slice(0, shown).map((group) => hitGroup(root, entries, group, found.texts))),
        total: ranked.length,
        posts: ranked.reduce((sum, group) => sum + group.posts.length, 0),
        unfiltered: posts.length,
        counts: facetCounts(entries, posts, filters),
        corrected: looked.flatMap(({ typed: from, word }) => (word && word !== from ? [[from, word] as const] : [])),
        partial: found.partial || looked.some(({ word }) => word === undefined),
      };
    },
  };
}

async function loadEntries(root: string): Promise<SearchEntries> {
  return unpackEntries((await loadJson(root + ENTRIES_FILE)) as PackedEntries);
}

async function loadWords(root: string): Promise<Vocabulary> {
  return vocabulary((await loadJson(root + WORDS_FILE)) as readonly string[]);
}

/** Which posts there are has to fit Pagefind's index, whatever the browser has kept. */
async function loadJson(address: string): Promise<unknown> {
  const response = await fetch(address, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

function tellsApart(entries: SearchEntries, facet: Facet): boolean {
  if (facet === "tier") return entries.posts.some(({ tier }) => tier !== undefined);
  const values = entries.values[facet].length;
  return values > 1 || (values === 1 && entries.entries.some((entry) => !entry.facets[facet]));
}

async function hitGroup(
  root: string,
  entries: SearchEntries,
  group: RankedGroup,
  texts: ReadonlyMap<number, TextHit>,
): Promise<HitGroup> {
  const entry = entries.entries[group.entry];
  const story = entry?.facets.story?.[0];
  const hits = group.posts.map(async ({ post: place }): Promise<Hit> => {
    const post = entries.posts[place];
    const fragment = await texts.get(place)?.data();
    return {
      href: root + (post?.address ?? "").replace(/^\//, ""),
      tier: post?.tier === undefined ? undefined : entries.values.tier[post.tier],
      sections: fragment ? foundSections(fragment, fragment.weighted_locations) : [],
    };
  });
  return {
    title: entry?.title ?? "",
    about: [entry?.line, story === undefined ? undefined : entries.values.story[story]?.label]
      .filter(Boolean)
      .join(" · "),
    hits: await Promise.all(hits),
  };
}
