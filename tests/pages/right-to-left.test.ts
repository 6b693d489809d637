import { expect, test } from "vitest";
import { siteView } from "../../plugins/site/site-view.ts";
import { blogOf, paper, post, told } from "../support/blog.ts";

const site = (language: string) =>
  `title: A\nurl: https://blog.example/\nauthor: B\ndescription: C\nlanguage: ${language}\n`;
const BLOG = {
  ...paper(
    "p",
    { errata: [{ date: "2026-01-02", where: "overview.md", what: "תיקון." }] },
    { overview: post("טקסט."), deepDive: post("Text.", "language: en") },
  ),
  "posts/notes/persian.md": post("متن.", "language: fa"),
};

test("a site in Hebrew runs from right to left, and a post in its own language as that does", async () => {
  const blog = await blogOf({ ...BLOG, "posts/site.yaml": site("he") });
  expect(told(blog.diagnostics)).toBe("fine");
  expect(siteView(blog.linked, { dev: false, offline: false })).toMatchObject({ language: "he", direction: "rtl" });
  expect(blog.views.get("posts/papers/p/overview.md")).not.toHaveProperty("own");
  expect(blog.views.get("posts/papers/p/deep-dive.md")?.own).toEqual({ lang: "en", dir: "ltr" });
  expect(blog.views.get("posts/notes/persian.md")?.own).toEqual({ lang: "fa", dir: "rtl" });
  const diptych = blog.pages.find(({ address }) => address === "/papers/p/diptych/")?.view;
  expect(diptych).toMatchObject({ own: { "deep-dive": { lang: "en", dir: "ltr" } } });
});

test("entries of feeds say which way they run, where nobody could know", async () => {
  const hebrew = await blogOf({ ...BLOG, "posts/site.yaml": site("he") });
  await hebrew.builder.prepare("entry");
  const entry = (path: string) => hebrew.feeds.entry(path)?.html;
  expect(entry("posts/papers/p/overview.md")).toMatch(/^<div lang="he" dir="rtl">\n.*<\/div>\n$/s);
  expect(entry("posts/papers/p/deep-dive.md")).toMatch(/^<div lang="en" dir="ltr">\n/);
  expect(hebrew.feeds.view("/errata.xml")).toMatchObject({
    entries: [{ html: expect.stringMatching(/^<div lang="he"/) }],
  });
  const english = await blogOf({ ...BLOG, "posts/site.yaml": site("en") });
  await english.builder.prepare("entry");
  expect(english.feeds.entry("posts/papers/p/overview.md")?.html).not.toMatch(/<div/);
  expect(english.feeds.entry("posts/papers/p/deep-dive.md")?.html).not.toMatch(/<div/);
  expect(english.feeds.entry("posts/notes/persian.md")?.html).toMatch(/^<div lang="fa" dir="rtl">\n/);
});

test("a site from left to right says nothing of it", async () => {
  const blog = await blogOf({ ...BLOG, "posts/site.yaml": site("en") });
  expect(siteView(blog.linked, { dev: false, offline: false })).not.toHaveProperty("direction");
});
