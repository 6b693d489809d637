import { describe, expect, test } from "vitest";
import { readableFormula } from "../../plugins/tex/readable/readable-formula.ts";
import { setFormula } from "../../plugins/tex/set-formula.ts";

/** What those who listen are told of the letters of a formula. */
const LETTERS: readonly (readonly [tex: string, letters: string])[] = [
  ["\\mathbb{R}", "ℝ"],
  ["\\mathbb{E}", "𝔼"],
  ["\\mathbb{CHNPQRZ}", "ℂℍℕℙℚℝℤ"],
  ["\\mathbb{k}", "𝕜"],
  ["\\mathbf{w}", "𝐰"],
  ["\\mathbf{12}", "𝟏𝟐"],
  ["\\boldsymbol{\\beta}", "𝜷"],
  ["\\boldsymbol{\\Sigma}\\mathbf{\\Gamma}", "𝚺𝚪"],
  ["\\boldsymbol{\\epsilon\\vartheta\\partial}", "𝝐𝝑𝛛"],
  ["\\mathbf{\\nabla}", "𝛁"],
  ["\\mathcal{L}\\mathcal{N}\\mathcal{H}", "ℒ𝒩ℋ"],
  ["\\mathscr{F}", "ℱ"],
  ["\\mathfrak{g}\\mathfrak{C}", "𝔤ℭ"],
  ["\\mathsf{T}\\mathtt{x1}", "𝖳𝚡𝟷"],
];

describe("letters of other alphabets are characters of their own", () => {
  test.each(LETTERS)("%s is told as %s", (tex, letters) => {
    const { html, mathml } = setFormula(tex, { display: false, macros: {} });
    for (const markup of [mathml, html.slice(0, html.indexOf("</math>"))])
      expect([...markup.matchAll(/<m[in]\b[^>]*>([^<]*)</g)].map(([, text]) => text).join("")).toBe(letters);
    expect(mathml).not.toMatch(/ mathvariant="(?!normal)/);
  });

  test("upright letters and words stay what they are", () => {
    const { mathml } = setFormula("\\mathrm{d}x \\text{ \\textbf{two words}} h", { display: false, macros: {} });
    expect(mathml).toContain('<mi mathvariant="normal">d</mi><mi>x</mi>');
    expect(mathml.replace(/<[^>]*>/g, "")).toContain("two");
    expect(mathml).toContain("<mi>h</mi>");
  });

  test("a vector and its entry, a space and a risk have names of their own", () => {
    const told = (tex: string): string =>
      setFormula(tex, { display: false, macros: {} }).mathml.replace(/<[^>]*>/g, "");
    expect(told("\\mathbf{x}")).not.toBe(told("x"));
    expect(told("\\mathbb{R}")).not.toBe(told("R"));
    expect(told("\\mathcal{R}")).not.toBe(told("R"));
  });

  test("a line of readable text keeps the plain letters that it is found by", () => {
    const read = (tex: string): string => readableFormula(setFormula(tex, { display: false, macros: {} }).mathml);
    expect(read("\\mathcal{L}(\\mathbf{w}) \\in \\mathbb{R}")).toBe("L(w) ∈ ℝ");
    expect(read("\\mathbf{12}\\boldsymbol{\\beta}")).toBe("12β");
  });
});
