import { describe, expect, test } from "vitest";
import { importTexts } from "../../support/import-text-site.ts";

const QUARTZ = `const config = { configuration: { pageTitle: "Garden", baseUrl: "garden.example/notes", locale: "en-GB" } }`;

/** The body of a note among others. */
function note(text: string, fields = "date: 2024-03-01\n") {
  const made = importTexts({
    "quartz.config.ts": QUARTZ,
    "content/A/The note.md": `---\n${fields}---\n${text}\n`,
    "content/B/Other one.md": "---\ndate: 2024-01-01\naliases: [Else]\n---\n## A heading\n\nText. ^a1\n",
    "content/img/plot.png": undefined,
    "content/board.canvas": "{}",
  });
  const [count] = made.imported.counts;
  return {
    ...made,
    body: (made.text("posts/notes/the-note.md") ?? "").replace(/^---\n[\s\S]*?\n---\n\n/, "").trimEnd(),
    unexplained: [...(count?.unexplained ?? [])],
  };
}

test("a note has its file's name, its tags, and addresses that lead to it", () => {
  const { text, notes } = note(
    "Text with #maths/risk in it.",
    "date: 2024-03-01\ntags: [a]\naliases: [My note]\npublish: false\n",
  );
  expect(text("posts/notes/the-note.md")).toBe(`---
title: The note
date: 2024-03-01
draft: true
tags:
  - a
  - maths/risk
redirectFrom:
  - /A/The-note/
  - /A/My-note/
---

Text with #maths/risk in it.
`);
  expect(text("posts/site.yaml")).toContain("title: Garden\nurl: https://garden.example/notes/\n");
  expect(notes).toContain("lost content/board.canvas It is a drawing or a board that only Obsidian shows.");
});

describe("texts", () => {
  test.each([
    [
      "links by name, path and other name",
      "[[Other one]] [[B/Other one|it]] [[Else]]",
      "[Other one](other-one.md) [it](other-one.md) [Else](other-one.md)",
    ],
    [
      "links to a heading and to a block",
      "[[Other one#A heading]] [[Other one#^a1|it]]",
      "[Other one, A heading](other-one.md#a-heading) [it](other-one.md#a1)",
    ],
    ["a link within the note", "## Why\n\n[[#Why]]", "## Why\n\n[Why](#why)"],
    ["an image, without its size", "![[plot.png|A curve|300]]", "![A curve](../files/img/plot.png)"],
    ["a note that is shown within another", "![[Other one]]", "[Other one](other-one.md)"],
    [
      "a callout",
      "> [!warning] Mind\n> This $x$.\n> > [!tip]\n> > So.",
      ":::warning Mind\nThis $x$.\n\n:::intuition\nSo.\n:::\n:::",
    ],
    [
      "a callout that is folded",
      "> [!note]- More\n> Text.",
      "<details>\n<summary>More</summary>\n\nText.\n\n</details>",
    ],
    [
      "what is highlighted",
      "a ==marked== word, not a==b or `==x==`",
      "a <mark>marked</mark> word, not a==b or `==x==`",
    ],
    ["a comment", "a %%hidden%% word", "a <!--hidden--> word"],
    ["a block's id", "Text. ^a1", 'Text. <a id="a1"></a>'],
    ["a line of tags", "#maths #risk\n\nText.", "Text."],
    ["code", "`[[x]]` and\n\n```\n[[y]]\n```", "`[[x]]` and\n\n```\n[[y]]\n```"],
  ])("%s", (_, written, expected) => {
    const { body, unexplained } = note(written);
    expect(body).toBe(expected);
    expect(unexplained).toEqual([]);
  });

  test("a note that is not there is told with its line", () => {
    const { body, notes } = note("See [[Nothing|it]].");
    expect(body).toBe("See it.");
    expect(notes).toContain(
      "lost content/A/The note.md:4 `[[Nothing]]` leads to a note that is not there; its words stand.",
    );
  });
});
