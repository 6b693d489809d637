import { type Vocabulary, vocabulary } from "../../search/correct-words.ts";
import { ENTRIES_FILE, type Facet, type FacetValue, type SearchEntries } from "../../search/entries.ts";
import { type FacetCounts, type Filters, facetCounts, passes } from "../../search/facet-counts.ts";
import { type FoundSection, foundSections } from "../../search/found-sections.ts";
import { withoutMarks } from "../../search/hidden-words.ts";
import { normalizeText } from "../../search/normalize-text.ts";
import { parseQuery } from "../../search/parse-query.ts";
import { entryIndex } from "../../search/rank-entries.ts";
import { type RankedGroup, rankPosts } from "../../search/rank-posts.ts";
import { isTelling } from "../../search/telling-words.ts";
import { loadTextIndex, type TextHit, type TextIndex } from "./text-index.ts";

/** What an inflected word and its stem may differ by, in letters, and how short a stem may be. */
const LONGEST_ENDING = 3;
const SHORTEST_STEM = 4;

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

/** What all indexes together say of a query. */
interface Scores {
  readonly texts: ReadonlyMap<number, TextHit>;
  readonly scores: ReadonlyMap<number, number>;
  readonly partial: boolean;
}

/**
 * Loads both indexes: Pagefind's of the text, and the small one of names.
 * @param root the site's root, with a slash at its end
 * @throws where one cannot be loaded
 */
export async function loadSearchEngine(root: string): Promise<SearchEngine> {
  const [text, entries] = await Promise.all([loadTextIndex(root), loadEntries(root)]);
  const names = entryIndex(entries);
  const words = vocabulary(entries.words);
  const places = new Map(entries.posts.map((post, place) => [post.fragment, place]));
  return {
    values: entries.values,
    facets: (Object.keys(entries.values) as Facet[]).filter((facet) => tellsApart(entries, facet)),
    search: async (typed, filters, shown) => {
      const query = parseQuery(typed);
      const looked = await correct(text, words, query.exact ? [] : query.words);
      const wanted = query.exact ? query.words : looked.flatMap(({ word }) => word ?? []);
      const found = await searchTexts(text, places, wanted, query.exact, query.fallback);
      const named = names.search(query, wanted);
      const all = rankPosts(entries.posts, found.scores, named);
      const ranked = rankPosts(entries.posts, found.scores, named, (post) => passes(entries, post, filters));
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
  // Which posts there are has to fit Pagefind's index, whatever the browser has kept.
  const response = await fetch(`${root}${ENTRIES_FILE}`, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return (await response.json()) as SearchEntries;
}

function tellsApart(entries: SearchEntries, facet: Facet): boolean {
  if (facet === "tier") return entries.posts.some(({ tier }) => tier !== undefined);
  const values = entries.values[facet].length;
  return values > 1 || (values === 1 && entries.entries.some((entry) => !entry.facets[facet]));
}

/** A word of a query, and what is looked for in its place; nothing where the blog has no such word. */
interface Looked {
  readonly typed: string;
  readonly word: string | undefined;
}

/** Misspelt words by those that are nearest, and words that the blog does not have left out. */
async function correct(text: TextIndex, words: Vocabulary, typed: readonly string[]): Promise<Looked[]> {
  return Promise.all(
    typed.map(async (word): Promise<Looked> => {
      if (words.has(word)) return { typed: word, word };
      const nearest = words.nearest(word);
      // In quotation marks: without them Pagefind takes the beginning of an unknown word for the word.
      const { results: exact } = await text.search(`"${word}"`);
      if (exact.length > 0) return { typed: word, word };
      if (nearest !== undefined) return { typed: word, word: nearest };
      return { typed: word, word: (await begins(text, word)) ? word : undefined };
    }),
  );
}

/** Whether the text has words that begin as this one does, an ending left out. */
async function begins(text: TextIndex, word: string): Promise<boolean> {
  const [first] = (await text.search(word)).results;
  if (!first) return false;
  const { content, weighted_locations: found } = await first.data();
  const stem = word.slice(0, Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING));
  const all = content.split(/\s+/u);
  return found.some(({ location }) =>
    normalizeText(withoutMarks(all[location] ?? ""))
      .split(" ")
      .some((part) => part.startsWith(stem)),
  );
}

/** Posts that hold all words; where there is none, posts that hold some, and TeX read as plain words. */
async function searchTexts(
  text: TextIndex,
  places: ReadonlyMap<string, number>,
  words: readonly string[],
  exact: boolean,
  fallback: readonly string[],
): Promise<Scores> {
  const telling = exact ? words : words.filter((word) => isTelling(word, words));
  if (telling.length === 0) return { texts: new Map(), scores: new Map(), partial: false };
  const whole = telling.join(" ");
  const all = await text.search(exact ? `"${whole}"` : whole);
  if (all.results.length > 0 || exact) return { ...placed(places, [all.results], 1), partial: false };
  const single = [...new Set([...telling, ...fallback.filter((word) => isTelling(word, fallback))])];
  if (single.length === 1) return { texts: new Map(), scores: new Map(), partial: false };
  const some = await Promise.all(single.map(async (word) => (await text.search(word)).results));
  return { ...placed(places, some, single.length), partial: true };
}

/** Scores of several searches added up, each as a part of its best; who answers more of them stands higher. */
function placed(
  places: ReadonlyMap<string, number>,
  searches: readonly (readonly TextHit[])[],
  count: number,
): Pick<Scores, "texts" | "scores"> {
  const texts = new Map<number, TextHit>();
  const scores = new Map<number, number>();
  const best = new Map<number, number>();
  for (const hits of searches) {
    const top = hits[0]?.score ?? 1;
    for (const hit of hits) {
      const place = places.get(hit.id);
      if (place === undefined) continue;
      const score = hit.score / (top || 1);
      scores.set(place, (scores.get(place) ?? 0) + (count > 1 ? 1 + score : score));
      if (score > (best.get(place) ?? -1)) {
        best.set(place, score);
        texts.set(place, hit);
      }
    }
  }
  return { texts, scores };
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
