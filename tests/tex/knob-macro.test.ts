import { describe, expect, test } from "vitest";
import { setFormula } from "../../plugins/tex/set-formula.ts";

const knobs = {
  p: { mark: "curve.p", text: "40" },
  risk: { mark: "curve.risk", text: "0.42" },
  peak: { mark: "curve.peak", text: "∞" },
  sign: { mark: "curve.sign", text: "−0.5" },
  odd: { mark: "curve.odd", text: "a_b {50%} <i>" },
};

function set(tex: string, macros = {}) {
  return setFormula(tex, { display: true, macros, labels: { numbers: {}, references: {}, knobs } });
}

describe("a value of a knob in a formula", () => {
  test("is marked once where it is seen and once where it is heard, and moves nothing", () => {
    const { html, mathml, error } = set("R(\\knob{p}) = \\knob{ risk }");
    expect(error).toBeUndefined();
    expect(html).toContain('<mn data-knob-value="curve.p">40</mn>');
    expect(html).toContain(
      '<span class="mord text" data-knob-value="curve.risk"><span class="mord">0.42</span></span>',
    );
    expect(html.match(/data-knob-value/g)).toHaveLength(4);
    expect(html).not.toContain("color");
    // Feeds have the number alone, and whoever copies the formula has TeX that is known elsewhere.
    expect(mathml).not.toContain("data-knob");
    expect(mathml).toContain('alttext="R({40}) = {0.42}"');
    expect(mathml).toContain("<mn>0.42</mn>");
  });

  test.each([
    ["above and below", "x^\\knob{p}_\\knob{risk}", 4],
    [
      "in a fraction, a root and an array",
      "\\frac{\\knob{p}}{2}\\sqrt{\\knob{p}}\\begin{matrix}\\knob{p}\\end{matrix}",
      6,
    ],
    ["of what is no number", "\\knob{peak} + \\knob{sign} + \\knob{odd}", 6],
  ])("%s", (_, tex, marks) => {
    const { html, error } = set(tex);
    expect(error).toBeUndefined();
    expect(html.match(/data-knob-value/g)).toHaveLength(marks);
  });

  test("is text whatever stands in it", () => {
    const { html } = set("\\knob{odd}");
    expect(html.replaceAll("\u00a0", " ")).toContain('data-knob-value="curve.odd">a_b {50%} &lt;i&gt;</mtext>');
    expect(html).not.toContain("<i>");
  });

  test("gives way to a macro of the author's, and is told where there is none", () => {
    expect(set("\\knob{p}", { "\\knob": "K" }).html).not.toContain("data-knob-value");
    expect(set("\\knob{none}").html).toContain("??");
    expect(setFormula("\\knob{p}", { display: false, macros: {} }).error?.message).toContain("\\knob");
  });
});
