import { describe, test } from "vitest";
import { createMarkdown } from "../../plugins/markdown/create-markdown.ts";
import { parseDocument } from "../../plugins/markdown/document/parse-document.ts";

const TIMES = 10_000;

/** A generous guard: each takes a second or so, and minutes where the time grows with the square. */
const LIMIT = { timeout: 30_000 };

const PATTERNS = [
  ":::theorem\n",
  ":::\n",
  "::::theorem\n:::\n",
  ":::theorem\nA.\n:::\n",
  ":::theorem {#a} A\n\n:::\n\n",
  "> :::proof\n",
  "- :::proof\n",
  ":::theorem {",
  "{#a b=",
  "| a |\n|---|\nTable: b\n\n",
  "Table: a\n\n",
  "![a](b){#c}\n\n",
  "$$ a \\label{b} $$\n\n",
  "\\label{",
  "\\ref{a} ",
  "\\ref{",
];

describe("10,000 times", () => {
  const md = createMarkdown();
  for (const pattern of PATTERNS) {
    test(JSON.stringify(pattern), LIMIT, () => {
      parseDocument(md, { path: "posts/notes/a.md", text: pattern.repeat(TIMES), linesBefore: 0, math: "pandoc" });
    });
  }
});
