import { isCorrectable, type Vocabulary } from "../../search/correct-words.ts";
import type { EntryIndex } from "../../search/rank-entries.ts";
import { spellings } from "../../search/spellings.ts";
import { letterPairs } from "../../search/unspaced-scripts.ts";
import type { TextWords } from "./text-words.ts";

/** What an inflected word and its stem may differ by, in letters, and how short a stem may be. */
const LONGEST_ENDING = 3;
const SHORTEST_STEM = 4;

/** A word of a query, and what is looked for in its place; nothing where the blog has no such word. */
export interface LookedWord {
  readonly typed: string;
  readonly word: string | undefined;
  /** Whether words that begin with it are meant: it is not typed to its end, or inflected. */
  readonly isBeginning: boolean;
}

/**
 * A misspelt word by the one that is nearest; nothing for a word that the blog does not have.
 * @param vocabulary is asked for only when the word is neither in the names nor in the text
 * @returns several where letters were typed that need not stand together
 */
export async function lookedWord(
  text: TextWords,
  names: EntryIndex,
  vocabulary: () => Promise<Vocabulary | undefined>,
  word: string,
): Promise<LookedWord[]> {
  const isThere = async (candidate: string): Promise<boolean> =>
    names.has(candidate) || (await text.hits(candidate)).size > 0 || (await text.formulas(candidate)).size > 0;
  const as = (found: string | undefined, isBeginning = false): LookedWord[] => [
    { typed: word, word: found, isBeginning },
  ];
  if (await isThere(word)) return as(word);
  // What a dictionary would cut in several words need not stand together.
  if (word.includes(" ")) {
    const pairs = letterPairs(word).map(async (pair) => ({
      typed: pair,
      word: (await isThere(pair)) ? pair : undefined,
      isBeginning: false,
    }));
    return Promise.all(pairs);
  }
  const found = await text.beginnings(word);
  // Not typed to its end.
  if (found.some((other) => other.startsWith(word))) return as(word, true);
  if (!isCorrectable(word)) return as(undefined);
  const known = await vocabulary();
  const nearest = spellings(word)
    .map((spelling) => known?.nearest(spelling))
    .find((other) => other !== undefined);
  if (nearest !== undefined && nearest !== word) return as(nearest);
  const stem = word.slice(0, Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING));
  return found.some((other) => other.startsWith(stem)) ? as(word, true) : as(undefined);
}
