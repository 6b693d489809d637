import { describe, expect, test } from "vitest";
import { mathMarkdown } from "./math-markdown.ts";

const TIMES = 10_000;

/** What is repeated: 10,000 openings that nothing closes, or closes late, on one line and on lines of their own. */
const PATTERNS: readonly string[] = [
  "$",
  "$ ",
  "$a ",
  "a$",
  "$a$1",
  "$$",
  "$$ ",
  "$$a ",
  "$$a",
  "${",
  "{$",
  "{$}",
  "$$ {",
  "$$ x {$$} ",
  "{",
  "}",
  "\\",
  "\\\\",
  "\\$",
  "\\(",
  "\\(a ",
  "\\[",
  "\\[a ",
  "\\)",
  "\\] ",
  "\\begin{align}",
  "\\begin{align} ",
  "\\end{align}",
  "\\begin{",
  "`$",
  "$`",
  "$x `",
  "$$`a` ",
  "[$",
  "[$a](",
  "![$x$](y) ",
  "![$",
  "| $x|y ",
  "<a $",
];

describe(`${TIMES} times`, () => {
  const md = mathMarkdown();
  for (const pattern of PATTERNS) {
    for (const [place, text] of [
      ["on one line", pattern.repeat(TIMES)],
      ["on lines of their own", `${pattern}\n`.repeat(TIMES)],
      ["on lines of a paragraph", `x\n${`${pattern}\nb\n`.repeat(TIMES / 2)}`],
      ["each in a quote or list", `> - ${pattern}\n`.repeat(TIMES)],
      ["with blank lines between", `${pattern}\n\n`.repeat(TIMES)],
      ["closed at the very end", `${`${pattern}\n`.repeat(TIMES)}$ $$ \\) \\] \\end{align} \`\n`],
    ] as const) {
      test(`${JSON.stringify(pattern)} ${place}`, { timeout: 10_000 }, () => {
        expect(md.parse(text, {})).toBeInstanceOf(Array);
      });
    }
  }

  // A tenth: markdown-it-footnote itself takes time that grows with the square.
  test("footnotes in the line", { timeout: 10_000 }, () => {
    md.parse("^[$x$] ".repeat(TIMES / 10), {});
  });
  test("rows of a table", { timeout: 10_000 }, () => {
    md.parse(`| a | b |\n|---|---|\n${"| $p(x|y) | $|x|$ |\n".repeat(TIMES)}`, {});
  });
  test("tables", { timeout: 10_000 }, () => {
    md.parse("| a | b |\n|---|---|\n| $|x|$ | y |\n\n".repeat(TIMES / 5), {});
  });
});
