import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltSite, buildFixture } from "../support/fixture-site.ts";
import { addressesIn, deadAddress, repeatedIds, type SitePage } from "../support/site-folder.ts";
import { htmlProblems } from "../support/valid-html.ts";

// fixtures/sites/gathered: a series of chapters and a course below a base path, a book that is not read yet, and a series without
// definitions.

const PAGES = [
  "series/optimization/study-guide/",
  "series/optimization/terms/",
  "series/optimization/prerequisites/",
  "courses/course/study-guide/",
  "courses/course/terms/",
  "books/reading/study-guide/",
  "books/reading/terms/",
  "series/bare/study-guide/",
  "series/bare/terms/",
  "series/bare/prerequisites/",
];

let built: BuiltSite;
beforeAll(async () => {
  built = await buildFixture("gathered", "/blog/");
});
afterAll(() => built.project.delete());

function page(address: string): SitePage {
  return built.site.page(`${address}index.html`);
}

test("it builds without a word", () => {
  expect(built.stderr).toBe("");
  expect(built.code).toBe(0);
});

describe.each(PAGES)("%s", (address) => {
  test("gives no id twice, and leads nowhere that there is not", () => {
    const shown = page(address);
    expect(repeatedIds(shown)).toEqual([]);
    const dead = addressesIn(shown).flatMap(({ value }) => {
      const why = deadAddress(built.site, shown, value, "https://example.org");
      return why === undefined ? [] : [`${value}: ${why}`];
    });
    expect(dead).toEqual([]);
  });

  test("is valid HTML", async () => {
    expect(await htmlProblems(page(address).html, `${address}index.html`)).toEqual([]);
  });
});
