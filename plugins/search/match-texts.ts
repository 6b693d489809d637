import { type PlaceHits, together, type WordHits } from "./word-hits.ts";

/** A word of a query, or words that are one thing: with whatever means the same. */
export interface Unit {
  /** In the text: the word, the phrase, or what means the same. */
  readonly text: WordHits;
  /** The words of the phrase, wherever they stand in the text. */
  readonly loose: WordHits;
  /** In formulas, as what a symbol is called. */
  readonly formulas: WordHits;
  /** Whether a formula that holds it is what was looked for. */
  readonly marksFormulas: boolean;
  /** All words that were looked for in the text. */
  readonly words: ReadonlySet<string>;
  /** Whether words that begin with one of them are meant, too. */
  readonly isBeginning: boolean;
  /** How far it may stand behind the unit before it, in words, to make a phrase with it; 0: not at all. */
  readonly gap: number;
}

/**
 * How a text answers a query: it says the whole phrase; it has all words; it has them in formulas or not close to each other; it has
 * some of them.
 */
export type Answer = "phrase" | "words" | "formulas" | "some";

export interface TextMatch {
  /** The higher the better: from 1.5 for a phrase, up to 1 for words. */
  readonly score: number;
  readonly answer: Answer;
}

export interface TextMatches {
  /** By the place of the post. */
  readonly matches: ReadonlyMap<number, TextMatch>;
  /** Where the whole phrase stands. */
  readonly phrases: WordHits;
  /** Whether no post holds all of it. */
  readonly partial: boolean;
}

/** What a formula is worth that is found by a word, as a part of the word; what stands in the text is worth more than that at least. */
const FORMULA = 0.2;
/** What the words of a phrase are worth apart from each other. */
const LOOSE = 0.4;
/** What a text that says the phrase has over one that has the words; more, where it is about it. */
const PHRASE = 1;
const ABOUT = 0.5;
/** What a text has that says pairs of the words, where none says the whole; as a part. */
const PAIRS = 0.7;
/** Where fewer posts than this hold all of it, those are shown below them that hold this part of it, by what its words are worth. */
const FEW = 3;
const PART_OF_IT = 1 / 3;
const BELOW = 0.4;
/** A post that lacks a word, but says this part of the pairs of words that follow each other, is shown among those that hold all. */
const MOST_PAIRS = 0.5;

/**
 * Puts the texts that hold what was looked for into an order: those that say all of it as one phrase before those that have its
 * words, and these before those that have them in formulas.
 * @param count of all posts
 */
export function matchTexts(units: readonly Unit[], count: number): TextMatches {
  if (units.length === 0) return { matches: new Map(), phrases: new Map(), partial: false };
  const places = new Set(
    units.flatMap(({ text, loose, formulas }) => [...text.keys(), ...loose.keys(), ...formulas.keys()]),
  );
  const worths = units.map((unit) => rarity(unit, count));
  const total = worths.reduce((sum, worth) => sum + worth, 0);
  const gaps = units.slice(1).map(({ gap }) => gap);
  const isPhrase = units.length > 1 && gaps.every((gap) => gap > 0);
  const phrases: WordHits = isPhrase
    ? together(
        units.map(({ text }) => text),
        gaps,
      )
    : new Map();
  const bestPhrase = Math.max(...[...phrases.values()].map(({ score }) => score), Number.EPSILON);
  const pairs = units.slice(1).map((unit, index) => {
    const before = units[index];
    return before && unit.gap > 0 ? together([before.text, unit.text], [unit.gap]) : new Map<number, PlaceHits>();
  });
  const all = new Map<number, TextMatch>();
  const nearly = new Set<number>();
  const parts = new Map<number, number>();
  for (const place of places) {
    const scores = units.map(({ text, loose, formulas }) =>
      Math.max(
        worthOf(text.get(place), FORMULA, 1),
        worthOf(loose.get(place), FORMULA, LOOSE),
        worthOf(formulas.get(place), 0, FORMULA),
      ),
    );
    const words = scores.reduce((sum, score, index) => sum + score * (worths[index] ?? 0), 0) / total;
    parts.set(place, scores.reduce((sum, score, index) => sum + (score > 0 ? (worths[index] ?? 0) : 0), 0) / total);
    const phrase = phrases.get(place);
    const said = pairs.filter((pair) => pair.has(place)).length / Math.max(1, pairs.length);
    if (said >= MOST_PAIRS) nearly.add(place);
    const isWhole = scores.every((score) => score > 0);
    const inText = units.every(({ text, loose }) => text.has(place) || loose.has(place));
    const isSaid = units.length === 1 && units[0]?.text.has(place);
    all.set(place, {
      score: words + (phrase ? PHRASE + (ABOUT * phrase.score) / bestPhrase : PAIRS * said),
      answer: !isWhole ? "some" : phrase || isSaid ? "phrase" : inText ? "words" : "formulas",
    });
  }
  const whole = new Map([...all].filter(([, { answer }]) => answer !== "some"));
  const few = whole.size < FEW;
  if (whole.size === 0) return { matches: all, phrases, partial: all.size > 0 };
  for (const [place, match] of all) {
    if (match.answer !== "some") continue;
    if (nearly.has(place)) whole.set(place, match);
    else if (few && (parts.get(place) ?? 0) >= PART_OF_IT) whole.set(place, { ...match, score: BELOW * match.score });
  }
  return { matches: whole, phrases, partial: false };
}

function worthOf(hits: PlaceHits | undefined, least: number, most: number): number {
  return hits ? least + (most - least) * hits.score : 0;
}

/** Of a word that stands everywhere little is learned. */
function rarity({ text, loose, formulas }: Unit, count: number): number {
  const holding = Math.max(text.size, loose.size, text.size === 0 ? formulas.size : 0, 1);
  return Math.log(1 + count / holding);
}
