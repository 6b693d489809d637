import { expect, test } from "vitest";
import { KNOWN_ITEMS } from "../bench/known-items.ts";
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
