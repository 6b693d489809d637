import { countWords, SELDOM, type WordCounts } from "../../search/document-words.ts";

/** How many words are offered. */
const MOST = 5000;

/**
 * The words of the blog that a misspelt one may stand for, the most frequent first.
 * @param counts of all posts, in whatever order (`documentWords`)
 * @param names titles, authors, tags: their words count however seldom they are
 */
export function frequentWords(counts: Iterable<WordCounts>, names: readonly string[]): string[] {
  const all = new Map<string, number>();
  for (const words of counts)
    for (const [word, times] of Object.entries(words)) all.set(word, (all.get(word) ?? 0) + times);
  for (const name of names) countWords(all, name, SELDOM);
  return [...all]
    .filter(([, times]) => times >= SELDOM)
    .sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([word]) => word);
}
