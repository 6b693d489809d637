import { normalizeText } from "./normalize-text.ts";
import { oneSpelling } from "./spellings.ts";

/** Groups of words and phrases that mean the same. */
export type SynonymGroups = readonly (readonly string[])[];

/** What else may be looked for. */
export interface Synonyms {
  /** How many words the longest phrase has. */
  readonly longest: number;
  /**
   * @param words of a query, one after another, as `normalizeText` leaves them
   * @returns the words of each phrase that means the same as these together; none where nothing does
   */
  of(words: readonly string[]): readonly (readonly string[])[];
}

/**
 * Joins an author's groups with those that a blog has by itself. What an author's group names is out of the others: `[map, chart]`
 * says that `map` is no estimate here, and a group of one that it stands for nothing else.
 */
export function synonyms(own: SynonymGroups, defaults: SynonymGroups): Synonyms {
  const groups = new Map<string, (readonly string[])[]>();
  let longest = 0;
  const add = (group: SynonymGroups[number], isOut: (key: string) => boolean): void => {
    const phrases = new Map<string, readonly string[]>();
    for (const phrase of group) {
      const words = normalizeText(phrase).split(" ");
      const key = keyOf(words);
      if (key !== "" && !isOut(key) && !phrases.has(key)) phrases.set(key, words);
    }
    for (const [key, words] of phrases) {
      longest = Math.max(longest, words.length);
      const others = [...phrases].flatMap(([other, phrase]) => (other === key ? [] : [phrase]));
      groups.set(key, [...(groups.get(key) ?? []), ...others]);
    }
  };
  for (const group of own) add(group, () => false);
  const named = new Set(groups.keys());
  for (const group of defaults) add(group, (key) => named.has(key));
  return { longest, of: (words) => groups.get(keyOf(words)) ?? [] };
}

/** The same for all spellings, and for one and many. */
function keyOf(words: readonly string[]): string {
  return words
    .map(oneSpelling)
    .join(" ")
    .replace(/(?<=\w{2}[^\W_])(?<!s)s$/, "");
}
