import { normalizeText } from "../search/normalize-text.ts";

/** What a term is found by and sorted by: its words in lower case, without accents and endings of plurals. */
export function termKey(title: string): string {
  return normalizeText(title).split(" ").map(singular).join(" ");
}

/**
 * Finds terms among words. A longer term is looked for before one that it begins with, and each word counts for one term.
 * @param terms as `termKey` makes them
 */
export function termFinder(terms: Iterable<string>): (words: string) => ReadonlySet<string> {
  /** By their first words, the longest first. */
  const byFirst = new Map<string, { readonly term: string; readonly words: readonly string[] }[]>();
  for (const term of terms) {
    const words = term.split(" ");
    const [first = ""] = words;
    const alike = byFirst.get(first);
    if (alike) alike.push({ term, words });
    else byFirst.set(first, [{ term, words }]);
  }
  for (const alike of byFirst.values()) alike.sort((a, b) => b.words.length - a.words.length);
  return (text) => {
    const found = new Set<string>();
    for (const line of text.split("\n")) {
      const words = line.split(" ").map(singular);
      for (let at = 0; at < words.length; ) {
        const start = at;
        const term = byFirst
          .get(words[at] as string)
          ?.find((candidate) => candidate.words.every((word, index) => words[start + index] === word));
        if (term) found.add(term.term);
        at += term?.words.length ?? 1;
      }
    }
    return found;
  };
}

/**
 * A word without the ending of a plural, as far as that can be told from its letters. Both sides of a comparison lose it, so that
 * it need be no word: `sizes` and `size` are both `siz`.
 */
function singular(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  const stem = /[^s]s$/.test(word) && !/(?:us|is)$/.test(word) ? word.slice(0, -1) : word;
  return /(?:ss|x|z|ch|sh)e$/.test(stem) ? stem.slice(0, -1) : stem;
}
