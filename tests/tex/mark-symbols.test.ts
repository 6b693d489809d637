import { describe, expect, test } from "vitest";
import { PreparedMacros } from "../../plugins/tex/macros/prepared-macros.ts";
import { markSymbols, type Symbols } from "../../plugins/tex/mark-symbols.ts";
import { setFormula } from "../../plugins/tex/set-formula.ts";

const SYMBOLS: Symbols = {
  "\\risk": "R(h)",
  "\\below": "\\preceq",
  "\\E": "\\mathop{\\mathbb{E}}",
  "\\best": "\\operatorname*{argmin}",
  "\\most": "\\max",
  "\\w": "w",
  "\\Rn": "\\widehat{R}_n",
  "\\edge": "|",
};

/** The glyphs that are marked, as `symbol:glyphs`. */
function marksIn(html: string): string[] {
  const marks: string[] = [];
  for (const [, symbol = "", text = ""] of html.matchAll(/data-symbol="([^"]*)"[^>]*>([^<]*)</g)) {
    const last = marks.at(-1);
    if (last?.startsWith(`${symbol}:`)) marks[marks.length - 1] = last + text;
    else marks.push(`${symbol}:${text}`);
  }
  return marks;
}

function set(tex: string, display = false, macros: Record<string, string> = {}): { plain: string; marked: string } {
  const all = { ...SYMBOLS, ...macros };
  const plain = setFormula(tex, { display, macros: all }).html;
  return { plain, marked: markSymbols(plain, tex, { display, macros: all, symbols: SYMBOLS }, new PreparedMacros()) };
}

describe("a symbol is marked", () => {
  const cases: readonly (readonly [title: string, tex: string, marks: readonly string[], display?: boolean])[] = [
    ["alone", "\\risk", ["risk:R(h)"]],
    ["among others", "a + \\risk = b", ["risk:R(h)"]],
    ["as a superscript", "x^\\risk", ["risk:R(h)"]],
    ["as a subscript with another", "\\w_\\w^2", ["w:ww"]],
    ["below a root", "\\sqrt\\risk", ["risk:R(h)"]],
    ["in a fraction without braces", "\\frac\\w\\risk", ["risk:R(h)", "w:w"]],
    ["as a relation", "A \\below B", ["below:⪯"]],
    ["as an operator with limits", "\\E_{x \\sim P} \\risk", ["E:E", "risk:R(h)"], true],
    ["as a starred operator with limits", "\\best_{\\w} \\risk", ["w:w", "best:argmin", "risk:R(h)"], true],
    ["as a command with limits", "\\most_x \\w", ["most:max", "w:w"], true],
    ["within a macro of the author's", "\\gap", ["risk:R(h)", "Rn:Rn"]],
    ["with an accent over it", "\\hat\\w", ["w:w"]],
    [
      "in an aligned equation",
      "\\begin{aligned} a &= \\w \\\\ &\\le \\risk \\end{aligned}",
      ["w:w", "risk:R(h)"],
      true,
    ],
    ["not where it does not stand", "R(h) + w", []],
  ];
  for (const [title, tex, marks, display = false] of cases)
    test(title, () => {
      const { plain, marked } = set(tex, display, { "\\gap": "\\risk - \\Rn" });
      expect(marksIn(marked).filter((mark) => !/:$/.test(mark))).toEqual(marks);
      // Not a byte of the setting differs but for the marks.
      expect(marked.replace(/ data-symbol="[^"]*"/g, "")).toBe(plain);
    });

  test("no more once the post has given the macro another meaning", () => {
    const { plain, marked } = set("\\w", false, { "\\w": "v" });
    expect(marked).toBe(plain);
  });

  test("nowhere where TeX takes no braces, and it is set all the same", () => {
    const { plain, marked } = set("\\left\\edge \\w \\right\\edge");
    expect(plain).toContain("katex-html");
    expect(marked).toBe(plain);
  });
});
