import type { Synonyms } from "../../search/synonyms.ts";
import { isTelling } from "../../search/telling-words.ts";
import { anyOf, atLeast, NO_HITS, scattered, together, type WordHits } from "../../search/word-hits.ts";
import type { TextWords } from "./text-words.ts";

/** What a phrase that means the same is worth as against what was typed. */
const SYNONYM = 0.8;
/** What a phrase is worth for being there, however seldom: as it was typed, and in other words. */
const PHRASE = 0.5;
const OTHER_PHRASE = 0.1;
/** What some write as a word of its own and some join to the next. */
const JOINED_BEFORE =
  /^(?:auto|co|cross|half|hyper|inter|max|meta|min|mini|multi|non|over|pre|pseudo|quasi|re|self|semi|sub|super|un|under)(?=\w{3})/;

/** Words of a query that are one thing: an abbreviation, a phrase that has a synonym, a word that some write as two. */
export interface SameMeaning {
  /** How many words of the query. */
  readonly length: number;
  readonly text: WordHits;
  readonly loose: WordHits;
  /** The words, wherever they stand, or formulas that are found by them. */
  readonly formulas: WordHits;
  /** What else stands for it and was found, the words of each. */
  readonly others: readonly (readonly string[])[];
  /** Whether these are other words, and not the same written in another way. */
  readonly areSynonyms: boolean;
}

/**
 * Words at the beginning of a list that are one thing, the most there are.
 * @param words of a query, as they follow each other; none of them TeX
 * @returns nothing where the first word is to be looked for by itself
 */
export async function sameMeaning(
  text: TextWords,
  synonyms: Synonyms,
  words: readonly string[],
): Promise<SameMeaning | undefined> {
  for (let length = Math.min(synonyms.longest, words.length); length > 0; length--) {
    const found = await bySynonyms(text, synonyms, words.slice(0, length));
    if (found) return found;
  }
  return (await byJoining(text, words)) ?? (await bySplitting(text, words[0] ?? ""));
}

async function bySynonyms(
  text: TextWords,
  synonyms: Synonyms,
  run: readonly string[],
): Promise<SameMeaning | undefined> {
  const phrases = synonyms.of(run);
  if (phrases.length === 0) return undefined;
  const [typed, ...hits] = await Promise.all([run, ...phrases].map((phrase) => phraseHits(text, phrase)));
  const others = phrases.filter((_, index) => (hits[index]?.size ?? 0) > 0);
  const length = run.length;
  const loose = length > 1 ? await looseHits(text, run) : NO_HITS;
  const formulas = await formulaHits(text, run);
  if (others.length > 0) {
    const asTyped = atLeast(typed ?? NO_HITS, length > 1 ? PHRASE : 0);
    const otherwise = hits.map((one) => [atLeast(one, OTHER_PHRASE), SYNONYM] as const);
    return { length, text: anyOf([[asTyped, 1], ...otherwise]), loose, formulas, others, areSynonyms: true };
  }
  // What was typed is a word or phrase of the blog.
  if (loose.size + formulas.size > 0 || (typed?.size ?? 0) > 0) return undefined;
  // What the abbreviation stands for is said in other words, or less of it is: `gradient descent`, of the stochastic one.
  const near = await Promise.all(
    phrases.flatMap((phrase) =>
      phrase.length > 1
        ? [looseHits(text, phrase), ...(phrase.length > 2 ? [phraseHits(text, phrase.slice(1))] : [])]
        : [],
    ),
  );
  const nearly = anyOf(near.map((one) => [one, 1] as const));
  return nearly.size > 0
    ? { length, text: NO_HITS, loose: nearly, formulas, others: phrases, areSynonyms: true }
    : undefined;
}

/** `over parametrized` is `overparametrized`. */
async function byJoining(text: TextWords, words: readonly string[]): Promise<SameMeaning | undefined> {
  const [first = "", second = ""] = words;
  const pair = [first, second];
  if (!pair.every((word) => /^\p{L}{2,}$/u.test(word) && isTelling(word, pair))) return undefined;
  const joined = await text.hits(first + second);
  if (joined.size === 0) return undefined;
  return {
    length: 2,
    text: anyOf([
      [atLeast(await phraseHits(text, pair), PHRASE), 1],
      [atLeast(joined, PHRASE), 1],
    ]),
    loose: await looseHits(text, pair),
    formulas: await formulaHits(text, pair),
    others: [[first + second]],
    areSynonyms: false,
  };
}

/** `nonconvex` is `non convex`. */
async function bySplitting(text: TextWords, word: string): Promise<SameMeaning | undefined> {
  const [first = ""] = JOINED_BEFORE.exec(word) ?? [];
  if (first === "") return undefined;
  const pair = [first, word.slice(first.length)];
  const apart = await phraseHits(text, pair);
  if (apart.size === 0) return undefined;
  const whole = await text.hits(word);
  return {
    length: 1,
    text: anyOf([
      [whole, 1],
      [apart, 1],
    ]),
    loose: NO_HITS,
    formulas: NO_HITS,
    others: [pair],
    areSynonyms: false,
  };
}

async function phraseHits(text: TextWords, phrase: readonly string[]): Promise<WordHits> {
  return together(await Promise.all(phrase.map((word) => text.hits(word))));
}

async function looseHits(text: TextWords, phrase: readonly string[]): Promise<WordHits> {
  return scattered(await Promise.all(phrase.map((word) => text.hits(word))));
}

async function formulaHits(text: TextWords, phrase: readonly string[]): Promise<WordHits> {
  const either = phrase.map(async (word) =>
    anyOf([
      [await text.hits(word), 1],
      [await text.formulas(word), 1],
    ]),
  );
  return scattered(await Promise.all(either));
}
