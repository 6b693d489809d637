import { describe, test } from "vitest";
import { mathMarkdown, render } from "./math-markdown.ts";

const TIMES = 10_000;

/** A generous guard: each takes about a second at most, and minutes where the time grows with the square. */
const LIMIT = { timeout: 30_000 };

const OPENINGS = [
  "$",
  "$$",
  "$$a ",
  "$$ x {$$} ",
  "$$`a` ",
  "\\(",
  "\\[",
  "\\[a ",
  "\\begin{align}",
  "\\begin{align} a ",
];

const OTHERS = [
  ...[
    "$ ",
    "$a ",
    "a$",
    "$a$1",
    "$$ ",
    "$$a",
    "${",
    "{$",
    "{$}",
    "$$ {",
    "{",
    "}",
    "\\",
    "\\\\",
    "\\$",
    "\\(a ",
    "\\)",
  ],
  ...[
    "\\] ",
    "\\end{align}",
    "\\begin{",
    "`$",
    "$`",
    "$x `",
    "[$",
    "[$a](",
    "![$x$](y) ",
    "![$",
    "| $x|y ",
    "<a $",
    "$a\n- ",
    "a $b\n=\n",
    "A.\n# b\n",
    "> $a\n",
  ],
];

/** Within blocks of HTML, and with white space at their ends. */
const HTML = ["<p>$a$", "<p>$ {", "<p $", "<p>$$a$$\n", "<!-- $", "<pre>$a$", '<p title="$', "<p>$a</p> $"];

const SPACED = ["$ ", "$ a ", "$ {$ ", "$ aa", "$ a a", "$ \\a {", "$ {a} $ 5 "];

describe("10,000 times", () => {
  const md = mathMarkdown();
  for (const pattern of [...OPENINGS, ...OTHERS]) {
    test(JSON.stringify(pattern), LIMIT, () => {
      md.parse(pattern.repeat(TIMES), {});
      md.parse(`${pattern}\n`.repeat(TIMES), {});
      md.parse(`${`${pattern}\n`.repeat(TIMES)}$ $$ \\) \\] \\end{align} \`\n`, {});
    });
  }
  for (const pattern of OPENINGS) {
    test(`${JSON.stringify(pattern)} in paragraphs, quotes and lists`, LIMIT, () => {
      md.parse(`x\n${`${pattern}\nb\n`.repeat(TIMES)}`, {});
      md.parse(`${pattern}\n\n`.repeat(TIMES), {});
      md.parse(`> - ${pattern}\n`.repeat(TIMES), {});
    });
  }
  for (const pattern of [...HTML, ...SPACED]) {
    test(`${JSON.stringify(pattern)} as MathJax reads it`, LIMIT, () => {
      md.parse(pattern.repeat(TIMES), { mathSyntax: "mathjax" });
      md.parse(`<div>\n${`${pattern}\n`.repeat(TIMES)}</div>\n`, { mathSyntax: "mathjax" });
      md.parse(`${pattern.repeat(TIMES)}${" } $".repeat(TIMES)}`, { mathSyntax: "mathjax" });
    });
  }
  test("tags never closed in a formula of a block of HTML", LIMIT, () => {
    md.parse(`<p>$${"<a".repeat(20 * TIMES)}$</p>`, {});
  });
  test("terms behind a bracket never closed", LIMIT, () => {
    const html = '<span class="katex-base"><span class="mopen">[</span>+</span>'.repeat(TIMES);
    render(md, "$[a,b[+c+d+e+f+g+h$", () => ({ html }));
  });
  test("rows of a table", LIMIT, () => {
    md.parse(`| a | b |\n|---|---|\n${"| $p(x|y) | $|x|$ |\n".repeat(TIMES)}`, {});
  });
  test("lines of tables", LIMIT, () => {
    md.parse("| a | b |\n|---|---|\n| $|x|$ | y |\n\n".repeat(TIMES / 4), {});
  });
  test("characters of footnotes within the line", LIMIT, () => {
    // Fewer: markdown-it-footnote itself takes time that grows with the square.
    md.parse("^[$x$] ".repeat(TIMES / 7), {});
  });
});
