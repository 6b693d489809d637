import { expect, test } from "vitest";
import { permalinkOf } from "../../../plugins/import/dialects/jekyll/permalink.ts";
import { importTexts } from "../../support/import-text-site.ts";

const PARTS = { date: "2019-09-08", name: "the-peak", categories: ["Maths", "Risk Theory"] };

test.each([
  ["date", "/maths/risk-theory/2019/09/08/the-peak.html"],
  ["pretty", "/maths/risk-theory/2019/09/08/the-peak/"],
  ["none", "/maths/risk-theory/the-peak.html"],
  ["ordinal", "/maths/risk-theory/2019/251/the-peak.html"],
  ["/blog/:year/:title/", "/blog/2019/the-peak/"],
  ["/articles/:short_year/:title", "/articles/19/the-peak.html"],
  ["/:year/:i_month/:i_day/:title:output_ext", "/2019/9/8/the-peak.html"],
])("fills the pattern %s", (pattern, address) => {
  expect(permalinkOf(pattern, PARTS)).toBe(address);
});

const CONFIG = "title: Old\nurl: https://old.example\ntimezone: America/New_York\nauthor:\n  name: Ada\n";

test.each([
  ["a draft without a date", "_drafts/a.md", "---\ntitle: A\n---\nA\n", "draft: true"],
  ["what is not published", "_posts/2020-01-01-a.md", "---\ntitle: A\npublished: false\n---\nA\n", "draft: true"],
  [
    "the zone of the site",
    "_posts/2020-07-01-a.md",
    "---\ntitle: A\ndate: 2020-07-01 9:30\n---\nA\n",
    "date: 2020-07-01T09:30:00-04:00",
  ],
  [
    "tags with commas",
    "_posts/2020-01-01-a.md",
    "---\ntitle: A\ntags: maths, the risk\n---\nA\n",
    "tags:\n  - maths\n  - the risk",
  ],
  ["tags that are null", "_posts/2020-01-01-a.md", "---\ntitle: A\ntags:\n---\nA\n", "date: 2020-01-01\nredirectFrom"],
  ["another author", "_posts/2020-01-01-a.md", "---\ntitle: A\nauthor: Emmy\n---\nA\n", "author: Emmy"],
])("reads %s", (_what, path, post, expected) => {
  expect(importTexts({ "_config.yml": CONFIG, [path]: post }).text("posts/notes/a.md")).toContain(expected);
});

test("the author of the blog is not named again", () => {
  const post = "---\ntitle: A\nauthor: Ada\n---\nA\n";
  expect(importTexts({ "_config.yml": CONFIG, "_posts/2020-01-01-a.md": post }).text("posts/notes/a.md")).not.toContain(
    "author",
  );
});

test("fields that documents have by default are read", () => {
  const config = `${CONFIG}defaults:\n  - scope: {path: "", type: posts}\n    values: {permalink: "/read/:title/"}\n`;
  const { text } = importTexts({ "_config.yml": config, "_posts/2020-01-01-a.md": "---\ntitle: A\n---\nA\n" });
  expect(text("posts/notes/a.md")).toContain("redirectFrom: /read/a/\n");
});

test("two posts of one name have two slugs, and tags are spelled in one way", () => {
  const { text } = importTexts({
    "_config.yml": CONFIG,
    "_posts/2020-01-01-a.md": "---\ntitle: A\ntags: [Risk]\n---\nA\n",
    "_posts/2020-02-01-a.md": "---\ntitle: B\ntags: [Risk]\n---\nB\n",
    "_posts/2020-03-01-c.md": "---\ntitle: C\ntags: [risk]\n---\nC\n",
  });
  expect(text("posts/notes/a-2.md")).toContain("title: B");
  expect(text("posts/notes/c.md")).toContain("  - Risk\n");
});

test("a list that a template makes is left out, and told", () => {
  const { notes } = importTexts({
    "_config.yml": CONFIG,
    "_posts/2020-01-01-a.md": "---\ntitle: A\n---\nA\n",
    "archive.md": "---\ntitle: Archive\n---\nAll posts:\n{% for post in site.posts %}{{ post.title }}{% endfor %}\n",
  });
  expect(notes).toContain("left archive.md It is a list that a template makes; Diptych makes its lists by itself.");
});
