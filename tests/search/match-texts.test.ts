import { describe, expect, test } from "vitest";
import { type Answer, matchTexts, type Unit } from "../../plugins/search/match-texts.ts";
import { NO_HITS, type Span, type WordHits } from "../../plugins/search/word-hits.ts";

/** Where a word stands, by the place of the post. */
type Places = Readonly<Record<number, readonly number[]>>;

function hits(places: Places): WordHits {
  return new Map(
    Object.entries(places).map(([place, words]) => [
      Number(place),
      { score: 1, spans: words.map((word): Span => [word, word]) },
    ]),
  );
}

function unit(text: Places, others: Partial<Unit> = {}): Unit {
  const none = {
    loose: NO_HITS,
    formulas: NO_HITS,
    marksFormulas: false,
    words: new Set<string>(),
    isBeginning: false,
  };
  return { ...none, text: hits(text), gap: 1, ...others };
}

/** The posts, the best first, each with how it answers. */
function answers(...units: Unit[]): [place: number, answer: Answer][] {
  return [...matchTexts(units, 10).matches]
    .sort(([, a], [, b]) => b.score - a.score)
    .map(([place, { answer }]) => [place, answer]);
}

describe("an order of texts", () => {
  test("has those first that say the phrase, then those that have the words, then those whose formulas do", () => {
    const minimum = unit({ 0: [1], 1: [1], 2: [1] });
    const norm = unit({ 0: [8], 1: [2] }, { formulas: hits({ 2: [2] }) });
    expect(answers(minimum, norm)).toEqual([
      [1, "phrase"],
      [0, "words"],
      [2, "formulas"],
    ]);
  });

  test("knows of one word whether the text or a formula has it", () => {
    expect(answers(unit({ 0: [1] }, { formulas: hits({ 1: [1] }) }))).toEqual([
      [0, "phrase"],
      [1, "formulas"],
    ]);
  });

  test("puts pairs of a long query before its words apart", () => {
    const [a, b, c] = [unit({ 0: [1], 1: [1] }), unit({ 0: [20], 1: [2] }), unit({ 0: [40], 1: [40] })];
    expect(answers(a, b, c).map(([place]) => place)).toEqual([1, 0]);
  });

  test("has among those that hold all a post that lacks a word and says the words next to each other", () => {
    const holding = { 0: [1], 1: [1], 2: [1] };
    const [second, descent] = [
      unit({ ...holding, 3: [1], 4: [1] }),
      unit({ 0: [20], 1: [20], 2: [20], 3: [2], 4: [9] }),
    ];
    const begins = unit({ 0: [40], 1: [40], 2: [40] });
    const found = answers(second, descent, begins);
    expect(found).toContainEqual([3, "some"]);
    expect(found.map(([place]) => place)).not.toContain(4);
  });

  test("takes no phrase from what does not stand in the query's order, or is not to be close", () => {
    expect(answers(unit({ 0: [2] }), unit({ 0: [1] }))).toEqual([[0, "words"]]);
    expect(answers(unit({ 0: [1] }), unit({ 0: [2] }, { gap: 0 }))).toEqual([[0, "words"]]);
  });
});

describe("posts that hold some of it", () => {
  test("are shown where none holds all", () => {
    const { matches, partial } = matchTexts([unit({ 0: [1] }), unit({ 1: [1] })], 10);
    expect(partial).toBe(true);
    expect([...matches.keys()]).toEqual([0, 1]);
  });

  test("are shown below where few hold all, and not where enough do", () => {
    expect(answers(unit({ 0: [1] }), unit({ 0: [9], 1: [1] }))).toEqual([
      [0, "words"],
      [1, "some"],
    ]);
    const common = { 0: [1], 1: [1], 2: [1] };
    expect(answers(unit(common), unit({ ...common, 3: [1] })).map(([place]) => place)).not.toContain(3);
  });
});

test("nothing looked for is nothing found", () => {
  expect(matchTexts([], 10)).toEqual({ matches: new Map(), phrases: new Map(), partial: false });
  expect(matchTexts([unit({})], 10).partial).toBe(false);
});
