import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltSite, buildFixture } from "../support/fixture-site.ts";
import { addressesIn, deadAddress, hasClass, repeatedIds, select, textOf } from "../support/site-folder.ts";
import { htmlProblems } from "../support/valid-html.ts";
import { childrenOf, childText, parseXml } from "../support/xml.ts";

// fixtures/sites/empty: a `site.yaml` and nothing else.

let built: BuiltSite;
beforeAll(async () => {
  built = await buildFixture("empty");
});
afterAll(() => built.project.delete());

test("it builds, and nothing is wrong with it", () => {
  expect([built.code, built.stderr]).toEqual([0, ""]);
});

describe("every list says that it is empty", () => {
  test.each([
    ["index.html", "Nothing has been written yet. A paper is a folder in posts/papers/."],
    ["papers/index.html", "No paper has been written up yet."],
    ["notes/index.html", "There are no notes yet."],
    ["chapters/index.html", "There are no chapters yet."],
    ["stories/index.html", "No story has been told yet."],
    ["threads/index.html", "No idea is followed through the papers yet."],
    ["tags/index.html", "Nothing has a tag yet."],
  ])("%s", (file, words) => {
    const texts = select(built.site.page(file), (element) => hasClass(element, "empty")).map(textOf);
    expect(texts.map((text) => text.replace(" Go to the home page.", ""))).toEqual([words]);
  });
});

test("every address leads somewhere, so that a reader is never stuck", () => {
  const dead = built.site.pages.flatMap((page) =>
    addressesIn(page).flatMap(({ value }) => {
      const problem = deadAddress(built.site, page, value, "https://empty.example");
      return problem === undefined ? [] : [`${page.file}: ${value}: ${problem}`];
    }),
  );
  expect(dead).toEqual([]);
});

test("the feed is a feed without entries, and the same at every build", () => {
  const feed = parseXml(built.site.text("feed.xml"));
  expect(childrenOf(feed, "entry")).toEqual([]);
  expect(childText(feed, "title")).toBe("An empty blog");
  expect(childText(feed, "updated")).toBe("1970-01-01T00:00:00Z");
});

test("search is there, with nothing to find", () => {
  expect(built.site.files).toContain("search/index.html");
  expect(built.site.files).toContain("pagefind/pagefind.js");
});

test("no id is given twice", () => {
  const twice = built.site.pages.flatMap((page) => repeatedIds(page).map((id) => `${page.file}: ${id}`));
  expect(twice).toEqual([]);
});

test("every page is valid HTML", async () => {
  const problems = await Promise.all(built.site.pages.map(({ html, file }) => htmlProblems(html, file)));
  expect(problems.flat()).toEqual([]);
});
