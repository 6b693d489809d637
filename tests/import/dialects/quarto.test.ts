import { describe, expect, test } from "vitest";
import { convertedPost, testConversions } from "../../support/conversion-cases.ts";
import { importTexts } from "../../support/import-text-site.ts";

const CONFIG = `project: {type: website}
website:
  title: Margins
  site-url: https://margins.example
bibliography: refs.bib
`;

/** The body of a post of a website. */
function post(text: string, fields = "") {
  const made = importTexts({
    "_quarto.yml": CONFIG,
    "refs.bib": "@book{a, title={A}}\n",
    "posts/one/index.qmd": `---\ntitle: One\ndate: 2024-03-01\n${fields}---\n\n${text}\n`,
    "posts/two.qmd": "---\ntitle: Two\ndate: 03/09/2024\n---\n\n::: {#thm-two}\nSo.\n:::\n",
    "posts/one/plot.png": undefined,
  });
  return { ...made, ...convertedPost(made, "posts/notes/one.md") };
}

test("a post keeps what its front matter says, and its old addresses", () => {
  const { text } = post(
    "Text.",
    "categories: [maths, risk]\nauthor: Ada\ndraft: true\naliases: [/old/, ../older.html]\n",
  );
  expect(text("posts/notes/one.md")).toBe(`---
title: One
date: 2024-03-01
draft: true
author: Ada
tags:
  - maths
  - risk
redirectFrom:
  - /posts/one/
  - /old/
  - /posts/older.html
---

Text.
`);
  expect(text("posts/notes/two.md")).toContain("date: 2024-03-09\n");
});

test("a book is a series of its chapters, in their order", () => {
  const { text } = importTexts({
    "_quarto.yml":
      "project: {type: book}\nbook:\n  title: A book\n  date: 01/15/2024\n  chapters:\n    - index.qmd\n    - part: Basics\n      chapters: [b.qmd, a.qmd]\n",
    "index.qmd": "# Preface {.unnumbered}\n\nHello.\n",
    "a.qmd": "# Apples\n\nA.\n",
    "b.qmd": "# Bears\n\nSee @sec-a.\n",
    "notes.qmd": "Not listed.\n",
  });
  expect(text("posts/stories/a-book.md")).toBe(
    "---\ntitle: A book\nkind: series\ndescription: Part 1 of A book.\nentries:\n  - start\n---\n",
  );
  expect(text("posts/stories/basics.md")).toContain("entries:\n  - b\n  - a\n");
  expect(text("posts/chapters/a.md")).toBe("---\ntitle: Apples\ndate: 2024-01-15\nredirectFrom: /a.html\n---\n\nA.\n");
  expect(text("posts/notes/notes.md")).toBeUndefined();
});

describe("texts", () => {
  testConversions(
    [
      [
        "a theorem, whose first heading is its name",
        "::: {#thm-a}\n## Peak $x$\n\nSo.\n:::\n\nBy @thm-a.",
        ":::theorem {#thm-a} Peak $x$\nSo.\n:::\n\nBy [](#thm-a).",
      ],
      ["a proof", "::: {.proof}\nThus.\n:::", ":::proof\nThus.\n:::"],
      ["a callout", '::: {.callout-warning collapse="true"}\n## Mind\nThis.\n:::', ":::warning Mind\nThis.\n:::"],
      [
        "blocks within blocks",
        ":::: {.callout-note}\n::: {#exm-a}\nSo.\n:::\n::::",
        ":::remark*\n:::example {#exm-a}\nSo.\n:::\n:::",
      ],
      [
        "a formula's label",
        "$$\nx\n$$ {#eq-a}\n\nBy @eq-a and [-@eq-a].",
        "$$\nx \\label{eq-a}\n$$\n\nBy \\eqref{eq-a} and \\eqref{eq-a}.",
      ],
      [
        "a figure",
        '![The *error*.](plot.png){#fig-a width=50% fig-alt="A curve"}\n\n@fig-a',
        '![A curve](../files/posts/one/plot.png "The *error*."){#fig-a}\n\n[](#fig-a)',
      ],
      ["a heading's attributes", "## Why {#sec-why .unnumbered}\n\n@sec-why", "## Why {#sec-why}\n\n[](#sec-why)"],
      ["words with a class", "[so]{.underline} and [this]{.small}", "<u>so</u> and this"],
      ["below and above", "H~2~O and x^2^", "H<sub>2</sub>O and x<sup>2</sup>"],
      [
        "a table's caption",
        "| a |\n|---|\n| 1 |\n\n: Sizes {#tbl-a}\n\n@tbl-a",
        "| a |\n|---|\n| 1 |\n\n\nTable: Sizes {#tbl-a}\n\n[](#tbl-a)",
      ],
      ["a note in the margin", "Text.\n\n::: {.column-margin}\nAside.\n:::", "Text.\n\n^[Aside.]"],
      ["another post's theorem", "By @thm-two.", "By [](two.md#thm-two)."],
      ["citations", "See [@a, p. 3].", "See [@a, p. 3]."],
      ["a video", "{{< video https://v.example/1 >}}", "[Video](https://v.example/1)"],
      ["a block that is laid out", "::: {.column-page}\nWide.\n:::", "Wide."],
    ],
    post,
  );

  test("a reference that leads nowhere is told, and stands as code", () => {
    const { body, notes } = post("See @fig-gone.");
    expect(body).toBe("See `@fig-gone`.");
    expect(notes).toContain(
      "lost posts/one/index.qmd:6 `@fig-gone` leads to what is nowhere in this site; it stands as code.",
    );
  });
});

describe("cells", () => {
  test.each([
    [
      "Python runs",
      '```{python}\n#| label: fig-w\n#| fig-cap: "A walk"\n#| echo: false\nplot()\n```',
      '```python {run #fig-w hide-code caption="A walk"}\nplot()\n```',
    ],
    ["other languages are code", "```{r, echo=FALSE}\nx <- 1\n```", "```r\nx <- 1\n```"],
    ["what is not evaluated is code", "```{python}\n#| eval: false\nx\n```", "```python\nx\n```"],
    ["raw HTML stands by itself", "```{=html}\n<b>x</b>\n```", "<b>x</b>"],
    ["code with a name", '```{.python filename="a.py"}\nx\n```', "`a.py`:\n\n```python\nx\n```"],
  ])("%s", (_, written, expected) => {
    expect(post(written).body).toBe(expected);
  });

  test("what the front matter says of all cells", () => {
    expect(post("```{python}\nx\n```", "execute: {echo: false}\n").body).toBe("```python {run hide-code}\nx\n```");
  });
});

test("what is included stands there, and is told", () => {
  const { text, notes } = importTexts({
    "_quarto.yml": CONFIG,
    "posts/a.qmd": "---\ntitle: A\ndate: 2024-01-01\n---\n{{< include _b.qmd >}}\n",
    "posts/_b.qmd": "Some words.\n",
  });
  expect(text("posts/notes/a.md")).toContain("\nSome words.\n");
  expect(notes).toContain("changed posts/a.qmd:5 The text of `_b.qmd` stands here now.");
});

test("a notebook keeps what its cells have shown", () => {
  const cell = {
    cell_type: "code",
    metadata: {},
    source: ["print(1)"],
    outputs: [{ output_type: "stream", text: ["1\n"] }],
  };
  const { text } = importTexts({
    "_quarto.yml": CONFIG,
    "posts/walk.ipynb": JSON.stringify({
      cells: [
        { cell_type: "raw", metadata: {}, source: ["---\n", "title: A walk\n", "date: 2024-01-01\n", "---"] },
        cell,
      ],
      metadata: {},
      nbformat: 4,
    }),
  });
  expect(text("posts/notes/walk.md")).toBe(
    "---\ntitle: A walk\ndate: 2024-01-01\nredirectFrom: /posts/walk.html\n---\n\n```python {run}\nprint(1)\n```\n",
  );
  expect(text("posts/notes/outputs/walk/block-1-1.txt")).toBe("1\n");
  expect(text("posts/notes/outputs/walk/run.json")).toContain('"taken": true');
});
