import { describe, expect, test } from "vitest";
import { FormulaCache } from "../../plugins/tex/formula-cache.ts";
import { type Macros, setFormula } from "../../plugins/tex/set-formula.ts";
import { show } from "../markdown/prose.ts";

const set = (tex: string, macros: Macros = {}) => setFormula(tex, { display: true, macros });

/** What a formula looks like and says: without its TeX. */
function looks(tex: string, macros: Macros = {}): string {
  const { html, error } = set(tex, macros);
  return error?.message ?? html.replace(/<annotation[\s\S]*?<\/annotation>/, "");
}

describe("what LaTeX has and KaTeX lacks looks like", () => {
  const cases: readonly (readonly [tex: string, like: string])[] = [
    ["\\mbox{if $x$}", "\\text{if $x$}"],
    ["\\ensuremath{x}\\xspace", "x"],
    ["\\require{ams}x", "x"],
    ["\\mathbbm{R}\\mathds{N}", "\\mathbb{R}\\mathbb{N}"],
    ["\\mathbb{R}^\\mathbb{N}", "\\Bbb{R}^\\Bbb{N}"],
    ["\\textsc{Svm}", "\\text{S{\\footnotesize V}{\\footnotesize M}}"],
    ["\\DeclareMathOperator{\\tr}{tr}\\tr_x A", "\\operatorname{tr}_x A"],
    ["\\DeclareMathOperator*\\most{arg\\,most}\\most_x", "\\operatorname*{arg\\,most}_x"],
    ["\\newcommand*{\\x}{1}\\x", "1"],
    ["\\newcommand{\\x}[2][a]{#1+#2}\\x b\\x[c]{d}", "a+bc+d"],
    ["\\newcommand\\x[1][{[a]}]{#1}\\x", "{[a]}"],
    ["\\newcommand{\\x}{1}\\newcommand{\\x}{2}\\x", "2"],
    ["\\newcommand{iid}{x}\\iid", "x"],
    ["\\text{a_b & # c$_d$}\\mbox{e_f}", "\\text{a\\_b \\& \\# c$_d$}\\text{e\\_f}"],
    ["x_\\text{a_b}^\\textbf{c}", "x_\\text{a\\_b}^\\textbf{c}"],
    ["a\\*b", "a*b"],
    ["x\\in\\[0, 1\\], \\left\\[\\frac12\\right\\]", "x\\in[0, 1], \\left[\\frac12\\right]"],
    ["\\renewcommand\\alpha{2}\\alpha", "2"],
    ["\\providecommand{\\alpha}{2}\\providecommand\\x{3}\\alpha\\x", "\\alpha3"],
    ["\\begin{eqnarray}a&=&b\\\\&=&c\\end{eqnarray}", "\\begin{align}a&= b\\\\&= c\\end{align}"],
    [
      "\\begin{eqnarray*}a&=&\\begin{pmatrix}1&2&3\\end{pmatrix}\\end{eqnarray*}",
      "\\begin{align*}a&=\\begin{pmatrix}1&2&3\\end{pmatrix}\\end{align*}",
    ],
    ["\\begin{multline}a\\\\b\\\\c\\end{multline}", "\\begin{gathered}a\\\\b\\\\c\\end{gathered}"],
    ["\\begin{multline*}a\\end{multline*}", "\\begin{gathered}a\\end{gathered}"],
    ["\\begin{subequations}\\begin{align}a&=b\\end{align}\\end{subequations}", "\\begin{align}a&=b\\end{align}"],
    ["\\begin{flalign*}a&=b\\end{flalign*}", "\\begin{align*}a&=b\\end{align*}"],
    ["\\begin{xalignat}{2}a&=b\\end{xalignat}", "\\begin{alignat}{2}a&=b\\end{alignat}"],
    ["\\begin{displaymath}a\\end{displaymath}", "a"],
  ];
  for (const [tex, like] of cases) {
    test(tex, () => {
      expect(set(tex).error).toBeUndefined();
      expect(looks(tex)).toBe(looks(like));
    });
  }
});

describe("those who listen hear", () => {
  test("a fraction for `\\nicefrac`", () => {
    expect(set("\\nicefrac{1}{2}").mathml).toContain("<mfrac><mn>1</mn><mn>2</mn></mfrac>");
  });
  test("the blackboard figure for `\\mathbbm{1}`", () => {
    for (const tex of ["\\mathbbm{1}", "\\mathbb 1", "\\mathds{1}"]) expect(set(tex).mathml).toContain("𝟙");
  });
});

describe("definitions", () => {
  test("leave no box where they stand alone", () => {
    expect(show("a\n\n$$\n\\newcommand{\\x}{1}\n$$\n\n$\\def\\y{2}$\n\nb").html).toBe("<p>a</p>\n<p>b</p>\n");
    expect(set("\\newcommand{\\x}{1}")).toMatchObject({ html: "", mathml: "" });
    expect(show("- $\\def\\y{2}$ c").html).toBe("<ul>\n<li> c</li>\n</ul>\n");
  });
  test("hold to the end of the post, in headings too, whatever their names", () => {
    const { html, diagnostics } = show(
      "$$\\def\\my@x{1}\\newcommand{\\y}[1][2]{#1}\\let\\etc\\dots\\let\\box\\mbox$$\n\n# a $\\my@x\\y\\etc\\box{b}$",
    );
    expect(diagnostics).toEqual([]);
    expect(html).toContain("<h1");
  });
  test("are plain data, by which a cache tells formulas apart", () => {
    const macros = ["\\dots", "\\mbox", "\\DeclareMathOperator", "\\alpha"].map(
      (name) => set(`\\let\\x${name}`).macros as Macros,
    );
    expect(new Set(macros.map((each) => JSON.stringify(each))).size).toBe(4);
    const cache = new FormulaCache();
    for (const each of macros.slice(0, 2)) {
      const kept = cache.set("\\x{a}", { display: true, macros: each });
      expect(kept.html).toBe(set("\\x{a}", each).html);
    }
  });
  test("of an author's win over what is added", () => {
    expect(looks("\\mbox{a}", { "\\mbox": "\\mathbf{#1}" })).toBe(looks("\\mathbf{a}"));
  });
});

test("who asks for the TeX gets what its author wrote", () => {
  const tex = "\\begin{eqnarray}a&=&b<c\\end{eqnarray}";
  expect(set(tex).html).toContain(">\\begin{eqnarray}a&amp;=&amp;b&lt;c\\end{eqnarray}</annotation>");
  expect(set(tex).mathml).toContain('alttext="\\begin{eqnarray}a&amp;=&amp;b&lt;c\\end{eqnarray}"');
});

describe("a mistake has its place", () => {
  const cases: readonly (readonly [tex: string, message: string, offset: number, length: number])[] = [
    ["\\mbox{a \\foo}", "Undefined control sequence \\foo", 8, 4],
    ["\\textsc{ab\\foo}", "Undefined control sequence \\foo", 10, 4],
    ["\\begin{eqnarray}a&=&\\foo\\end{eqnarray}", "Undefined control sequence \\foo", 20, 4],
    ["\\begin{multline}a\\\\ \\foo\\end{multline}", "Undefined control sequence \\foo", 20, 4],
    ["\\begin{align}a\\end{aling}", "Mismatch: \\begin{align} matched by \\end{aling}", 14, 4],
    ["\\renewcommand{\\zork}{x}", "\\zork does not exist yet; use \\newcommand", 14, 5],
    ["\\newcommand{\\x}[a]{b}", "Expected a number of arguments from 0 to 9, got 'a'", 16, 1],
    ["\\newcommand{\\x}[2", "Unexpected end of input in a macro argument, expected ']'", 17, 1],
    ["\\mbx{a}", "Undefined control sequence \\mbx; did you mean \\mbox?", 0, 4],
    [
      "x_\\max",
      "Got function '\\max' with no arguments as subscript; expected braces around it, as in `x_{\\max}`",
      2,
      4,
    ],
    ["\\newcomand{\\x}{1}", "Undefined control sequence \\newcomand; did you mean \\newcommand?", 0, 10],
  ];
  for (const [tex, message, offset, length] of cases) {
    test(tex, () => {
      expect(set(tex).error).toEqual({ message, offset, length });
    });
  }
});
