import MiniSearch from "minisearch";
import { normalizeText } from "./normalize-text.ts";

/** Words that are short are too near to one another. */
const SHORTEST = 4;
/** Of words as long as these two typos leave enough to know them by: to be corrected, and to be asked about. */
const LONG = 8;
const LONG_ENOUGH_TO_ASK = 5;

/** The words of the blog, as far as a misspelt one may stand for one of them. */
export interface Vocabulary {
  /**
   * The word that differs by one typo: a letter too many, too few or another, or two that changed places; of a long one by two letters.
   */
  nearest(word: string): string | undefined;
  /** The word that a reader may have meant who is asked whether they did: it differs by two letters at most. */
  similar(word: string): string | undefined;
}

/** Whether a word may be taken for a misspelt one. What bears digits is an id, a year or a formula and is let be. */
export function isCorrectable(word: string): boolean {
  return word.length >= SHORTEST && !/\d/.test(word);
}

/**
 * Makes a vocabulary; about 15 ms for 5,000 words.
 * @param words the more frequent before the less frequent; of two that are equally near the earlier is taken
 */
export function vocabulary(words: readonly string[]): Vocabulary {
  const rank = new Map(words.map((word, index) => [normalizeText(word), index]));
  const index = new MiniSearch<{ id: number; word: string }>({ fields: ["word"], tokenize: (text) => [text] });
  index.addAll([...rank].map(([word, id]) => ({ id, word })));
  const mostFrequent = (found: string[]): string | undefined =>
    found.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))[0];
  const within = (word: string, letters: number): string | undefined =>
    mostFrequent(index.search(word, { fuzzy: letters }).flatMap((result) => result.terms));
  const nearest = (word: string): string | undefined => {
    if (!isCorrectable(word)) return undefined;
    return (
      within(word, 1) ??
      mostFrequent(transposed(word).filter((other) => rank.has(other))) ??
      (word.length >= LONG ? within(word, 2) : undefined)
    );
  };
  return {
    nearest,
    similar: (word) =>
      nearest(word) ?? (isCorrectable(word) && word.length >= LONG_ENOUGH_TO_ASK ? within(word, 2) : undefined),
  };
}

/** Two letters that changed places are one typo, and two edits. */
function transposed(word: string): string[] {
  const letters = [...word];
  return letters
    .slice(1)
    .map((letter, index) => [...letters.slice(0, index), letter, letters[index], ...letters.slice(index + 2)].join(""));
}
