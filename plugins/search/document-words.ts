import { HIDDEN, JOINED, STANDS_IN } from "./hidden-words.ts";
import { normalizeText } from "./normalize-text.ts";

/** How much each word of a text counts for; plain JSON. */
export type WordCounts = Readonly<Record<string, number>>;

/** How often a word has to stand in the blog to be worth offering for a misspelt one. */
export const SELDOM = 3;
/** Words with a capital letter in the middle of a sentence. */
const NAMES = new RegExp(`(?<=[\\p{Ll}\\d,;${JOINED}] )\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)*`, "gu");
const HIDDEN_WORD = new RegExp(`${HIDDEN}\\S*`, "gu");

/**
 * Counts the words of a post that a misspelt one may stand for.
 * @param document as Pagefind reads it (`searchDocument`), formulas as words
 */
export function documentWords(document: string): WordCounts {
  const counts = new Map<string, number>();
  // A heading's word is a term, however seldom it is.
  for (const [, heading = ""] of document.matchAll(/<h[1-6][^>]*>(.*?)<\/h[1-6]>/gsu))
    countWords(counts, plain(heading), SELDOM);
  const text = plain(document);
  countWords(counts, text, 1);
  // So are names: what a theorem is called by is easily misspelt.
  for (const [name] of text.matchAll(NAMES)) countWords(counts, name, SELDOM);
  return Object.fromEntries(counts);
}

/**
 * Adds the words of a text to a count.
 * @param worth what each of them counts for
 */
export function countWords(counts: Map<string, number>, text: string, worth: number): void {
  for (const word of normalizeText(text).split(" ")) {
    if (word.length < 4 || word.length > 30 || /\d/.test(word)) continue;
    counts.set(word, (counts.get(word) ?? 0) + worth);
  }
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/gu, " ")
    .replace(HIDDEN_WORD, " ")
    .replaceAll(STANDS_IN, "")
    .replace(/\s+/gu, " ")
    .replace(/&[a-z#0-9]+;/gu, " ");
}
