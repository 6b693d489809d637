import { isSymbolName } from "../../search/formula-token.ts";
import type { Unit } from "../../search/match-texts.ts";
import type { Query } from "../../search/parse-query.ts";
import type { Synonyms } from "../../search/synonyms.ts";
import { isTelling } from "../../search/telling-words.ts";
import { anyOf, NO_HITS, together, type WordHits } from "../../search/word-hits.ts";
import type { LookedWord } from "./looked-words.ts";
import { sameMeaning } from "./same-meaning.ts";
import type { TextWords } from "./text-words.ts";

/** A query as what is to be found. */
export interface QueryUnits {
  readonly units: readonly Unit[];
  /** Its words as they are looked for in names. */
  readonly words: readonly string[];
  /** The same with other words of the same meaning put in. */
  readonly rephrased: readonly (readonly string[])[];
  /** What was looked for, too, and what it stands for. */
  readonly synonyms: readonly (readonly [typed: string, other: string])[];
  /** Misspelt words and what was looked for instead. */
  readonly corrected: readonly (readonly [typed: string, word: string])[];
  /** Whether there are words that the blog does not have. */
  readonly isMissing: boolean;
}

/** A unit with the words of the query that it is. */
interface Piece {
  readonly words: readonly string[];
  readonly unit: Omit<Unit, "gap">;
  /** Other words that mean the same. */
  readonly others: readonly (readonly string[])[];
  readonly areSynonyms: boolean;
}

/** What is nowhere. */
const NOTHING: Omit<Unit, "gap"> = {
  text: NO_HITS,
  loose: NO_HITS,
  formulas: NO_HITS,
  marksFormulas: false,
  words: new Set(),
  isBeginning: false,
};

/** @param look what the blog has for a word, or in its place */
export async function queryUnits(
  text: TextWords,
  synonyms: Synonyms,
  look: (word: string) => Promise<readonly LookedWord[]>,
  query: Query,
): Promise<QueryUnits> {
  const { words, tex } = query;
  if (query.exact) {
    const whole = await phraseHits(text, words);
    const unit = { ...NOTHING, text: whole, words: new Set(words.flatMap((word) => word.split(" "))), gap: 0 };
    return { units: [unit], words, rephrased: [], synonyms: [], corrected: [], isMissing: false };
  }
  const first = await piecesOf(text, synonyms, look, words, tex);
  const corrected = first.looked.flatMap(({ typed, word }) =>
    word !== undefined && word !== typed ? [[typed, word] as const] : [],
  );
  // Words that were put right may make a phrase.
  const right = new Map(corrected);
  const asMeant = words.map((word) => right.get(word) ?? word);
  const { pieces, looked } = corrected.length === 0 ? first : await piecesOf(text, synonyms, look, asMeant, tex);
  const named = pieces.flatMap((piece) => piece.words);
  return {
    units: tellingUnits(pieces, named),
    words: named,
    rephrased: pieces.flatMap(({ others }, place) =>
      others.map((other) => pieces.flatMap((piece, at) => (at === place ? other : piece.words))),
    ),
    synonyms: pieces.flatMap(({ words: typed, others, areSynonyms }) =>
      areSynonyms ? others.map((other) => [typed.join(" "), other.join(" ")] as const) : [],
    ),
    corrected,
    isMissing: looked.some(({ word }) => word === undefined),
  };
}

/** Where words stand together as they were typed; a word with a hyphen in it may be two of them, and one in the index. */
async function phraseHits(text: TextWords, words: readonly string[]): Promise<WordHits> {
  const asTyped = together(await Promise.all(words.map((word) => text.hits(word))));
  if (asTyped.size > 0) return asTyped;
  for (let at = 1; at < words.length; at++) {
    const joined = [...words.slice(0, at - 1), `${words[at - 1]}${words[at]}`, ...words.slice(at + 1)];
    const hits = together(await Promise.all(joined.map((word) => text.hits(word))));
    if (hits.size > 0) return hits;
  }
  return NO_HITS;
}

async function piecesOf(
  text: TextWords,
  synonyms: Synonyms,
  look: (word: string) => Promise<readonly LookedWord[]>,
  words: readonly string[],
  tex: ReadonlySet<string>,
): Promise<{ readonly pieces: readonly Piece[]; readonly looked: readonly LookedWord[] }> {
  const pieces: Piece[] = [];
  const looked: LookedWord[] = [];
  for (let at = 0; at < words.length; ) {
    const isTex = tex.has(words[at] ?? "");
    const end = words.findIndex((word, index) => index >= at && tex.has(word));
    const same = isTex ? undefined : await sameMeaning(text, synonyms, words.slice(at, end < 0 ? undefined : end));
    if (same) {
      const { length, others, areSynonyms } = same;
      const own = words.slice(at, at + length);
      const unit = {
        ...NOTHING,
        text: same.text,
        loose: same.loose,
        formulas: same.formulas,
        words: new Set([own, ...others].flat()),
      };
      pieces.push({ words: own, unit, others, areSynonyms });
      at += length;
      continue;
    }
    for (const one of await look(words[at] ?? "")) {
      looked.push(one);
      pieces.push({ words: [one.word ?? one.typed], unit: await wordUnit(text, one, isTex), ...ALONE });
    }
    at++;
  }
  return { pieces, looked };
}

const ALONE = { others: [], areSynonyms: false };

/** A word by itself. */
export async function wordUnit(
  text: TextWords,
  { word, isBeginning }: LookedWord,
  isTex: boolean,
): Promise<Omit<Unit, "gap">> {
  if (word === undefined) return NOTHING;
  const inText = isBeginning ? await text.begun(word) : await text.hits(word);
  const formulas = await text.formulas(word);
  const words = new Set(word.split(" "));
  // Who types TeX, or what a symbol is called, looks for formulas.
  if (!isTex && !isSymbolName(word)) return { ...NOTHING, text: inText, formulas, words, isBeginning };
  const either = anyOf([
    [inText, 1],
    [formulas, 1],
  ]);
  return { ...NOTHING, text: either, marksFormulas: true, words };
}

/** Without words that stand everywhere, and those that are nowhere: what is behind them may stand so much farther. */
function tellingUnits(pieces: readonly Piece[], words: readonly string[]): Unit[] {
  const units: Unit[] = [];
  let gap = 1;
  for (const { words: own, unit } of pieces) {
    const isNowhere = unit.text.size + unit.loose.size + unit.formulas.size === 0;
    if (own.length === 1 && (isNowhere || !isTelling(own[0] ?? "", words))) {
      gap++;
      continue;
    }
    units.push({ ...unit, gap });
    gap = 1;
  }
  return units;
}
