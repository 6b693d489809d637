import { describe, expect, test } from "vitest";
import { convertedPost, testConversions } from "../../support/conversion-cases.ts";
import { importTexts } from "../../support/import-text-site.ts";

const TOC = "format: jb-book\nroot: intro\nparts:\n- caption: Basics\n  chapters:\n  - file: one\n  - file: two\n";
const CONFIG = `title: A book
author: Ada Lovelace & Emmy Noether
bibtex_bibfiles: [refs.bib]
html: {baseurl: "https://book.example"}
sphinx:
  config:
    mathjax3_config: {tex: {macros: {"EE": "\\\\mathbb{E}"}}}
    intersphinx_mapping:
      other:
        - "https://other.example/"
        - null
`;

/** The body of the first chapter, with what else stands in the book. */
function chapter(text: string, other = "(two)=\n# The second\n\nText.\n") {
  const made = importTexts({
    "book/_toc.yml": TOC,
    "book/_config.yml": CONFIG,
    "book/intro.md": "# Welcome\n\nHello.\n",
    "book/one.md": `# The first\n\n${text}\n`,
    "book/two.md": other,
    "book/refs.bib": "@book{a, title={A}}\n",
    "book/plot.png": undefined,
  });
  return { ...made, ...convertedPost(made, "posts/chapters/one.md") };
}

test("a book is a series for each part; its first page is a page", () => {
  const { text } = chapter("Text.");
  expect(text("posts/stories/basics.md")).toBe("---\ntitle: Basics\nkind: series\nentries:\n  - one\n  - two\n---\n");
  expect(text("posts/chapters/one.md")).toBe(
    "---\ntitle: The first\ndate: 1970-01-01\nredirectFrom: /one.html\n---\n\nText.\n",
  );
  expect(text("posts/pages/intro.md")).toContain("title: Welcome");
  expect(text("posts/site.yaml")).toBe(
    "title: A book\nurl: https://book.example/\nauthor:\n  - Ada Lovelace\n  - Emmy Noether\ndescription: A book\nmacros:\n  \\EE: \\mathbb{E}\n",
  );
  expect(text("posts/references.bib")).toBe("@book{a, title={A}}\n");
});

describe("directives", () => {
  testConversions(
    [
      [
        "a theorem, with its label and title",
        "```{prf:theorem} Peak with $x$\n:label: thm_peak\n\nIt is $y$.\n```",
        ":::theorem {#thm_peak} Peak with $x$\nIt is $y$.\n:::",
      ],
      [
        "a note has no title: what stands there is its text",
        "```{note} Mind\nthis.\n```",
        ":::remark*\nMind\nthis.\n:::",
      ],
      ["an admonition says what it is", "```{admonition} Mind\n:class: tip\nThis.\n```", ":::remark* Mind\nThis.\n:::"],
      [
        "directives within directives",
        "````{prf:proof}\nBy\n\n```{math}\n:label: eq-a\n\nx = 1\n```\n````",
        ":::proof\nBy\n\n$$\nx = 1 \\label{eq-a}\n$$\n:::",
      ],
      [
        "an exercise and its solution, from a start to an end",
        "```{exercise-start}\n:label: ex_a\n```\n\nWhy?\n\n```{exercise-end}\n```\n\n```{solution-start} ex_a\n:class: dropdown\n```\n\nSo.\n\n```{solution-end}\n```",
        ":::exercise {#ex_a}\n\nWhy?\n\n:::\n\n:::solution of [](#ex_a)\n\nSo.\n\n:::",
      ],
      [
        "an algorithm is a remark that says so",
        "```{prf:algorithm} Descent\nGo.\n```",
        ":::remark* Algorithm: Descent\nGo.\n:::",
      ],
      [
        "a figure",
        "```{figure} plot.png\n:name: fig-a\n\nThe *error*.\n```",
        '![The error.](../files/plot.png "The *error*."){#fig-a}',
      ],
      [
        "a table of lists",
        "```{list-table} Sizes\n:header-rows: 1\n:name: tbl-a\n\n* - a\n  - b\n* - 1\n  - 2|3\n```",
        "| a | b |\n| --- | --- |\n| 1 | 2\\|3 |\n\nTable: Sizes {#tbl-a}",
      ],
      [
        "a cell that runs, its code hidden",
        "```{code-cell} ipython3\n:tags: [hide-input]\n\nx = 1\n```",
        "```python {run hide-code}\nx = 1\n```",
      ],
      [
        "a cell with a figure",
        "```{code-cell} ipython3\n---\nmystnb:\n  figure:\n    caption: A walk\n    name: fig-w\n---\nplot()\n```",
        '```python {run #fig-w caption="A walk"}\nplot()\n```',
      ],
      ["what is made by itself", "```{contents}\n:depth: 2\n```\n\nText.", "Text."],
      [
        "what may be folded",
        "```{dropdown} More\nText.\n```",
        "<details>\n<summary>More</summary>\n\nText.\n\n</details>",
      ],
      ["an unknown one, whose text stays", ":::{strange} Name\nText.\n:::", "Name\n\nText."],
      ["code in which directives are shown", "````md\n```{note}\nx\n```\n````", "````md\n```{note}\nx\n```\n````"],
    ],
    chapter,
  );

  test("what an included file says stands there", () => {
    const { text } = importTexts({
      "_toc.yml": "root: a\n",
      "a.md": "# A\n\n```{include} _parts/b.md\n```\n",
      "_parts/b.md": "Some *words*.\n",
    });
    expect(text("posts/pages/a.md")).toContain("\nSome *words*.\n");
  });
});

describe("labels and roles", () => {
  testConversions(
    [
      ["a formula's label", "$$\nx\n$$ (eq-a)\n\nBy {eq}`eq-a`.", "$$\nx \\label{eq-a}\n$$\n\nBy \\eqref{eq-a}."],
      [
        "lines that are aligned",
        "```{math}\n:label: eq-a\n\na &= b \\\\\n&= c\n```",
        "$$\n\\begin{aligned}\na &= b \\\\\n&= c\n\\end{aligned} \\label{eq-a}\n$$",
      ],
      [
        "a heading's label",
        "(why)=\n## Why\n\nSee {ref}`why` and {ref}`so <why>`.",
        "## Why {#why}\n\nSee [](#why) and [so](#why).",
      ],
      ["a paragraph's label", "Text.\n\n(here)=\nWords.", 'Text.\n\n<a id="here"></a>\n\nWords.'],
      ["citations", "{cite}`a,b` {cite:t}`a`", "[@a; @b] @a"],
      [
        "another post, by its path or its label",
        "{doc}`two` {doc}`there <two>` {ref}`two`",
        "[The second](two.md) [there](two.md) [The second](two.md)",
      ],
      ["another book", "{doc}`other:x`", "[x](https://other.example/x.html)"],
      ["what is abbreviated", "{abbr}`SGD (stochastic descent)`", '<abbr title="stochastic descent">SGD</abbr>'],
      ["a formula as a role", "{math}`x^2` is it", "$x^2$ is it"],
      [
        "a comment, and a break between cells",
        "% Mind this\n\nText.\n\n+++\n\nMore.",
        "<!-- Mind this -->\n\nText.\n\n\nMore.",
      ],
      ["no link, but a formula", "(x)=\n## Why\n\n$$\n[Q f](x)\n= 1\n$$", "## Why {#x}\n\n$$\n[Q f](x)\n= 1\n$$"],
      ["a link by a label", "(why)=\n## Why\n\n[so](why)", "## Why {#why}\n\n[so](#why)"],
    ],
    chapter,
  );

  test("what leads nowhere is told with its line", () => {
    const { body, notes } = chapter("See {ref}`gone`.");
    expect(body).toBe("See gone.");
    expect(notes).toContain(
      "lost book/one.md:3 `{ref}` leads to `gone`, which is nowhere in this site; its words stand there.",
    );
  });
});
