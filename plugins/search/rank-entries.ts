import MiniSearch from "minisearch";
import type { Facet, SearchEntries, SearchEntry } from "./entries.ts";
import { nameStem } from "./name-stem.ts";
import { normalizeText } from "./normalize-text.ts";
import type { Query } from "./parse-query.ts";
import { oneSpelling } from "./spellings.ts";
import { isTelling } from "./telling-words.ts";
import { letterPairs, unspacedWords } from "./unspaced-scripts.ts";

/** How well an entry's title, names and ids answer a query. */
export interface EntryScore {
  /** From 0 to 1; above 1 where the title or an id is what was typed. */
  readonly score: number;
  /** Whether every word was found. */
  readonly whole: boolean;
}

/** By the place of the entry. */
export type EntryScores = ReadonlyMap<number, EntryScore>;

/** Finds entries by what they are called. */
export interface EntryIndex {
  /** Whether a word stands in a title or name, or one that begins with it. */
  has(word: string): boolean;
  /** @param words to look for; of a query in quotation marks only what it names as a whole is found */
  search(query: Pick<Query, "typed" | "plain" | "exact">, words: readonly string[]): EntryScores;
}

/** What the whole of a title, or an id, counts for: more than everything else together. */
const EXACT = 10;

interface Document {
  readonly id: number;
  readonly title: string;
  readonly paper: string;
  readonly authors: string;
  readonly about: string;
  readonly year: string;
}

const FIELDS = ["title", "paper", "authors", "about", "year"];

/** Indexes the entries; about 20 ms for 1,000 of them. */
export function entryIndex({ entries, values }: SearchEntries): EntryIndex {
  const index = new MiniSearch<Document>({
    fields: FIELDS,
    tokenize: (text) => text.split(" ").flatMap(nameTokens),
    processTerm: (term) => term || null,
    searchOptions: {
      tokenize: (text) => text.split(" "),
      boost: { title: 4, paper: 4, authors: 4, year: 1, about: 1 },
      prefix: (term) => term.length >= 3,
      fuzzy: (term) => (term.length >= 4 && !/\d/.test(term) ? 1 : false),
      weights: { fuzzy: 0.3, prefix: 0.5 },
      combineWith: "OR",
    },
  });
  const labels = (entry: SearchEntry, facets: readonly Facet[]): string =>
    facets.flatMap((facet) => (entry.facets[facet] ?? []).map((place) => values[facet][place]?.label ?? "")).join(" ");
  const names = new Map<string, number>();
  const titles = new Map<string, number[]>();
  entries.forEach((entry, id) => {
    index.add({
      id,
      title: normalizeText(entry.title),
      paper: normalizeText(entry.paper ?? ""),
      authors: normalizeText(labels(entry, ["author"])),
      about: normalizeText(labels(entry, ["story", "thread", "tag"])),
      year: labels(entry, ["year"]),
    });
    for (const name of entry.ids) names.set(bareId(name), id);
    for (const title of new Set([entry.title, entry.paper ?? entry.title].map(wholeName)))
      if (title !== "") titles.set(title, [...(titles.get(title) ?? []), id]);
  });
  return {
    has: (word) =>
      index.search(queryTokens(word).join(" "), { prefix: true, fuzzy: false, combineWith: "AND" }).length > 0,
    search: ({ typed, plain, exact }, words) => {
      const scores = new Map<number, EntryScore>();
      const looked = words.filter((word) => isTelling(word, words));
      const asked = looked.flatMap(queryTokens);
      const results = exact || looked.length === 0 ? [] : index.search(asked.join(" "));
      const best = results[0]?.score ?? 1;
      for (const result of results) {
        const coverage = result.queryTerms.length / asked.length;
        scores.set(result.id as number, { score: (result.score / best) * coverage ** 2, whole: coverage === 1 });
      }
      for (const id of [...(titles.get(wholeName(plain)) ?? []), names.get(bareId(typed))])
        if (id !== undefined) scores.set(id, { score: EXACT, whole: true });
      return scores;
    },
  };
}

/** A word of a name as it is, which may be typed in part, and without its ending; of scripts that set no spaces each letter, and each two. */
function nameTokens(word: string): string[] {
  return unspacedWords(word).flatMap((run) =>
    run.includes(" ")
      ? [...run.split(" "), ...queryTokens(run)]
      : [...new Set([oneSpelling(run), ...queryTokens(run)])],
  );
}

/** A title as what was typed is compared with it. */
function wholeName(title: string): string {
  return normalizeText(title).split(" ").map(oneSpelling).join(" ");
}

/** A word of a query as names hold it: letters that have to stand together, two by two. */
function queryTokens(word: string): string[] {
  return word.includes(" ") ? letterPairs(word).map((pair) => pair.replace(" ", "")) : [nameStem(oneSpelling(word))];
}

/** An arXiv id or DOI without what may stand around it: `arXiv:1812.11118v2`, `https://doi.org/10.1073/…`. */
export function bareId(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:dx\.)?(?:www\.)?(?:doi\.org|arxiv\.org\/(?:abs|pdf))\//, "")
    .replace(/^(?:arxiv|doi):\s*/, "")
    .replace(/\.pdf$/, "")
    .replace(/^(\d{4}\.\d{4,5})v\d+$/, "$1");
}
