import { expect, test } from "vitest";
import type { Answer, TextMatch } from "../../plugins/search/match-texts.ts";
import type { EntryScore } from "../../plugins/search/rank-entries.ts";
import { rankPosts } from "../../plugins/search/rank-posts.ts";
import { ENTRIES } from "./entries.ts";

const WHOLE = (score: number): EntryScore => ({ score, whole: true });

type Found = number | readonly [score: number, answer: Answer];

/** Groups as `entry: posts`, the best first. */
function ranked(
  texts: Readonly<Record<number, Found>>,
  names: Readonly<Record<number, EntryScore>> = {},
  shown?: (post: number) => boolean,
): string[] {
  const matches = new Map<number, TextMatch>(
    Object.entries(texts).map(([place, found]) => {
      const [score, answer] = typeof found === "number" ? [found, "words" as const] : found;
      return [Number(place), { score, answer }];
    }),
  );
  const scores = new Map(Object.entries(names).map(([place, score]) => [Number(place), score]));
  return rankPosts(ENTRIES.posts, matches, scores, shown).map(
    ({ entry, posts }) => `${entry}: ${posts.map(({ post }) => post).join(" ")}`,
  );
}

test("a pair's two hits stand together, the overview first where it says as much", () => {
  expect(ranked({ 0: 0.2, 1: 1, 2: 0.8 })).toEqual(["0: 0 1", "1: 2"]);
});

test("the deep dive comes first where it alone says the phrase, or has the words in its text", () => {
  expect(ranked({ 0: [0.9, "words"], 1: [1.6, "phrase"] })).toEqual(["0: 1 0"]);
  expect(ranked({ 0: [0.1, "formulas"], 1: [0.4, "words"] })).toEqual(["0: 1 0"]);
  expect(ranked({ 0: [0.1, "some"], 1: [0.2, "formulas"] })).toEqual(["0: 1 0"]);
  expect(ranked({ 0: [1.5, "phrase"], 1: [2, "phrase"] })).toEqual(["0: 0 1"]);
});

test("the second hit of a pair counts a little", () => {
  expect(ranked({ 0: 0.8, 2: 0.8, 3: 0.6 })).toEqual(["1: 2 3", "0: 0"]);
});

test("a name that answers all of the query comes before words in the text of others", () => {
  expect(ranked({ 0: 1, 2: 0.2 }, { 2: WHOLE(1) })).toEqual(["2: 4", "0: 0", "1: 2"]);
});

test("a name that answers a part of it does not come before a text that says the phrase", () => {
  const part = { score: 0.25, whole: false };
  expect(ranked({ 0: [1.5, "phrase"], 4: [0.9, "words"] }, { 2: part })).toEqual(["0: 0", "2: 4"]);
});

test("a name that answers a part counts where the text is found too, and where no text is", () => {
  const part = { score: 0.5, whole: false };
  expect(ranked({ 0: 1, 2: 0.98 }, { 1: part, 2: part })).toEqual(["1: 2", "0: 0"]);
  expect(ranked({}, { 1: part })).toEqual(["1: 2 3"]);
});

test("what the filters leave out is not there", () => {
  expect(ranked({ 0: 0.2, 1: 1, 2: 0.8 }, {}, (post) => post !== 1)).toEqual(["1: 2", "0: 0"]);
});

test("of two that are as good the earlier comes first", () => {
  expect(ranked({ 3: 1, 1: 1 })).toEqual(["0: 1", "1: 3"]);
});

test("nothing is found where nothing was", () => {
  expect(ranked({})).toEqual([]);
});
