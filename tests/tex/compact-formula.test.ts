import { describe, expect, test } from "vitest";
import { compactFormula } from "../../plugins/tex/compact/compact-formula.ts";
import { SEEN } from "../../plugins/tex/formula-atoms.ts";
import { setFormula } from "../../plugins/tex/set-formula.ts";

const set = (tex: string, display = false, symbols?: Record<string, string>): string =>
  setFormula(tex, {
    display,
    macros: symbols ?? {},
    ...(symbols && { symbols }),
  }).html;

/** What is seen of a formula, without the elements around all of it. */
function seen(html: string): string {
  const [, inner = ""] = html.split(SEEN);
  return inner.replaceAll('<span class="mathnormal">', "<i>").replace(/<\/span><\/span>$/, "");
}

describe("a formula in few elements", () => {
  for (const [title, tex, expected] of [
    ["signs without a style of their own are text", "(12)", '<span class="katex-base">(12)</span>'],
    [
      "spaces are margins of the signs that they stand beside",
      "1 + 2 = 3, 4",
      '<span class="katex-base">1<span class="bin">+</span></span><span class="katex-base">2<span class="rel">=</span></span>' +
        '<span class="katex-base">3<span class="punct">,</span>4</span>',
    ],
    [
      "an index is one element, lowered in its own em",
      "x_1",
      '<span class="katex-base"><i>x</span><span class="script" style="vertical-align:-.2143em">1</span></span>',
    ],
    [
      "two of them lie over one another",
      "x_1^2",
      '<span class="katex-base"><i>x</span><span class="scripts"><span style="top:.2481em"><span>1</span></span>' +
        '<span style="top:-.363em"><span>2</span></span></span></span>',
    ],
    [
      "so do the parts of a fraction; a strut makes room for them",
      "\\dfrac{1}{2}",
      '<span class="katex-base"><span class="katex-strut" style="height:2.0074em;vertical-align:-.686em"></span><span class="mfrac frac stack">' +
        '<span style="top:.686em">2</span><span style="top:-.23em"><span class="frac-line" style="border-bottom-width:.04em"></span></span>' +
        '<span style="top:-.677em">1</span></span></span>',
    ],
    [
      "an accent stands above its letter",
      "\\hat 1",
      '<span class="katex-base"><span class="katex-accent stack"><span>1</span>' +
        '<span style="top:-.2134em"><span class="accent-body" style="left:-.25em">^</span></span></span></span>',
    ],
  ] as const) {
    test(title, () => expect(seen(compactFormula(set(tex)))).toBe(expected));
  }

  test("what assistive technology is told stays as it is", () => {
    const html = set("\\frac{x_i^2}{y}", true);
    expect(compactFormula(html).split(SEEN)[0]).toBe(html.split(SEEN)[0]);
  });

  test("a sign that says what it means keeps its element", () => {
    expect(compactFormula(set("\\risk + 1", false, { "\\risk": "R" }))).toContain(
      '<span class="mathnormal" style="margin-right:.0077em" data-symbol="risk">R</span>',
    );
  });

  test("drawings, tables of matrices, and what lies over its neighbours stay as KaTeX writes them", () => {
    for (const tex of ["\\widehat{xy}", "\\sqrt 2", "\\begin{matrix} 1 & 2 \\end{matrix}"])
      expect(compactFormula(set(tex))).toContain('class="vlist-r"');
    expect(compactFormula(set("\\mathrlap{x_1}2"))).toContain('class="msupsub"');
  });

  test("what is higher than the struts of the style sheet, or smashed, stays as KaTeX writes it", () => {
    const high = String.raw`\frac{\begin{matrix}1\\1\\1\\1\\1\\1\\1\\1\\1\end{matrix}}{2}`;
    expect(compactFormula(set(high, true))).not.toContain("stack");
    expect(compactFormula(set("x_{\\smash[t]{1}}^2"))).not.toContain("scripts");
  });

  test("an index with a stroke through it has a line of its own", () => {
    expect(compactFormula(set("x_{1 \\ne 2}"))).toContain('<span class="scripts">');
  });

  test("what is no formula passes", () => {
    for (const html of ["", "a < b", "<em>x</em>", SEEN]) expect(compactFormula(html)).toBe(html);
  });

  test("several displays are all made so", () => {
    const html = set("\\begin{align}a_1\\end{align}\\begin{align}b_1\\end{align}", true);
    expect(compactFormula(html).match(/class="script"/g)).toHaveLength(2);
  });
});
