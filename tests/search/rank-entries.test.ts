import { describe, expect, test } from "vitest";
import { parseQuery } from "../../plugins/search/parse-query.ts";
import { bareId, entryIndex } from "../../plugins/search/rank-entries.ts";
import { ENTRIES } from "./entries.ts";

const INDEX = entryIndex(ENTRIES);
const [BELKIN, HASTIE, NOTE] = [0, 1, 2];

/** Places of the entries that a query finds by name, the best first. */
function found(typed: string): number[] {
  const query = parseQuery(typed);
  return [...INDEX.search(query, query.words)].sort(([, a], [, b]) => b.score - a.score).map(([place]) => place);
}

for (const [typed, ...places] of [
  ["the curve that goes down twice", BELKIN],
  ["Reconciling modern machine-learning practice and the bias–variance trade-off", BELKIN],
  ["SURPRISES in ridgeless least squares", HASTIE],
  ["Belkin", BELKIN],
  ["belkn", BELKIN],
  ["hsu", BELKIN],
  ["hastie 2022", HASTIE],
  ["ridgel", HASTIE],
  ["curve", NOTE, BELKIN],
  ["how to read a curve", NOTE],
  ["1812.11118", BELKIN],
  ["arXiv:1812.11118v2", BELKIN],
  ["https://arxiv.org/abs/1903.08560", HASTIE],
  ["https://doi.org/10.1073/pnas.1903070116", BELKIN],
  ["belkin2019reconciling", BELKIN],
  ["hastie-2022", HASTIE],
] as const) {
  test(`${typed} is ${places.length === 1 ? "" : "first "}the name of entry ${places[0]}`, () => {
    expect(found(typed)[0]).toBe(places[0]);
    if (places.length > 1) expect(found(typed).slice(0, places.length)).toEqual(places);
  });
}

test("a story's and a tag's words find their entries, below names", () => {
  expect(found("generalize").sort()).toEqual([BELKIN, HASTIE]);
  expect(found("interpolation")).toEqual([BELKIN]);
});

test("a whole title and an id count for more than all else", () => {
  for (const typed of ["how to read a curve", "1903.08560"]) {
    const query = parseQuery(typed);
    const best = Math.max(...[...INDEX.search(query, query.words).values()].map(({ score }) => score));
    expect(best).toBeGreaterThan(1);
  }
});

test("of a query in quotation marks only what it names as a whole is found", () => {
  expect(found('"curve"')).toEqual([]);
  expect(found('"How to read a curve"')).toEqual([NOTE]);
});

test("says how much of a query a name answers", () => {
  const query = parseQuery("belkin ridgeless");
  const scores = INDEX.search(query, query.words);
  expect([...scores.values()].every(({ whole }) => !whole)).toBe(true);
});

test("two entries of one title are both found by it", () => {
  const [, second] = ENTRIES.entries;
  const twice = { ...ENTRIES, entries: ENTRIES.entries.map((entry) => ({ ...entry, title: second?.title ?? "" })) };
  const query = parseQuery(second?.title ?? "");
  expect(entryIndex(twice).search(query, query.words).size).toBe(3);
});

test("knows the words of names, and their beginnings", () => {
  for (const word of ["belkin", "ridgeless", "ridg"]) expect(INDEX.has(word)).toBe(true);
  for (const word of ["belkn", "carpenter"]) expect(INDEX.has(word)).toBe(false);
});

test("a title of signs alone is not what a query of signs names", () => {
  const signs = { ...ENTRIES, entries: ENTRIES.entries.map((entry) => ({ ...entry, title: "???" })) };
  expect(entryIndex(signs).search(parseQuery("!!!"), []).size).toBe(0);
});

describe("an id", () => {
  for (const [written, id] of [
    ["arXiv:1812.11118", "1812.11118"],
    ["ARXIV: 1812.11118v3", "1812.11118"],
    ["https://arxiv.org/pdf/1812.11118v1.pdf", "1812.11118"],
    ["http://www.arxiv.org/abs/1812.11118", "1812.11118"],
    ["https://doi.org/10.1214/21-AOS2133", "10.1214/21-aos2133"],
    ["doi:10.1214/21-AOS2133", "10.1214/21-aos2133"],
    ["https://dx.doi.org/10.1214/21-AOS2133", "10.1214/21-aos2133"],
    [" hastie2022surprises ", "hastie2022surprises"],
  ] as const)
    test(`${written.trim()} is ${id}`, () => {
      expect(bareId(written)).toBe(id);
    });
});

test("an inflected word, and one in the other spelling, is the name's", () => {
  for (const typed of ["generalisation", "generalizes", "generaliz"])
    expect(found(typed).sort()).toEqual([BELKIN, HASTIE]);
  expect(INDEX.has("curves")).toBe(true);
});
