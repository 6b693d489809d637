import { describe, expect, test } from "vitest";
import { formulaWords } from "../../plugins/search/formula-words.ts";
import { askKatex } from "../../plugins/tex/mistakes/katex-commands.ts";
import { readableFormula } from "../../plugins/tex/readable/readable-formula.ts";
import { type Macros, setFormula } from "../../plugins/tex/set-formula.ts";

const inline = (tex: string, macros: Macros = {}) => setFormula(tex, { display: false, macros });

describe("chemistry is set as mhchem reads it", () => {
  const cases: readonly (readonly [tex: string, readable: string])[] = [
    ["\\ce{2H2 + O2 -> 2H2O}", "2 H₂+O₂→2 H₂O"],
    ["\\ce{SO4^2- + Ba^2+ -> BaSO4 v}", "SO₄²⁻+Ba²⁺→BaSO₄↓"],
    ["\\ce{A \\bond{~} B}", "A --- B"],
    ["\\pu{123 kJ/mol}", "123 kJ/mol"],
    ["x = \\ce{$\\alpha$ + \\alpha -B}", "x = α+α-B"],
  ];
  test.each(cases)("%s", (tex, readable) => {
    const { mathml, error } = inline(tex);
    expect(error).toBeUndefined();
    expect(readableFormula(mathml)).toBe(readable);
  });
  test("within macros of the author's, whose tokens have no places", () => {
    const { macros } = inline("\\newcommand{\\water}{\\ce{H2O + X}}\\newcommand{\\into}[1]{\\ce{#1 -> X}}");
    expect(readableFormula(inline("\\water", macros).mathml)).toBe("H₂O+X");
    expect(readableFormula(inline("\\into{2H2 + \\alpha-D}", macros).mathml)).toBe("2 H₂+α-D→X");
  });
  test("and leaves KaTeX as it was", () => {
    expect(inline("\\ce{H2O}").error).toBeUndefined();
    expect(askKatex((expander) => ["\\ce", "\\pu", "\\tripledash"].filter((name) => expander.isDefined(name)))).toEqual(
      [],
    );
  });
  test("and found as it is written", () => {
    expect(formulaWords("\\ce{2H2 + O2 -> 2H2O}").names).toEqual(["h2", "o2", "h2o"]);
  });
});

describe("a mistake in it has its place", () => {
  const cases: readonly (readonly [tex: string, message: string, offset: number])[] = [
    ["x \\ce{\\bond{x}}", "mhchem cannot read what \\ce holds", 5],
    ["\\ce{H2O", "Unexpected end of input in a macro argument, expected '}'", 7],
    [`\\ce{${"H2O + ".repeat(1000)}}`, "\\ce has more than 2,000 signs; expected fewer", 3],
  ];
  test.each(cases)("%.20s", (tex, message, offset) => {
    expect(inline(tex).error).toMatchObject({ message, offset });
  });
});

describe("what other packages bring is refused with what to write", () => {
  const UNITS = "write the number and `\\,\\mathrm{…}` with its unit, or `\\pu{5 m/s}`";
  const IMAGE = "`![what it shows](figure.svg)`";
  const cases: readonly (readonly [tex: string, message: string])[] = [
    ["\\SI{5}{m}", `Undefined control sequence \\SI; ${UNITS}`],
    ["\\qty{5}{m}", `Undefined control sequence \\qty; ${UNITS}`],
    ["\\num{3e5}", "Undefined control sequence \\num; write the number itself, `1.5 \\times 10^{3}`, or `\\pu{1.5e3}`"],
    [
      "\\begin{tikzcd} A \\end{tikzcd}",
      `No such environment: tikzcd; write \`\\begin{CD}…\\end{CD}\`, or an image in the text, ${IMAGE}`,
    ],
    [
      "\\begin{tikzpicture} \\draw (0,0); \\end{tikzpicture}",
      `No such environment: tikzpicture; draw it elsewhere and put the image in the text, ${IMAGE}`,
    ],
    ["\\includegraphics{x.png}", `\\includegraphics is not allowed in a formula; put an image in the text, ${IMAGE}`],
    ["\\cref{eq:a}", "Undefined control sequence \\cref; write `\\ref{…}`, or a link `[](#id)`"],
  ];
  test.each(cases)("%s", (tex, message) => expect(inline(tex).error?.message).toBe(message));
  test("unless the author defines it", () => {
    expect(inline("\\qty{5}", { "\\qty": "\\left(#1\\right)" }).error).toBeUndefined();
  });
});
