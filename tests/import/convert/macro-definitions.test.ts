import { expect, test } from "vitest";
import { macroDefinitions } from "../../../plugins/import/convert/macro-definitions.ts";

test.each<[written: string, macros: Record<string, string>]>([
  ["\\newcommand{\\R}{\\mathbb{R}}", { "\\R": "\\mathbb{R}" }],
  ["\\newcommand\\E{\\mathbb E} \\renewcommand*{\\P}{P}", { "\\E": "\\mathbb E", "\\P": "P" }],
  ["\\newcommand{\\norm}[1]{\\lVert #1 \\rVert}", { "\\norm": "\\lVert #1 \\rVert" }],
  ["\\def\\abs#1{|#1|} % a modulus\n\\gdef\\x{{y}}", { "\\abs": "|#1|", "\\x": "{y}" }],
  [
    "\\DeclareMathOperator*{\\argmin}{arg\\,min}\\DeclareMathOperator{\\tr}{tr}",
    { "\\argmin": "\\operatorname*{arg\\,min}", "\\tr": "\\operatorname{tr}" },
  ],
  ["\\let\\eps=\\varepsilon", { "\\eps": "\\varepsilon" }],
  ["$$\\newcommand{\\a}{b}$$ \\\\(\\def\\c{d}\\\\)", { "\\a": "b", "\\c": "d" }],
])("reads %s", (written, macros) => {
  expect(macroDefinitions(written)).toEqual({ macros, kept: [], broken: [] });
});

test.each([
  ["an argument that may be left out", "\\newcommand{\\n}[2][2]{#1#2}"],
  ["an argument that is not used", "\\newcommand{\\n}[1]{x}"],
])("keeps what is no macro: %s", (_, written) => {
  expect(macroDefinitions(`${written} \\def\\x{y}`)).toEqual({ macros: { "\\x": "y" }, kept: [written], broken: [] });
});

test("finds what defines nothing, and passes packages by", () => {
  const written =
    "\\newcommand{\\mathbf{x}}{y}\n\\usepackage{amsmath}\n\\newcommand{\\R}{R}\n\\newcommand{\\B}{\\mathbb{B}";
  expect(macroDefinitions(written)).toEqual({
    macros: { "\\R": "R" },
    kept: [],
    broken: ["\\newcommand{\\mathbf{x}}{y}", "\\newcommand{\\B}{\\mathbb{B}"],
  });
});

test.each([
  ["words beside a definition", "Let \\newcommand{\\R}{R}"],
  ["a formula beside one", "\\newcommand{\\R}{R} \\R"],
  ["nothing", " $$ "],
])("reads no definitions in %s", (_, written) => {
  expect(macroDefinitions(written)).toBeUndefined();
});
