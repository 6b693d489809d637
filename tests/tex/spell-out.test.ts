import { describe, expect, test } from "vitest";
import type { Macros } from "../../plugins/tex/macros/macros.ts";
import { setFormula } from "../../plugins/tex/set-formula.ts";
import { spellOut } from "../../plugins/tex/spell-out.ts";

/** As `site.yaml` and `paper.yaml` give them. */
const DECLARED: Macros = {
  "\\noise": "\\sigma",
  "\\smallest": "\\hat\\beta",
  "\\sample": "\\widehat R_S",
  "\\gap": "\\noise - \\smallest",
  "\\loop": "\\loop",
  "\\grow": "\\grow\\grow",
  "\\norm": "\\lVert#1\\rVert",
  "\\pair": "(#1,#2)",
  "\\of": "\\norm",
  "\\hatted": "\\hat#1",
  "\\noted": "R_n % the risk",
  "\\folded": "(#1% first\n,\\%#2)",
};

/** And with those that a post defines. */
const { macros: MACROS } = setFormula(
  String.raw`\newcommand{\ball}[2][1]{B_{#1}(#2)}\DeclareMathOperator*{\most}{arg\,most}\def\twice#1{#1#1}\def\until#1;{#1}\let\etc\dots\newcommand{\mean}[1]{\mathbb{E}\noise #1}`,
  { display: false, macros: DECLARED },
);

const CASES: readonly (readonly [title: string, tex: string, spelledOut: string])[] = [
  ["a macro", "\\noise^2", "\\sigma^2"],
  ["before a letter", "\\noise x", "\\sigma x"],
  ["two commands for one", "2\\smallest_p", "2\\hat\\beta_p"],
  ["a macro within a macro", "\\gap", "\\sigma - \\hat\\beta"],
  ["an argument in braces", "\\norm{x_1}^2", "\\lVert x_1\\rVert^2"],
  ["an argument without", "\\norm x + \\norm\\noise", "\\lVert x\\rVert + \\lVert\\sigma\\rVert"],
  ["two arguments, with macros in them", "\\pair{\\norm{a}}b", "(\\lVert a\\rVert,b)"],
  ["an argument taken by a macro in a macro", "\\of{x}", "\\lVert x\\rVert"],
  ["one command's argument stays one", "\\frac\\sample\\noise", "\\frac{\\widehat R_S}\\sigma"],
  [
    "behind an option and in a macro too",
    "\\sqrt[3]\\sample \\hatted\\sample",
    "\\sqrt[3]{\\widehat R_S} \\hat{\\widehat R_S}",
  ],
  ["a group wants no more braces", "\\frac{\\sample}{[a]}\\sample", "\\frac{\\widehat R_S}{[a]}\\widehat R_S"],
  [
    "what is no command's argument needs none",
    "\\alpha\\sample \\left\\lVert\\sample",
    "\\alpha\\widehat R_S \\left\\lVert\\widehat R_S",
  ],
  ["a post's own, its option left out", "\\ball{x}", "B_{1}(x)"],
  ["a post's own, its option given", "\\ball [\\noise]{x}", "B_{\\sigma}(x)"],
  ["a post's own operator", "\\most_x \\twice{ab}", "\\operatorname*{arg\\,most}_x abab"],
  ["a post's own that uses a declared one", "\\mean{x}", "\\mathbb{E}\\sigma x"],
  ["a second name", "\\etc", "\\dots"],
  ["not with delimiters of its own", "\\until a; \\noise", "\\until a; \\sigma"],
  ["not in a comment", "\\noise % \\noise\n+ \\norm % of\n{x}", "\\sigma % \\noise\n+ \\lVert x\\rVert"],
  ["without a macro's own comments", "\\noted + \\folded{a}b + x", "R_n  + (a,\\%b) + x"],
  ["not a longer name that begins alike", "\\noisecost", "\\noisecost"],
  ["not behind an escaped backslash", "\\\\noise", "\\\\noise"],
  ["not a name that objects have", "\\constructor", "\\constructor"],
  ["a macro that calls itself, without end", "\\loop", "\\loop"],
  ["one that grows without end", "\\grow", "\\grow"],
];
for (const [title, tex, spelledOut] of CASES)
  test(`${title}: ${tex}`, () => expect(spellOut(tex, MACROS)).toBe(spelledOut));

describe("looks the same where nobody knows the macros", () => {
  const looks = (tex: string, macros: Macros): string => {
    const { html, error } = setFormula(tex, { display: true, macros });
    expect(error, tex).toBeUndefined();
    return html.replace(/<annotation[\s\S]*?<\/annotation>/g, "");
  };
  const commands = ["hat", "vec", "widetilde", "overline", "underbrace", "mathbf", "text", "boxed", "sqrt", "phantom"];
  const more = [
    "operatorname",
    "mathclap",
    "cancel",
    "xrightarrow",
    "mbox",
    "pmod",
    "smash",
    "boldsymbol",
    "overbracket",
    "vcenter",
    "phase",
    "angl",
    "reflectbox",
    "Set",
  ];
  const sources = [
    ...[...commands, ...more].map((name) => `\\${name}\\two + \\${name}{\\two}^2`),
    ...["frac", "binom", "overset", "nicefrac", "stackrel", "textcolor{red}"].map((name) => `\\${name}\\two\\two\\two`),
    ...["\\mathrel\\two", "\\sqrt[\\two]\\two", "x_{\\two}\\two^\\two", "\\operatorname*\\two_x"],
    ...["x\\tag\\two", "\\fcolorbox{red}{blue}\\two\\two", "\\verb|\\two|\\two", "\\verb*+\\two+\\two"],
    ...["\\newcommand\\q\\two\\q\\q", "\\newcommand{\\q}[1]{\\two#1}\\q\\two", "\\DeclareMathOperator\\q\\two\\q_x"],
    ...["\\pair\\two{\\pair1\\two}", "\\hatted\\two", "\\ball[\\two]\\two"],
  ];
  test.each(sources)("%s", (tex) => {
    const macros = { ...MACROS, "\\two": "ab" };
    expect(looks(spellOut(tex, macros), {})).toBe(looks(tex, macros));
  });
});
