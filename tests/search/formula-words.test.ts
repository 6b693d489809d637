import { expect, test } from "vitest";
import { formulaWords } from "../../plugins/search/formula-words.ts";

const CASES: readonly (readonly [tex: string, compounds: string, names: string, letters: string])[] = [
  ["n^2", "nsup2", "squared", "n"],
  ["n^{2}", "nsup2", "squared", "n"],
  ["x_i", "xsubi", "", "x i"],
  ["\\lambda_{\\min}", "lambdasubmin", "lambda min minimum", ""],
  ["\\lambda_\\min", "lambdasubmin", "lambda min minimum", ""],
  ["\\lambda_{\\mathrm{min}}", "lambdasubmin", "lambda min", ""],
  // Macro or letters: whoever looks for one finds the other.
  ["\\lambda_min", "lambdasubm lambdasubmin", "lambda min", ""],
  ["L(\\lambda_{\\min})", "lambdasubmin", "lambda min minimum", "l"],
  ["\\nabla L", "", "nabla gradient", "l"],
  ["\\mathbb{E}[X]", "", "expectation", "e x"],
  ["\\mathbb E X", "", "expectation", "e x"],
  ["\\operatorname{Var}(X)", "", "var variance", "x"],
  ["\\operatorname{Rad}_n(H)", "radsubn", "rad", "n h"],
  ["X^\\top", "xsuptop", "top transpose", "x"],
  ["X^T", "xsuptop", "transpose", "x"],
  ["A^{-1}", "asupminus1", "inverse", "a"],
  ["\\frac{a}{b}", "aoverb", "", "a b"],
  ["a/b", "aoverb", "", "a b"],
  ["R_{k^*}", "ksupast rsubksupast", "", "r k"],
  ["\\|x\\|_2^2", "normsub2 normsup2", "norm squared", "x"],
  ["\\gamma^\\ast", "gammasupast", "gamma ast", ""],
  ["\\gamma^*", "gammasupast", "gamma", ""],
  ["\\text{if } n > 0", "", "if", "n"],
  ["λ_i", "λsubi", "", "λ i"],
  ["\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}", "", "", "a b c d"],
  ["", "", "", ""],
];

for (const [tex, compounds, names, letters] of CASES) {
  test(`${tex || "nothing"} is found by ${[compounds, names].filter(Boolean).join(" ") || letters || "nothing"}`, () => {
    const found = formulaWords(tex);
    expect({
      compounds: found.compounds.join(" "),
      names: found.names.join(" "),
      letters: found.letters.join(" "),
    }).toEqual({ compounds, names, letters });
  });
}

test("what an author's command stands for is found as well", () => {
  const found = formulaWords("\\risk_n", { "\\risk": "\\mathbb{E}\\ell(h)" });
  expect(found.names).toEqual(expect.arrayContaining(["risk", "expectation", "ell"]));
  expect(found.compounds).toContain("risksubn");
});

for (const [what, tex] of [
  ["braces that are never closed", "{".repeat(5000)],
  ["braces that close nothing", "}".repeat(5000)],
  ["scripts without end", "x_".repeat(5000)],
  ["scripts of scripts", `${"x^{".repeat(2000)}y${"}".repeat(2000)}`],
  ["backslashes", "\\".repeat(5000)],
  ["fractions of nothing", "\\frac".repeat(1000)],
] as const) {
  test(`${what} do no harm`, () => {
    const { compounds, names } = formulaWords(tex);
    for (const word of [...compounds, ...names]) expect(word.length).toBeLessThanOrEqual(40);
  });
}

test("a command with the name of what every object of JavaScript has is a command like any other", () => {
  expect([...formulaWords("\\constructor + \\mathbb{constructor}").names]).toEqual(["constructor"]);
});
