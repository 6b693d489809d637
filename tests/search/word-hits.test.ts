import { describe, expect, test } from "vitest";
import { anyOf, atLeast, type Span, scattered, together, type WordHits } from "../../plugins/search/word-hits.ts";

/** Hits in one post, of words that stand alone. */
function hits(score: number, ...words: number[]): WordHits {
  return new Map([[0, { score, spans: words.map((word): Span => [word, word]) }]]);
}

function spans(found: WordHits): Span[] {
  return [...(found.get(0)?.spans ?? [])];
}

describe("words together", () => {
  test("are those that follow each other, in their order", () => {
    expect(spans(together([hits(1, 3, 9), hits(1, 4, 8)]))).toEqual([[3, 4]]);
    expect(spans(together([hits(1, 1), hits(1, 2), hits(1, 3)]))).toEqual([[1, 3]]);
    expect(spans(together([hits(1, 1), hits(1, 3)]))).toEqual([]);
  });

  test("are those that a hyphen joins, which have one place", () => {
    expect(spans(together([hits(1, 5), hits(1, 5)]))).toEqual([[5, 5]]);
  });

  test("may stand apart by the words that were left out between them", () => {
    expect(spans(together([hits(1, 1), hits(1, 4)], [3]))).toEqual([[1, 4]]);
    expect(spans(together([hits(1, 1), hits(1, 5)], [3]))).toEqual([]);
  });

  test("are worth less in a text that has them apart as well", () => {
    const [often, seldom] = [
      together([hits(0.8, 1, 5), hits(1, 2, 6)]),
      together([hits(0.8, 1, 5, 9, 20), hits(1, 2, 7, 12, 30)]),
    ];
    expect(often.get(0)?.score).toBe(0.8);
    expect(seldom.get(0)?.score).toBe(0.2);
  });

  test("are in posts that have all of them", () => {
    expect(together([hits(1, 1), new Map()]).size).toBe(0);
    expect(together([]).size).toBe(0);
  });
});

test("words scattered over a text are all there, as good as the least of them", () => {
  const found = scattered([hits(0.5, 9), hits(1, 2)]);
  expect(found.get(0)).toEqual({
    score: 0.5,
    spans: [
      [2, 2],
      [9, 9],
    ],
  });
});

test("any of several is as good as the best of them, each place once", () => {
  const found = anyOf([
    [hits(0.5, 2, 9), 1],
    [hits(1, 2, 4), 0.8],
  ]);
  expect(found.get(0)?.score).toBe(0.8);
  expect(spans(found)).toEqual([
    [2, 2],
    [4, 4],
    [9, 9],
  ]);
});

test("being there at all can be worth something", () => {
  expect(atLeast(hits(0, 1), 0.5).get(0)?.score).toBe(0.5);
  expect(atLeast(hits(1, 1), 0.5).get(0)?.score).toBe(1);
});
