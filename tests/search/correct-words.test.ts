import { expect, test } from "vitest";
import { isCorrectable, vocabulary } from "../../plugins/search/correct-words.ts";

const WORDS = vocabulary(["gradient", "belkin", "bartlett", "margin", "martin", "ridgeless", "Rademacher", "Müller"]);

for (const [typed, meant] of [
  ["belkn", "belkin"],
  ["bellkin", "belkin"],
  ["belkim", "belkin"],
  ["beklin", "belkin"],
  ["barltett", "bartlett"],
  ["ridgless", "ridgeless"],
  ["radamacher", "rademacher"],
  ["muller", "muller"],
  // Of two that are as near the more frequent.
  ["marfin", "margin"],
  // Of a long word two letters may be wrong.
  ["rademahe", "rademacher"],
  // Two typos are too many, and short words are too near to one another.
  ["blkn", undefined],
  ["bel", undefined],
  ["zzzzzz", undefined],
  ["", undefined],
] as const) {
  test(`${typed || "nothing"} stands for ${meant ?? "nothing"}`, () => {
    expect(WORDS.nearest(typed)).toBe(meant);
  });
}

test("ids, years and formulas are let be", () => {
  for (const word of ["1812", "nsup2", "xsub1", "of", "svm"]) expect(isCorrectable(word)).toBe(false);
  for (const word of ["belkn", "margin"]) expect(isCorrectable(word)).toBe(true);
});

test("a reader may be asked about a word that is two letters away, where it is not corrected", () => {
  expect(WORDS.nearest("marfim")).toBeUndefined();
  expect(WORDS.similar("marfim")).toBe("margin");
  expect(WORDS.similar("blkn")).toBeUndefined();
});
