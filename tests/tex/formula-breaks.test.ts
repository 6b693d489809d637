import { describe, expect, test } from "vitest";
import { breakDisplay, breakInline } from "../../plugins/tex/formula-breaks.ts";
import { setFormula } from "../../plugins/tex/set-formula.ts";

const html = (tex: string, display: boolean): string => setFormula(tex, { display, macros: {} }).html;

/** What is seen, with a slash where it may be broken, and braces around what is broken last. */
const seen = (markup: string): string =>
  markup
    .slice(markup.indexOf("</math>"))
    .replace(/<wbr>/g, " / ")
    .replace(/<[^>]*>|\u200b/g, "");

describe("within a line a formula is broken outside of brackets alone", () => {
  test.each([
    ["parentheses", "(n-p-1)\\beta^2 + c", "(n−p−1)β2+ / c"],
    ["nested, with exponents", "((a+b)^2 + c)((d+e)^2+f) = g", "((a+b)2+c)((d+e)2+f)= / g"],
    ["sets", "\\{x \\mid x>0\\} \\subset A", "{x∣x&gt;0}⊂ / A"],
    ["half-open intervals", "[0, a+b) \\cup (c, d+e]", "[0,a+b)∪ / (c,d+e]"],
    ["intervals with brackets that face outwards", "]0,1[ = A + B", "]0,1[= / A+ / B"],
    ["absolute values", "|a+b| \\le |a|+|b|", "∣a+b∣≤ / ∣a∣+ / ∣b∣"],
    ["absolute values within each other", "||a|-|b|| \\le c", "∣∣a∣−∣b∣∣≤ / c"],
    ["norms", "\\|a+b\\|_2^2 + \\lVert c-d \\rVert = e", "∥a+b∥22+ / ∥c−d∥= / e"],
    ["inner products and floors", "\\langle a, b+c\\rangle + \\lfloor d-e \\rfloor", "⟨a,b+c⟩+ / ⌊d−e⌋"],
    ["brackets that grow", "\\left(a+b\\right) + \\bigl(c+d\\bigr) + e", "(a+b)+ / (c+d)+ / e"],
    ["brackets that were made larger by hand", "\\big(a+b\\big) - \\Big[c+d\\Big] + e", "(a+b)− / [c+d]+ / e"],
    ["a restriction, which has one bar", "f|_S - g + h", "f∣S− / g+ / h"],
    ["what is given", "P(A+B \\mid C) + 1", "P(A+B∣C)+ / 1"],
    ["a bracket that closes nothing", "a) + b", "a)+ / b"],
  ])("%s", (_, tex, expected) => {
    expect(seen(breakInline(html(tex, false)).html)).toBe(expected);
  });

  test("bars that were made larger by hand", () => {
    const shown = seen(breakInline(html("\\big|a+b\\big|^2 - \\big\\|c-d\\big\\| = e", false)).html);
    expect(shown.split(" / ")).toHaveLength(3);
  });

  test("one that holds a long piece says so", () => {
    expect(breakInline(html("f(a+b+c+d+e+f+g+h+i+j+k+l+m+n)", false)).isWide).toBe(true);
    expect(breakInline(html("a+b+c+d+e+f+g+h+i+j+k+l+m+n", false)).isWide).toBe(false);
  });
});

describe("a display takes the lines that it needs", () => {
  test.each([
    [
      "before relations, then before sums' operators",
      "R(p) = \\|Sx\\|^2 + \\sigma^2 T(p - q + 1) \\le \\frac{a}{b} - c",
      "R(p) / =∥Sx∥2 / +σ2T(p−q+1) / ≤ba / −c",
    ],
    [
      "where formulas stand side by side",
      "y = Xb + e, \\qquad x \\sim N(0, I), \\quad f : X \\to Y",
      "y / =Xb / +e, / x / ∼N(0,I), / f:X / →Y",
    ],
    [
      "not at a minus that is a sign, and not within brackets",
      "(a + b + c)(d - e - f) = -(g + h) + k",
      "(a+b+c)(d−e−f) / =−(g+h) / +k",
    ],
  ])("%s", (_, tex, expected) => {
    expect(seen(breakDisplay(html(tex, true)))).toBe(expected);
  });

  test("and is told once, as it was", () => {
    const set = html("R(p) = \\|Sx\\|^2 + \\sigma^2 T(p - q + 1) \\le a", true);
    const told = (markup: string): string => markup.slice(0, markup.indexOf("</math>"));
    expect(told(breakDisplay(set))).toBe(told(set));
    expect(breakDisplay(set).split("<math ")).toHaveLength(2);
  });

  test("its number stays behind it", () => {
    const broken = breakDisplay(html("R(p) = \\|Sx\\|^2 + \\sigma^2 T(p - q + 1) \\tag{3}", true));
    expect(broken).toMatch(/<\/span><span class="katex-tag">/);
    expect(seen(broken)).toMatch(/\(3\)$/);
  });

  test("one that is short, or in lines of its author's, is left as it is", () => {
    for (const tex of [
      "a + b = c",
      "\\begin{aligned} a &= b + c + d + e + f \\\\ &= g + h + i + j + k + l \\end{aligned}",
    ]) {
      const set = html(tex, true);
      expect(breakDisplay(set)).toBe(set);
    }
  });
});
