import { expect, test } from "vitest";
import type { EntryScore } from "../../plugins/search/rank-entries.ts";
import { rankPosts } from "../../plugins/search/rank-posts.ts";
import { ENTRIES } from "./entries.ts";

const WHOLE = (score: number): EntryScore => ({ score, whole: true });

/** Groups as `entry: posts`, the best first. */
function ranked(
  texts: Readonly<Record<number, number>>,
  names: Readonly<Record<number, EntryScore>> = {},
  shown?: (post: number) => boolean,
): string[] {
  const numbers = <Value>(record: Readonly<Record<number, Value>>): Map<number, Value> =>
    new Map(Object.entries(record).map(([place, value]) => [Number(place), value]));
  return rankPosts(ENTRIES.posts, numbers(texts), numbers(names), shown).map(
    ({ entry, posts }) => `${entry}: ${posts.map(({ post }) => post).join(" ")}`,
  );
}

test("a pair's two hits stand together, the better first", () => {
  expect(ranked({ 0: 1, 1: 5, 2: 4 })).toEqual(["0: 1 0", "1: 2"]);
});

test("the second hit of a pair counts a little", () => {
  expect(ranked({ 0: 4, 2: 4, 3: 3 })).toEqual(["1: 2 3", "0: 0"]);
});

test("a name that answers all of the query comes before the text of others", () => {
  expect(ranked({ 0: 5, 2: 1 }, { 2: WHOLE(1) })).toEqual(["2: 4", "0: 0", "1: 2"]);
});

test("a name that answers a part counts where the text is found too, and where no text is", () => {
  const part = { score: 0.5, whole: false };
  expect(ranked({ 0: 5, 2: 4.9 }, { 1: part, 2: part })).toEqual(["1: 2", "0: 0"]);
  expect(ranked({}, { 1: part })).toEqual(["1: 2 3"]);
});

test("what the filters leave out is not there", () => {
  expect(ranked({ 0: 1, 1: 5, 2: 4 }, {}, (post) => post !== 1)).toEqual(["1: 2", "0: 0"]);
});

test("of two that are as good the earlier comes first", () => {
  expect(ranked({ 3: 1, 1: 1 })).toEqual(["0: 1", "1: 3"]);
});

test("nothing is found where nothing was", () => {
  expect(ranked({})).toEqual([]);
});
