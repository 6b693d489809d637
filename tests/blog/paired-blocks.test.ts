import { expect, test } from "vitest";
import { pairedBlocks } from "../../plugins/blog/paired-blocks.ts";

const NEW = undefined;

test.each([
  ["nothing has changed", "abc", "abc", [0, 1, 2]],
  ["one has changed", "axc", "abc", [0, 1, 2]],
  ["one is new, at the beginning", "xabc", "abc", [NEW, 0, 1, 2]],
  ["one is new, in between", "axbc", "abc", [0, NEW, 1, 2]],
  ["one is new, at the end", "abcx", "abc", [0, 1, 2, NEW]],
  ["one is gone", "ac", "abc", [0, 2]],
  ["two are alike, and a third is put in", "aaa", "aa", [0, 1, NEW]],
  ["one has changed and one is new", "axyc", "abc", [0, 1, NEW, 2]],
  ["nothing is saved", "ab", "", [NEW, NEW]],
  ["nothing runs any more", "", "ab", []],
])("%s", (_, now, before, pairs) => {
  expect(pairedBlocks([...now], [...before])).toEqual(pairs);
});
