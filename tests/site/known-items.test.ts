import { expect, test } from "vitest";
import { HARD_ITEMS, KNOWN_ITEMS } from "../bench/known-items.ts";
import { realBlog } from "../support/built-blogs.ts";
import { allPages } from "../support/pages.ts";

test("the queries that search is measured by look for posts that there are, and are 60 of all kinds", async () => {
  const pages = allPages(await realBlog("root"));
  for (const { query, find } of KNOWN_ITEMS) expect(pages, query).toContain(`${find}/`);
  expect(KNOWN_ITEMS).toHaveLength(60);
  expect(new Set(KNOWN_ITEMS.map(({ query }) => query)).size).toBe(60);
  expect(new Set(KNOWN_ITEMS.map(({ kind }) => kind))).toEqual(
    new Set(["title", "author", "id", "concept", "formula", "typo", "phrase"]),
  );
});

test("the hard ones look for pages that there are, and are 40, ten of a kind", async () => {
  const pages = allPages(await realBlog("root"));
  for (const { query, find } of HARD_ITEMS) for (const one of [find].flat()) expect(pages, query).toContain(`${one}/`);
  expect(new Set([...HARD_ITEMS, ...KNOWN_ITEMS].map(({ query }) => query)).size).toBe(100);
  for (const kind of ["synonym", "phrase", "misspelt phrase", "concept untitled"])
    expect(
      HARD_ITEMS.filter((item) => item.kind === kind),
      kind,
    ).toHaveLength(10);
});
