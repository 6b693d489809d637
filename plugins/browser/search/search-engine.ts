import { type Vocabulary, vocabulary } from "../../search/correct-words.ts";
import { DEFAULT_SYNONYMS } from "../../search/default-synonyms.ts";
import {
  ENTRIES_FILE,
  type Facet,
  type FacetValue,
  type PlacesToStart,
  type SearchEntries,
  WORDS_FILE,
} from "../../search/entries.ts";
import { type FacetCounts, type Filters, facetCounts, passes } from "../../search/facet-counts.ts";
import { type FoundSection, foundSections } from "../../search/found-sections.ts";
import { foundWords } from "../../search/found-words.ts";
import { matchTexts, type TextMatches, type Unit } from "../../search/match-texts.ts";
import { type PackedEntries, unpackEntries } from "../../search/packed-entries.ts";
import { parseQuery, type Query } from "../../search/parse-query.ts";
import { type EntryIndex, type EntryScore, type EntryScores, entryIndex } from "../../search/rank-entries.ts";
import { type RankedGroup, rankPosts } from "../../search/rank-posts.ts";
import { synonyms } from "../../search/synonyms.ts";
import { isTelling } from "../../search/telling-words.ts";
import { lookedWord } from "./looked-words.ts";
import { type QueryUnits, queryUnits, wordUnit } from "./query-units.ts";
import { loadTextIndex } from "./text-index.ts";
import { type TextWords, textWords } from "./text-words.ts";

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
  /** What was looked for, too, and what it stands for. */
  readonly synonyms: readonly (readonly [typed: string, other: string])[];
  /** Where nothing was found: what may have been meant. */
  readonly suggestion: string | undefined;
  /** True where no post holds all of the words. */
  readonly partial: boolean;
  /** How many of the posts hold some of the words, where others hold all. */
  readonly some: number;
}

export interface SearchEngine {
  readonly values: Readonly<Record<Facet, readonly FacetValue[]>>;
  /** Facets that tell posts apart. */
  readonly facets: readonly Facet[];
  /** Where to begin where nothing is looked for, or nothing found; addresses without the site's root. */
  readonly start: readonly PlacesToStart[];
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
  const [index, entries] = await Promise.all([loadTextIndex(root), loadEntries(root)]);
  const text = textWords(index, new Map(entries.posts.map((post, place) => [post.fragment, place])));
  const names = entryIndex(entries);
  const same = synonyms(entries.synonyms, DEFAULT_SYNONYMS);
  let words: Promise<Vocabulary | undefined> | undefined;
  const askForWords = (): Promise<Vocabulary | undefined> => {
    words ??= loadWords(root).catch(() => {
      // Without them nothing is corrected; the next query asks again.
      words = undefined;
      return undefined;
    });
    return words;
  };
  return {
    values: entries.values,
    facets: (Object.keys(entries.values) as Facet[]).filter((facet) => tellsApart(entries, facet)),
    start: entries.start,
    search: async (typed, filters, shown) => {
      const query = parseQuery(typed);
      const asked = await queryUnits(text, same, (word) => lookedWord(text, names, askForWords, word), query);
      const { units, matches } = await matchQuery(text, entries, asked, query);
      const named = namedEntries(names, asked, query);
      const all = rankPosts(entries.posts, matches.matches, named);
      const isFiltered = Object.keys(filters).length > 0;
      const ranked = isFiltered
        ? rankPosts(entries.posts, matches.matches, named, (post) => passes(entries, post, filters))
        : all;
      const posts = all.flatMap((group) => group.posts.map(({ post }) => post));
      const groups = ranked
        .slice(0, shown)
        .map((group) => hitGroup(root, entries, group, (place) => sectionsOf(text, units, matches, place)));
      return {
        groups: await Promise.all(groups),
        total: ranked.length,
        posts: ranked.reduce((sum, group) => sum + group.posts.length, 0),
        unfiltered: posts.length,
        counts: facetCounts(entries, posts, filters),
        corrected: asked.corrected,
        synonyms: asked.synonyms,
        suggestion: all.length > 0 || query.exact ? undefined : await suggestionFor(query, askForWords),
        partial: matches.partial || asked.isMissing,
        some: ranked
          .flatMap((group) => group.posts.map(({ post }) => [post, named.get(group.entry)] as const))
          .filter(([post, name]) => matches.matches.get(post)?.answer === "some" && !name?.whole).length,
      };
    },
  };
}

/** How the texts answer; where none holds all of it, TeX counts as plain words, too. */
async function matchQuery(
  text: TextWords,
  { posts }: SearchEntries,
  { units }: QueryUnits,
  { words, fallback, exact }: Query,
): Promise<{ readonly units: readonly Unit[]; readonly matches: TextMatches }> {
  const matches = matchTexts(units, posts.length);
  const other = fallback.filter((word) => !words.includes(word) && isTelling(word, fallback));
  if (exact || other.length === 0 || (matches.matches.size > 0 && !matches.partial)) return { units, matches };
  const plain = await Promise.all(
    other.map((word) => wordUnit(text, { typed: word, word, isBeginning: false }, false)),
  );
  const more = [...units, ...plain.map((unit): Unit => ({ ...unit, gap: 0 }))];
  return { units: more, matches: { ...matchTexts(more, posts.length), partial: true } };
}

/** What a name is worth that answers in other words than those that were typed. */
const REPHRASED = 0.8;

/** Entries by name, as the query was typed, and in other words of the same meaning. */
function namedEntries(names: EntryIndex, { words, rephrased, corrected }: QueryUnits, query: Query): EntryScores {
  const scores = new Map<number, EntryScore>(names.search(query, words));
  for (const other of [...(corrected.length > 0 ? [words] : []), ...rephrased]) {
    const plain = other.join(" ");
    for (const [entry, { score, whole }] of names.search({ typed: plain, plain, exact: false }, other)) {
      const known = scores.get(entry);
      if ((known?.score ?? 0) < score * REPHRASED && (whole || !known?.whole))
        scores.set(entry, { score: score * REPHRASED, whole });
    }
  }
  return scores;
}

async function sectionsOf(
  text: TextWords,
  units: readonly Unit[],
  matches: TextMatches,
  place: number,
): Promise<FoundSection[]> {
  if (!matches.matches.has(place)) return [];
  const fragment = await text.fragment(place);
  return fragment ? foundSections(fragment, foundWords(units, matches, place, fragment.content)) : [];
}

/** The query with words of the blog in place of those that it does not have. */
async function suggestionFor(
  { words, tex }: Query,
  vocabulary: () => Promise<Vocabulary | undefined>,
): Promise<string | undefined> {
  const known = await vocabulary();
  const meant = words.map((word) => (tex.has(word) ? word : (known?.similar(word) ?? word)));
  return tex.size === 0 && meant.some((word, index) => word !== words[index]) ? meant.join(" ") : undefined;
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
  sections: (place: number) => Promise<readonly FoundSection[]>,
): Promise<HitGroup> {
  const entry = entries.entries[group.entry];
  const [place] = entry?.facets.story ?? [];
  const story = place === undefined ? undefined : entries.values.story[place]?.label;
  const hits = group.posts.map(async ({ post: place }): Promise<Hit> => {
    const post = entries.posts[place];
    return {
      href: root + (post?.address ?? "").replace(/^\//, ""),
      tier: post?.tier === undefined ? undefined : entries.values.tier[post.tier],
      sections: await sections(place),
    };
  });
  return {
    title: entry?.title ?? "",
    // A story is no part of itself.
    about: [entry?.line, story === entry?.title ? undefined : story].filter(Boolean).join(" · "),
    hits: await Promise.all(hits),
  };
}
