import type { Token } from "markdown-it";
import { describe, expect, test } from "vitest";
import { type FormulaMeta, texPosition } from "../../plugins/markdown/syntax/math/math-position.ts";
import { mathProblems } from "../../plugins/markdown/syntax/math/math-problem.ts";
import { originAt } from "../../plugins/markdown/syntax/origin.ts";
import { setFormula } from "../../plugins/tex/set-formula.ts";
import { formulaTokens, mathMarkdown } from "./math-markdown.ts";

const md = mathMarkdown();

/** `line:column` of every mistake, in the order of the formulas. */
function mistakes(markdown: string): string[] {
  return formulaTokens(md.parse(markdown, {})).flatMap((token: Token) => {
    const { error } = setFormula(token.content, { display: token.type !== "math_inline", macros: {} });
    if (!error) return [];
    const { line, column } = texPosition(token.meta as unknown as FormulaMeta, token.content, error.offset);
    return [`${line}:${column}`];
  });
}

/** What is never closed, as `line:column+length`. */
function unclosed(markdown: string): string[] {
  const env = {};
  md.parse(markdown, env);
  return mathProblems(env).map(({ line, column, length }) => `${line}:${column}+${length}`);
}

describe("a mistake in a formula stands", () => {
  const cases: readonly (readonly [title: string, markdown: string, expected: readonly string[]])[] = [
    ["in the first line", "The risk $\\Rm(h)$ of", ["1:11"]],
    ["in the second line of a paragraph", "so\nthe $a + \\Rm$", ["2:10"]],
    ["in an indented line of a paragraph", "so\n   the $\\Rm$", ["2:9"]],
    ["in the second line of a formula", "the $a +\n  \\Rm$", ["2:3"]],
    ["behind the end of a formula", "the $\\frac{1}$ is", ["1:14"]],
    ["behind trimmed white space", "$$  \\Rm  $$ is", ["1:5"]],
    ["in a display", "$$\na\n\n  + \\Rm\n$$", ["4:5"]],
    ["in a display that begins indented", "  $$ \\Rm $$", ["1:6"]],
    ["in an environment", "\\begin{align}\na &= \\Rm\n\\end{align}", ["2:6"]],
    ["in brackets", "so \\(\\Rm\\) and \\[ \\Rm \\]", ["1:6", "1:19"]],
    ["in display brackets", "\\[\n\n\\Rm\n\\]", ["3:1"]],
    ["in a list", "- a\n- b $\\Rm$\n\n  $$\n  \\Rm\n  $$", ["2:6", "5:3"]],
    ["in an item whose words are its mark", "1. 1 $\\Rm$\n- - $\\Rm$", ["1:7", "2:6"]],
    ["in a quote", "> a\n> $\\Rm$\n>\n> $$\n> b\n>   \\Rm\n> $$", ["2:4", "6:5"]],
    ["in a lazy line of a quote", "> a\n$\\Rm$", ["2:2"]],
    ["in a quote in a list", "- > $\\Rm$\n  > and\n  > $\\Rm$", ["1:6", "3:6"]],
    ["in a heading", "# $\\Rm$ #\n\n>  ##  a $\\Rm$\n\nb\n$\\Rm$\n---", ["1:4", "3:11", "6:2"]],
    ["in cells of the same text", "| $\\Rm$ | $\\Rm$ |\n|---|---|\n|$\\Rm$|$\\Rm$|", ["1:4", "1:12", "3:3", "3:9"]],
    ["behind escaped bars and bars of formulas", "a | b\n--|--\nx \\| $|y|$ | \\|\\| $\\Rm$", ["3:20"]],
    ["behind an empty cell", "> | a | b | c |\n> |---|---|---|\n> | | | $\\Rm$ |", ["3:10"]],
    ["in a table in a list", "1. | 1 | $\\Rm$ |\n   |---|---|\n   | 1 | $\\Rm$ |", ["1:11", "3:11"]],
    ["in a footnote", "a[^1]\n\n[^1]: b $\\Rm$\n    $\\Rm$\n\n    $$\n    \\Rm\n    $$", ["3:10", "4:6", "7:5"]],
    ["in footnotes within the line", "$\\Rm$ and^[$\\Rm$] and^[$\\Rm$]", ["1:2", "1:13", "1:25"]],
    ["in texts of images", "$\\Rm$ ![$\\Rm$](a) ![$\\Rm$](b)", ["1:2", "1:10", "1:22"]],
    ["in the text of an image in a footnote within the line", "a ^[![$\\Rm$](a) $\\Rm$]", ["1:8", "1:18"]],
    ["in link text", "[a $\\Rm$](b)", ["1:5"]],
    ["behind characters of two code units", "😀 $\\Rm$", ["1:5"]],
    ["behind tabs", "-\t$\\Rm$\n\n\t$$\n\t\\Rm\n\t$$\n\n>\t$\\Rm$", ["1:4", "4:2", "7:4"]],
    ["behind carriage returns", "a\r\n$\\Rm$\r\n\r\n$$\r\n\\Rm\r\n$$", ["2:2", "5:1"]],
    ["in a block of HTML", "a\n\n<p>b $\\Rm$\n<b>$a\n\\Rm$</b>", ["3:7", "5:1"]],
    ["behind characters that HTML writes longer", "<p>$a &lt; \\Rm$\n$a\n&lt; b &gt; \\Rm$</p>", ["1:12", "3:13"]],
    ["in a block of HTML in a list", "- a\n  > <p>\n  >  $$\n  >  \\Rm\n  > $$</p>", ["4:6"]],
    ["where a formula repeats", "$a\\Rm$ $a\\Rm$\n$a\\Rm$", ["1:3", "1:10", "2:3"]],
  ];
  for (const [title, markdown, expected] of cases) test(title, () => expect(mistakes(markdown)).toEqual(expected));
});

describe("a formula that is never closed is reported", () => {
  const cases: readonly (readonly [title: string, markdown: string, expected: readonly string[]])[] = [
    ["at the beginning of a block", "a\n\n$$\nb\n\nc", ["3:1+2"]],
    ["with text behind it", "  $$ a\n\nb $$", ["1:3+2"]],
    ["right under text", "a\n$$\n\nc", ["2:1+2"]],
    ["in a list and in a quote", "- a\n\n  $$\n  b\n\nc\n\n> > \\[\n> > b", ["3:3+2", "8:5+2"]],
    ["in a footnote", "a[^1]\n\n[^1]: $$ b", ["3:7+2"]],
    ["as a bracket", "\\[ a = b\n\nc", ["1:1+2"]],
    ["as an environment", "a\n\\begin{align*}\nb\n\nc", ["2:1+14"]],
    ["as an environment that another one follows", "\\begin{align}\na\n\n\\begin{align}\nb\n\\end{align}", ["1:1+13"]],
    ["where a blank line cuts a display from what closes it", "$$\na\n\nb\n$$ c", ["1:1+2"]],
    ["not within a line", "It costs $$ a lot, \\[ or \\(", []],
    ["not as an escaped bracket", "\\[1] Smith\n\n\\[a\nb](c)", []],
    ["not as an escaped pair of brackets", "\\[ \\] todo\n\n\\[\\]", []],
    ["not as single dollars or parentheses", "$5 is\n\n\\(so", []],
    ["not in headings and cells", "# $$\n\n| $$ | \\[ |\n|---|---|\n| $$ | \\begin{align} |", []],
    ["not in code", "    $$\n\n```\n$$\n```\n\n`$$`", []],
    ["not if it is closed", "$$a$$ b\n\n$$\na\n$$\n\n\\[a\\]\n\n\\begin{align}a\\end{align}", []],
  ];
  for (const [title, markdown, expected] of cases) test(title, () => expect(unclosed(markdown)).toEqual(expected));

  test("in words that say what is missing", () => {
    const env = {};
    md.parse("$$\na\n\n$$ b\n\n\\begin{align}", env);
    expect(mathProblems(env).map(({ message }) => message)).toEqual([
      "The formula that `$$` opens is never closed; expected `$$` on a line of its own.",
      "The formula that `$$` opens is never closed; expected `$$` before the paragraph ends.",
      "The formula that `\\begin{align}` opens is never closed; expected `\\end{align}` on a line of its own.",
    ]);
  });
});

describe("places", () => {
  const place = (markdown: string): FormulaMeta =>
    formulaTokens(md.parse(markdown, {}))[0]?.meta as unknown as FormulaMeta;

  test("of a formula within a line", () => {
    expect(place("so\nlet $ x$ $y +\n z$")).toEqual({
      line: 2,
      column: 10,
      lines: [
        { line: 2, column: 11 },
        { line: 3, column: 1 },
      ],
    });
  });
  test("of a block", () => {
    expect(place("> $$\n>\n> a\n>  b\n> $$")).toEqual({
      line: 1,
      column: 3,
      lines: [
        { line: 3, column: 3 },
        { line: 4, column: 3 },
      ],
    });
  });
  test("of a block have the lines of Markdown", () => {
    const tokens = md.parse("a\n$$\nb\n$$\nc", {});
    expect(tokens.find(({ type }) => type === "math_block")?.map).toEqual([1, 4]);
  });
  test("of an offset beyond the formula are behind it", () => {
    const [token] = formulaTokens(md.parse("a $bc$", {}));
    expect(texPosition(token?.meta as unknown as FormulaMeta, "bc", 9)).toEqual({ line: 1, column: 6 });
  });
  test("of inline content that a later rule parses on its own", () => {
    const other = mathMarkdown();
    other.core.ruler.push("later", (state) => {
      const children: Token[] = [];
      state.md.inline.parse("b $c$", state.md, state.env, children);
      const inline = new state.Token("inline", "", 0);
      inline.children = children;
      state.tokens.push(inline);
    });
    const [token] = formulaTokens(other.parse("a\n\n:::b $c$\n", {})).slice(-1);
    expect(token?.meta?.lines).toEqual([{ line: 3, column: 7 }]);
  });
  test("are not to be had outside of a parse", () => {
    expect(() => originAt({}, "a", 0)).toThrow("installOrigins");
  });
});
