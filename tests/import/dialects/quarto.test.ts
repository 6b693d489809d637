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
      [
        "blocks behind comments",
        "<!-- Left --> ::: {.column}\nText.\n<!-- End --> :::",
        "<!-- Left -->\n\nText.\n<!-- End -->",
      ],
      [
        "blocks within a comment, which stay in it",
        "<!--\n::: {.callout-tip}\n## Mind\n:::\n-->\n\nText.",
        "<!--\n::: {.callout-tip}\n## Mind\n:::\n-->\n\nText.",
      ],
      [
        "a block of an image and its caption",
        '::: {#fig-a}\n![](plot.png){width=50%}\n\nThe *error* of [@a], "so".\n:::\n\n@fig-a',
        '![The error of, "so".](../files/posts/one/plot.png "The *error* of [@a], \\"so\\"."){#fig-a}\n\n[](#fig-a)',
      ],
      [
        "lists of examples, numbered through the text",
        "(@) One.\n(@good) Two.\n\nAs (@good) shows.\n\n(@) Three.",
        "1. One.\n2. Two.\n\nAs (2) shows.\n\n3. Three.",
      ],
      ["shortcodes that are not known", "A {{< lipsum 1 >}}.", "A `{{< lipsum 1 >}}`."],
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

/** A post with what Quarto has kept of its page. */
function keptPost(text: string, kept: string, others: Readonly<Record<string, string | undefined>> = {}) {
  const made = importTexts({
    "_quarto.yml": CONFIG,
    "posts/one/index.qmd": `---\ntitle: One\ndate: 2024-03-01\n---\n\n${text}\n`,
    "_freeze/posts/one/index/execute-results/html.json": JSON.stringify({ hash: "1", result: { markdown: kept } }),
    ...others,
  });
  return { ...made, ...convertedPost(made, "posts/notes/one.md") };
}

/** A cell as Quarto keeps it. */
function keptCell(code: string, ...outputs: readonly string[]): string {
  const shown = outputs.map((output) => `::: {.cell-output ${output}\n:::`);
  return ["::: {.cell}", ...(code === "" ? [] : [`\`\`\`{.r .cell-code}\n${code}\n\`\`\``]), ...shown, ":::"].join(
    "\n\n",
  );
}

describe("what Quarto has kept", () => {
  const FIGURE = ".cell-output-display}\n![](index_files/figure-html/walk-1.png){width=672}";
  const FILE = { "_freeze/posts/one/index/figure-html/walk-1.png": undefined };

  test("stands below code that does not run", () => {
    const { body, notes, imported } = keptPost(
      "```{r}\nx <- 1\nx\n```\n\n```{r}\n#| fig-cap: A walk\nplot(x)\n```",
      `${keptCell("x <- 1\nx", ".cell-output-stdout}\n```\n[1] 1\n```")}\n\n${keptCell("plot(x)", FIGURE)}`,
      FILE,
    );
    expect(body).toBe(
      '```r\nx <- 1\nx\n```\n\n```text\n[1] 1\n```\n\n```r\nplot(x)\n```\n\n![A walk](../files/freeze/posts/one/index/figure-html/walk-1.png "A walk")',
    );
    expect(notes).toContain(
      "changed posts/one/index.qmd:6 A cell in `r` is code that does not run; what it has shown stands below it.",
    );
    expect(notes).toContain(
      "changed _freeze/posts/one/index/execute-results/html.json What cells have shown was taken over from it.",
    );
    expect([...imported.blog.copies.keys()]).toContain("posts/files/freeze/posts/one/index/figure-html/walk-1.png");
  });

  test("is a saved run of Python's blocks", () => {
    const { body, text } = keptPost(
      "```{python}\nprint(1)\n```",
      keptCell("print(1)", ".cell-output-stdout}\n```\n1\n```"),
    );
    expect(body).toBe("```python {run}\nprint(1)\n```");
    expect(text("posts/notes/outputs/one/block-1-1.txt")).toBe("1\n");
    expect(JSON.parse(text("posts/notes/outputs/one/run.json") ?? "")).toMatchObject({
      taken: true,
      blocks: [{ outputs: [{ kind: "text", file: "block-1-1.txt" }] }],
    });
  });

  test("belongs to a cell whose code is not shown where there is one such cell on either side", () => {
    const { body, notes } = keptPost(
      "```{r}\n#| echo: false\nx\n```",
      keptCell("", ".cell-output-stdout}\n```\n[1] 1\n```"),
    );
    expect(body).toBe("<details>\n<summary>Code</summary>\n\n```r\nx\n```\n\n</details>\n\n```text\n[1] 1\n```");
    expect(notes).toContain(
      "changed posts/one/index.qmd:6 The code of a cell that was not shown is folded, above what the cell has shown.",
    );
  });

  test("is not taken over where it is of other code, which is told", () => {
    const { body, notes } = keptPost("```{r}\nx\n```", keptCell("y", ".cell-output-stdout}\n```\n[1] 1\n```"));
    expect(body).toBe("```r\nx\n```");
    expect(notes).toContain(
      "lost posts/one/index.qmd What some of its cells have shown could not be taken over: what `_freeze` has is of other code.",
    );
  });

  test("what a program draws is told, a table stands", () => {
    const { body, notes } = keptPost(
      "```{r}\nmap()\n```\n\n```{r}\ntable()\n```",
      `${keptCell("map()", ".cell-output-display}\n```{=html}\n<div class='leaflet html-widget'></div><script>x</script>\n```")}\n\n${keptCell("table()", ".cell-output-display}\n| a |\n|---|\n| 1 |")}`,
    );
    expect(body).toBe("```r\nmap()\n```\n\n```r\ntable()\n```\n\n| a |\n|---|\n| 1 |");
    expect(notes).toContain(
      "lost posts/one/index.qmd:6 An output that a program draws in the browser is not taken over.",
    );
  });

  test("a value stands in the place of code within a sentence", () => {
    const { body, notes } = keptPost(
      "There are `{python} n` rows, of `r p` columns.",
      "There are 12 rows, of 3 columns.",
    );
    expect(body).toBe("There are 12 rows, of 3 columns.");
    expect(notes).toContain(
      "changed posts/one/index.qmd:6 In the place of code within a sentence stands the value that it had.",
    );
  });

  test("code within a sentence whose value is not known stands as code, and is told", () => {
    const { body, notes } = post("There are `{python} n` rows.");
    expect(body).toBe("There are `{python} n` rows.");
    expect(notes).toContain(
      "lost posts/one/index.qmd:6 Code within a sentence does not run here, and its value is not known; it stands as code.",
    );
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
