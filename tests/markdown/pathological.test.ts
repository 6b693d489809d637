import { describe, expect, test } from "vitest";
import { show } from "./prose.ts";

const TIMES = 10_000;

/** A generous guard: each takes well below a second, and minutes where the time grows with the square. */
const LIMIT = { timeout: 20_000 };

describe("a whole post does not hang on", () => {
  const lines = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => line(index)).join("\n");
  const cases: Readonly<Record<string, string>> = {
    dollars: "$".repeat(TIMES),
    "dollars apart": "$ ".repeat(TIMES),
    backslashes: "\\".repeat(TIMES),
    braces: "{".repeat(TIMES),
    "nested quotes": `${">".repeat(1000)} w1z`,
    "nested quotes, a line each": lines(1000, (index) => `${"> ".repeat(index)}w1z`),
    "nested lists": `${"- ".repeat(1000)}w1z`,
    "nested lists, a line each": lines(1000, (index) => `${"  ".repeat(index)}- w1z`),
    "nested links": `${"[".repeat(TIMES)}a${"](b)".repeat(TIMES)}`,
    "nested images": `${"![".repeat(TIMES)}a${"](b)".repeat(TIMES)}`,
    "nested footnotes": `${"^[".repeat(1000)}a${"]".repeat(1000)}`,
    "footnotes that are not there": "[^a] ".repeat(TIMES),
    "footnotes of one name": `a[^a]\n\n${"[^a]: b\n\n".repeat(TIMES / 5)}`,
    "footnotes of many names": lines(TIMES / 5, (index) => `a[^${index}]\n\n[^${index}]: b\n`),
    "unclosed everything": "$$ \\[ `` ``` **a _b [c ![d ^[e <f <!-- \\begin{align} {".repeat(TIMES / 50),
    "unclosed everything, a line each": "$$\n\\[\n```\n**a\n_b\n[c\n^[e\n<f\n<!--\n\\begin{align}\n".repeat(TIMES / 10),
    "headings of one name": "# a\n\n".repeat(TIMES / 2),
    "headings of dollars": "# $\n".repeat(TIMES / 2),
    "rows with too many cells": `| a |\n|---|\n${"| 1 | 2 |\n".repeat(TIMES / 2)}`,
    bars: `${"|".repeat(TIMES)}\n${"|-".repeat(TIMES)}\n`,
    "marks of other dialects": "[[a link]] ==b== \\cite{c} {.d} ".repeat(TIMES / 5),
    "marks of other dialects, never closed": "[[abc ==b \\cite{c {.d ~e ^f %%g {{< h {: i :j:` ](k l ".repeat(
      TIMES / 10,
    ),
    "marks of other dialects, a character each": ["[[", "==", "{", "~a", "^a", "%%", "{:", "](a ", "\\a{"]
      .map((mark) => mark.repeat(TIMES))
      .join("\n\n"),
    "blanks behind what opens an address": `](${" ".repeat(TIMES * 10)}`,
    "paragraphs that begin with marks": "| a\n| b\n\n% c\n\n(d)=\n\n: e\n\n".repeat(TIMES / 5),
    "colons of other dialects": ":::{a}\n".repeat(TIMES / 50),
    tags: "<b>".repeat(TIMES / 5),
    emphasis: "*a **b ".repeat(TIMES),
    "underlines within a formula": `$a\n${"=\n".repeat(TIMES)}b$`,
  };
  for (const [title, markdown] of Object.entries(cases)) {
    test(title, LIMIT, () => {
      expect(show(markdown).html).not.toBe("");
    });
  }
  test("nested quotes, whose words are shown all the same", () => {
    const { text, diagnostics } = show(`${">".repeat(1000)} w1z\n\nw2z`);
    expect(text).toEqual(["w1z", "w2z"]);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(["nesting-bounded"]);
  });
});
