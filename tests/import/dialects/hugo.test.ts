import { expect, test } from "vitest";
import { importTexts } from "../../support/import-text-site.ts";

const CONFIG = `
baseURL = "https://margins.example/"
title = "Margins"
languageCode = "en-us"
[params]
author = "Ada Lovelace"
[permalinks]
post = "/:year/:month/:slug/"
`;

test("a post in TOML keeps its address, aliases, tags and draft", () => {
  const { text } = importTexts({
    "hugo.toml": CONFIG,
    "content/post/The Peak.md":
      '+++\ntitle = "The peak"\ndate = 2019-09-08T09:00:00-04:00\ntags = ["maths"]\naliases = ["/old/peak/"]\ndraft = true\n+++\nWords.\n',
  });
  expect(text("posts/notes/the-peak.md")).toBe(`---
title: The peak
date: 2019-09-08T09:00:00-04:00
draft: true
tags:
  - maths
redirectFrom:
  - /2019/09/the-peak/
  - /old/peak/
---

Words.
`);
});

test("files of a bundle and of static are copied, and their paths follow", () => {
  const { text, imported } = importTexts({
    "hugo.toml": CONFIG,
    "content/post/peak/index.md": "---\ntitle: P\ndate: 2019-09-08\n---\n![a](curve.png) ![b](/img/b.png)\n",
    "content/post/peak/curve.png": undefined,
    "static/img/b.png": undefined,
  });
  expect(text("posts/notes/peak.md")).toContain("![a](../files/post/peak/curve.png) ![b](../files/img/b.png)");
  expect([...imported.blog.copies.values()]).toEqual(["content/post/peak/curve.png", "static/img/b.png"]);
});

test("what has no date is a page, and a list that a template makes is left out", () => {
  const { text, notes } = importTexts({
    "hugo.toml": CONFIG,
    "content/about.md": "---\ntitle: About\n---\nMe.\n",
    "content/post/_index.md": "---\ntitle: Posts\n---\n",
  });
  expect(text("posts/pages/about.md")).toBe("---\ntitle: About\n---\n\nMe.\n");
  expect(notes).toContain(
    "left content/post/_index.md It heads a list that a template makes; Diptych makes its lists by itself.",
  );
});
