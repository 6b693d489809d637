import { formulaToken } from "../../search/formula-token.ts";
import type { Fragment } from "../../search/found-sections.ts";
import { normalizeText } from "../../search/normalize-text.ts";
import { spellings } from "../../search/spellings.ts";
import { anyOf, NO_HITS, type PlaceHits, together, type WordHits } from "../../search/word-hits.ts";
import type { TextHit, TextIndex } from "./text-index.ts";

/** Queries of the index whose results are kept: those of what is typed just now, and of some before. */
const KEPT = 300;

/** The words of the texts, looked for one by one. Each may throw as `TextIndex` does, and can be asked again. */
export interface TextWords {
  /** Where a word stands, in whichever spelling and inflected; letters with spaces between stand together. */
  hits(word: string): Promise<WordHits>;
  /** Where formulas stand that are found by a word. */
  formulas(word: string): Promise<WordHits>;
  /** Where words stand that begin with this one, or with most of it. */
  begun(word: string): Promise<WordHits>;
  /** What such words are, in the post that is most about them. */
  beginnings(word: string): Promise<string[]>;
  /** The text of a post that holds a word that was looked for. */
  fragment(place: number): Promise<Fragment | undefined>;
}

/** @param places of posts, by the names of what Pagefind keeps of them */
export function textWords(text: TextIndex, places: ReadonlyMap<string, number>): TextWords {
  const kept = new Map<string, Promise<WordHits>>();
  const known = new Map<number, TextHit>();
  const ask = async (query: string): Promise<WordHits> => {
    const { results } = await text.search(query);
    const best = results[0]?.score || 1;
    const hits = new Map<number, PlaceHits>();
    for (const hit of results) {
      const place = places.get(hit.id);
      if (place === undefined) continue;
      known.set(place, hit);
      const spans = [...new Set(hit.words)].sort((a, b) => a - b).map((word) => [word, word] as const);
      hits.set(place, { score: hit.score / best, spans });
    }
    return hits;
  };
  const asked = (query: string): Promise<WordHits> => {
    const before = kept.get(query);
    if (before) return before;
    const now = ask(query);
    kept.set(query, now);
    now.catch(() => kept.delete(query));
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return now;
  };
  /**
   * In quotation marks Pagefind finds the posts that have the word itself, and of each one place; without them every place of it, and
   * of words that it is the beginning of.
   */
  const exactly = async (word: string): Promise<WordHits> => {
    const holding = await asked(`"${word}"`);
    if (holding.size === 0) return NO_HITS;
    const all = await asked(word);
    return new Map(
      [...holding.keys()].flatMap((place) => {
        const hits = all.get(place);
        return hits ? [[place, hits] as const] : [];
      }),
    );
  };
  return {
    hits: async (word) => {
      if (word.includes(" ")) return together(await Promise.all(word.split(" ").map(exactly)));
      return anyOf((await Promise.all(spellings(word).map(exactly))).map((hits) => [hits, 1] as const));
    },
    formulas: (word) => exactly(formulaToken(word)),
    begun: asked,
    beginnings: async (word) => {
      const [first] = (await text.search(word)).results;
      if (!first) return [];
      const all = (await first.data()).content.split(/\s+/u);
      return first.words.flatMap((location) => normalizeText(all[location] ?? "").split(" "));
    },
    fragment: async (place) => known.get(place)?.data(),
  };
}
