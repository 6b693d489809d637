import { HIDDEN, JOINED } from "../../search/hidden-words.ts";
import { normalizeText } from "../../search/normalize-text.ts";

/** How often a word has to stand in the blog to be worth offering for a misspelt one, and how many are offered. */
const LIMITS = { seldom: 3, words: 5000 };
/** Words with a capital letter in the middle of a sentence. */
const NAMES = new RegExp(`(?<=[\\p{Ll}\\d,;${JOINED}] )\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)*`, "gu");

/**
 * The words of the blog that a misspelt one may stand for, the most frequent first.
 * @param texts HTML of all posts, formulas as words
 * @param names titles, authors, tags: their words count however seldom they are
 */
export function frequentWords(texts: Iterable<string>, names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  const count = (text: string, worth: number): void => {
    for (const word of normalizeText(text).split(" ")) {
      if (word.length < 4 || word.length > 30 || /\d/.test(word)) continue;
      counts.set(word, (counts.get(word) ?? 0) + worth);
    }
  };
  const hidden = new RegExp(`${HIDDEN}\\S*`, "gu");
  for (const html of texts) {
    // A heading's word is a term, however seldom it is.
    for (const [, heading = ""] of html.matchAll(/<h[1-6][^>]*>(.*?)<\/h[1-6]>/gsu))
      count(plain(heading), LIMITS.seldom);
    const text = plain(html);
    count(text, 1);
    // So are names: what a theorem is called by is easily misspelt.
    for (const [name] of text.matchAll(NAMES)) count(name, LIMITS.seldom);
  }
  for (const name of names) count(name, LIMITS.seldom);
  return [...counts]
    .filter(([, times]) => times >= LIMITS.seldom)
    .sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))
    .slice(0, LIMITS.words)
    .map(([word]) => word);

  function plain(html: string): string {
    return html
      .replace(/<[^>]*>/gu, " ")
      .replace(hidden, " ")
      .replace(/\s+/gu, " ")
      .replace(/&[a-z#0-9]+;/gu, " ");
  }
}
