import { expect, test } from "vitest";
import { importTexts } from "../../support/import-text-site.ts";

const CONFIG = `
title: Margins
url: https://margins.example
baseurl: /notes
author: Ada Lovelace
permalink: /blog/:year/:title/
`;

test("a post keeps its title, day, tags and old address", () => {
  const { text } = importTexts({
    "_config.yml": CONFIG,
    "_posts/2019-09-08-the-peak.md": "---\nlayout: post\ntitle: The peak\ntags: maths risk\n---\nWords.\n",
  });
  expect(text("posts/notes/the-peak.md")).toBe(`---
title: The peak
date: 2019-09-08
tags:
  - maths
  - risk
redirectFrom: /blog/2019/the-peak/
---

Words.
`);
});

test("the site says what its configuration said", () => {
  const { text } = importTexts({ "_config.yml": CONFIG, "_posts/2019-09-08-a.md": "---\ntitle: A\n---\nA\n" });
  expect(text("posts/site.yaml")).toBe(`title: Margins
url: https://margins.example/notes/
author: Ada Lovelace
description: Margins
`);
});

test("links to posts and files become paths, and files are copied", () => {
  const { text, imported } = importTexts({
    "_config.yml": CONFIG,
    "_posts/2019-09-08-a.md": "---\ntitle: A\n---\n[b](/blog/2020/b/#why) ![plot](/notes/assets/plot.png)\n",
    "_posts/2020-01-01-b.md": "---\ntitle: B\n---\nB\n",
    "assets/plot.png": undefined,
  });
  expect(text("posts/notes/a.md")).toContain("[b](b.md#why) ![plot](../files/assets/plot.png)");
  expect([...imported.blog.copies]).toEqual([["posts/files/assets/plot.png", "assets/plot.png"]]);
});

test("a link to an address at which nothing stands leads to the one post of that name, and is told", () => {
  const { text, notes } = importTexts({
    "_config.yml": CONFIG,
    "_posts/2019-09-08-a.md": "---\ntitle: A\n---\n[it](/the-peak/) and [nothing](/the-valley/)\n",
    "_posts/2020-01-01-the-peak.md": "---\ntitle: B\n---\nB\n",
  });
  expect(text("posts/notes/a.md")).toContain("[it](the-peak.md) and [nothing](/the-valley/)");
  expect(notes).toContain(
    "changed _posts/2019-09-08-a.md:4 A link to `/the-peak/`, where nothing stands, leads to the post of that name.",
  );
});
