import { describe, expect, test } from "vitest";
import { pythonFormat } from "../../../plugins/import/dialects/myst/python-format.ts";
import { convertedPost } from "../../support/conversion-cases.ts";
import { importTexts } from "../../support/import-text-site.ts";

/** One red pixel. */
const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC";
const HIDDEN = "application/papermill.record/";

function kept(name: string, data: Readonly<Record<string, string>>): object {
  return {
    output_type: "display_data",
    data: Object.fromEntries(Object.entries(data).map(([type, value]) => [HIDDEN + type, value])),
    metadata: { scrapbook: { name, mime_prefix: HIDDEN } },
  };
}

/** A book of a notebook that keeps values, and a chapter in Markdown. */
function book(text: string, other = "# Two\n\nText.\n") {
  const outputs = [
    kept("mean", { "text/plain": "1234.5678" }),
    kept("name", { "text/plain": "'ridge'" }),
    kept("walk", { "image/png": PNG, "text/plain": "<Figure>" }),
  ];
  const notebook = {
    cells: [
      { cell_type: "markdown", metadata: {}, source: `# One\n\n${text}` },
      { cell_type: "code", metadata: {}, source: "glue('mean', x)", outputs },
    ],
    metadata: {},
    nbformat: 4,
  };
  const made = importTexts({
    "_toc.yml": "root: intro\nchapters:\n- file: one\n- file: two\n",
    "intro.md": "# Hello\n\nHello.\n",
    "one.ipynb": JSON.stringify(notebook),
    "two.md": other,
  });
  const { body, unexplained } = convertedPost(made, "posts/chapters/one.md");
  return { ...made, body: body.replace(/\n\n```python[\s\S]*/, ""), unexplained };
}

describe("values that a notebook has kept", () => {
  test.each([
    ["within a sentence", "The mean is {glue:}`mean`.", "The mean is 1234.5678."],
    ["in a format", "It is {glue:text}`mean:.1f` or {glue:text}`mean:.2e`.", "It is 1234.6 or 1.23e+03."],
    ["a text, without its quotation marks", "By {glue:text}`name`.", "By ridge."],
    [
      "a figure with its caption and name",
      "```{glue:figure} walk\n:name: fig-walk\n\nA *walk*.\n```",
      '![A walk.](one/glue-walk.svg "A *walk*."){#fig-walk}',
    ],
  ])("%s", (_, written, expected) => {
    const { body, unexplained } = book(written);
    expect(body).toBe(expected);
    expect(unexplained).toEqual([]);
  });

  test("are shown in other chapters too", () => {
    const { text } = book("Text.", "# Two\n\nBy {glue:text}`one.ipynb::name` and {glue:}`mean`.\n");
    expect(text("posts/chapters/two.md")).toContain("\n\nBy ridge and 1234.5678.\n");
  });

  test("are not shown where the cell stands", () => {
    expect([...book("Text.").imported.blog.texts.keys()].filter((path) => path.includes("outputs/"))).toEqual([]);
  });
});

test("a value that no saved output has is told", () => {
  const { text, notes } = book("Text.", "# Two\n\n{glue:text}`gone`\n\n```{glue:figure} lost\nA caption.\n```\n");
  expect(text("posts/chapters/two.md")).toContain("\n\ngone\n\n`lost`\n\nA caption.\n");
  expect(notes).toContain(
    "lost two.md:3 `{glue:text}` leads to `gone`, which is nowhere in this site; its words stand there.",
  );
  expect(notes).toContain(
    "lost two.md:5 `{glue:figure}` shows `lost`, which no saved output has; its name and its text stand there.",
  );
});

test.each([
  ["3.14159", ".2f", "3.14"],
  ["0.1234", ".1%", "12.3%"],
  ["1234567.891", ",.1f", "1,234,567.9"],
  ["1234567", ",", "1,234,567"],
  ["0.000123", ".1e", "1.2e-04"],
  ["ridge", ".2f", undefined],
  ["3.14159", ">10", undefined],
])("formats %s with %s as Python does", (value, format, expected) => {
  expect(pythonFormat(value, format)).toBe(expected);
});
