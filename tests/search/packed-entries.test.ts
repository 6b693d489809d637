import { expect, test } from "vitest";
import type { SearchEntries } from "../../plugins/search/entries.ts";
import { packEntries, unpackEntries } from "../../plugins/search/packed-entries.ts";
import { ENTRIES } from "./entries.ts";

const EMPTY: SearchEntries = {
  values: { tier: [], kind: [], story: [], thread: [], tag: [], year: [], author: [] },
  entries: [],
  posts: [],
  synonyms: [],
  start: [],
};

test("what is packed comes out as it was, through JSON", () => {
  for (const entries of [ENTRIES, EMPTY])
    expect(unpackEntries(JSON.parse(JSON.stringify(packEntries(entries))))).toEqual(entries);
});

test("a facet that no entry has takes no place", () => {
  expect(Object.keys(packEntries(ENTRIES).facets)).not.toContain("thread");
});
