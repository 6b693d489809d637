import { isCorrectable, type Vocabulary } from "../../search/correct-words.ts";
import { normalizeText } from "../../search/normalize-text.ts";
import type { EntryIndex } from "../../search/rank-entries.ts";
import { letterPairs } from "../../search/unspaced-scripts.ts";
import type { TextIndex } from "./text-index.ts";

/** What an inflected word and its stem may differ by, in letters, and how short a stem may be. */
const LONGEST_ENDING = 3;
const SHORTEST_STEM = 4;

/** A word of a query, and what is looked for in its place; nothing where the blog has no such word. */
export interface LookedWord {
  readonly typed: string;
  readonly word: string | undefined;
}

/**
 * Misspelt words by those that are nearest, and words that the blog does not have left out.
 * @param vocabulary is asked for only when a word is neither in the names nor in the text
 */
export async function lookedWords(
  text: TextIndex,
  names: EntryIndex,
  vocabulary: () => Promise<Vocabulary | undefined>,
  typed: readonly string[],
): Promise<LookedWord[]> {
  const isThere = async (word: string): Promise<boolean> =>
    // In quotation marks: without them Pagefind takes the beginning of an unknown word for the word.
    names.has(word) || (await text.search(`"${word}"`)).results.length > 0;
  const looked = await Promise.all(
    typed.map(async (word): Promise<LookedWord | LookedWord[]> => {
      if (await isThere(word)) return { typed: word, word };
      // What a dictionary would cut in several words need not stand together.
      if (word.includes(" "))
        return Promise.all(
          letterPairs(word).map(async (pair) => ({ typed: pair, word: (await isThere(pair)) ? pair : undefined })),
        );
      const found = await foundWords(text, word);
      // Not typed to its end.
      if (found.some((other) => other.startsWith(word))) return { typed: word, word };
      if (!isCorrectable(word)) return { typed: word, word: undefined };
      const nearest = (await vocabulary())?.nearest(word);
      if (nearest !== undefined && nearest !== word) return { typed: word, word: nearest };
      const stem = word.slice(0, Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING));
      return { typed: word, word: found.some((other) => other.startsWith(stem)) ? word : undefined };
    }),
  );
  return looked.flat();
}

/** What Pagefind takes a word for, in the best post. */
async function foundWords(text: TextIndex, word: string): Promise<string[]> {
  const [first] = (await text.search(word)).results;
  if (!first) return [];
  const { content, weighted_locations: found } = await first.data();
  const all = content.split(/\s+/u);
  return found.flatMap(({ location }) => normalizeText(all[location] ?? "").split(" "));
}
