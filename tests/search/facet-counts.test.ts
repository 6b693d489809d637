import { expect, test } from "vitest";
import { type Filters, facetCounts, passes } from "../../plugins/search/facet-counts.ts";
import { ENTRIES } from "./entries.ts";

const ALL = ENTRIES.posts.map((_, place) => place);

function counts(filters: Filters, facet: "tier" | "kind" | "year" | "tag" | "author"): Record<string, number> {
  return Object.fromEntries(facetCounts(ENTRIES, ALL, filters)[facet]);
}

test("every value says how many of the found posts it leaves", () => {
  expect(counts({}, "tier")).toEqual({ overview: 2, "deep-dive": 2 });
  expect(counts({}, "kind")).toEqual({ paper: 4, note: 1 });
  expect(counts({}, "tag")).toEqual({ interpolation: 2, "least-squares": 4 });
});

test("other facets' choices count, a facet's own does not", () => {
  expect(counts({ year: "2019" }, "tier")).toEqual({ overview: 1, "deep-dive": 1 });
  expect(counts({ year: "2019" }, "year")).toEqual({ "2019": 2, "2022": 2, "2026": 1 });
  expect(counts({ year: "2019", tier: "overview" }, "year")).toEqual({ "2019": 1, "2022": 1 });
});

test("what was not found is not counted", () => {
  expect(Object.fromEntries(facetCounts(ENTRIES, [4], {}).kind)).toEqual({ note: 1 });
  expect([...facetCounts(ENTRIES, [], {}).kind]).toEqual([]);
});

test("a post passes if it has all the chosen values", () => {
  expect(ALL.filter((post) => passes(ENTRIES, post, { tier: "overview", tag: "least-squares" }))).toEqual([0, 2]);
  expect(ALL.filter((post) => passes(ENTRIES, post, { author: "daniel-hsu" }))).toEqual([0, 1]);
  expect(ALL.filter((post) => passes(ENTRIES, post, { author: "nobody" }))).toEqual([]);
  // A note has no tier.
  expect(passes(ENTRIES, 4, { tier: "overview" })).toBe(false);
});
