import katex from "katex";
import { describe, expect, test } from "vitest";
import { katexCommands } from "../../plugins/tex/mistakes/katex-commands.ts";
import { type Macros, setFormula, type TexError } from "../../plugins/tex/set-formula.ts";

const inline = (tex: string, macros: Macros = {}) => setFormula(tex, { display: false, macros });
const display = (tex: string, macros: Macros = {}) => setFormula(tex, { display: true, macros });

describe("a mistake has its exact words and place", () => {
  const cases: readonly (readonly [tex: string, macros: Macros, error: TexError])[] = [
    // The example of DESIGN.md: the paper's own macro is nearer than KaTeX's `\rm`.
    [
      "R = \\Rm(h)",
      { "\\Rn": "R_n" },
      { message: "Undefined control sequence \\Rm; did you mean \\Rn?", offset: 4, length: 3 },
    ],
    ["\\alpa  + 1", {}, { message: "Undefined control sequence \\alpa; did you mean \\alpha?", offset: 0, length: 5 }],
    ["\\lamda", {}, { message: "Undefined control sequence \\lamda; did you mean \\lambda?", offset: 0, length: 6 }],
    ["\\Lamda", {}, { message: "Undefined control sequence \\Lamda; did you mean \\Lambda?", offset: 0, length: 6 }],
    ["\\matbb{R}", {}, { message: "Undefined control sequence \\matbb; did you mean \\mathbb?", offset: 0, length: 6 }],
    ["\\undefinedthing", {}, { message: "Undefined control sequence \\undefinedthing", offset: 0, length: 15 }],
    ["x \\q", {}, { message: "Undefined control sequence \\q", offset: 2, length: 2 }],
    ["a\n+ \\frac{\\Rm}{2}", {}, { message: "Undefined control sequence \\Rm", offset: 10, length: 3 }],
    ["\\edef\\a{\\zzz}", {}, { message: "Undefined control sequence \\zzz", offset: 8, length: 4 }],
    [
      "\\frac{1}{2",
      {},
      { message: "Unexpected end of input in a macro argument, expected '}'", offset: 10, length: 1 },
    ],
    ["x^2^3", {}, { message: "Double superscript", offset: 3, length: 1 }],
    ["a & b", {}, { message: "Expected 'EOF', got '&'", offset: 2, length: 1 }],
    ["\\left( x", {}, { message: "Expected '\\right', got 'EOF'", offset: 8, length: 1 }],
    [
      "\\begin{algin}\\end{algin}",
      {},
      { message: "No such environment: algin; did you mean align?", offset: 6, length: 7 },
    ],
    ["x\\tag{1}", {}, { message: "\\tag works only in display equations", offset: 1, length: 4 }],
    [
      "\\newcommand{2x}{x}",
      {},
      { message: "\\newcommand's first argument must be a macro name", offset: 12, length: 1 },
    ],
    ["x \\href{https://example.org}{y}", {}, { message: "\\href is not allowed in a formula", offset: 2, length: 5 }],
    // Within a macro: the place is its use.
    [
      "a \\R b",
      { "\\R": "x\\foo" },
      { message: "Undefined control sequence \\foo in the macro \\R", offset: 2, length: 2 },
    ],
    [
      "\\A+\\B+\\A",
      { "\\A": "1", "\\B": "\\C", "\\C": "\\foo" },
      { message: "Undefined control sequence \\foo in the macro \\B", offset: 3, length: 2 },
    ],
    [
      "a+\\R+\\R",
      { "\\R": "\\frac{1" },
      { message: "Unexpected end of input in a macro argument, expected '}'", offset: 2, length: 2 },
    ],
    ["a \\R", { "\\R": "}" }, { message: "Expected 'EOF', got '}'", offset: 2, length: 2 }],
    ["\\R{a}", { "\\R": "#1#3" }, { message: "A macro uses a parameter that it does not have", offset: 0, length: 2 }],
    [
      "a \\R",
      { "\\R": "\\R" },
      { message: "Too many expansions: infinite loop or need to increase maxExpand setting", offset: 2, length: 2 },
    ],
    ["a ∇ b", { "∇": "\\foo" }, { message: "Undefined control sequence \\foo in the macro ∇", offset: 2, length: 1 }],
    ["\\def\\x#1{#2}\\x a", {}, { message: "A macro uses a parameter that it does not have", offset: 0, length: 16 }],
    // In a macro's argument: the place is its own.
    ["\\R{\\foo}", { "\\R": "\\hat{#1}" }, { message: "Undefined control sequence \\foo", offset: 3, length: 4 }],
  ];
  for (const [tex, macros, error] of cases) {
    test(JSON.stringify(tex), () => {
      expect(inline(tex, macros)).toEqual({ html: "", mathml: "", error, macros });
    });
  }

  test("of a macro that an earlier formula defined", () => {
    const { macros } = inline("\\newcommand{\\pair}[2]{\\langle#1,#2\\foo\\rangle}");
    expect(inline("abc \\pair{x}{y}", macros).error).toEqual({
      message: "Undefined control sequence \\foo in the macro \\pair",
      offset: 4,
      length: 5,
    });
  });
});

describe("macros", () => {
  test("are the same object if a formula defines nothing", () => {
    const macros = { "\\R": "\\mathbb{R}" };
    for (const tex of ["\\R^n", "{\\def\\x{1}\\x}", "\\Rm", "\\R\\color{red}x"])
      expect(inline(tex, macros).macros).toBe(macros);
    for (const tex of ["a\\tag{1}", "\\begin{align}a\\notag\\\\b\\nonumber\\end{align}"]) {
      expect(display(tex, macros).macros).toBe(macros);
    }
  });
  test("hold from one formula to the next, however they are defined", () => {
    for (const tex of [
      "\\def\\x#1{\\hat{#1}}",
      "\\newcommand{\\x}[1]{\\hat{#1}}",
      "{\\gdef\\x#1{\\hat{#1}}}",
      "\\let\\x\\hat",
    ]) {
      const { macros } = inline(tex);
      expect(Object.keys(macros)).toEqual(["\\x"]);
      expect(inline("\\x{a}", macros).html).toContain("katex");
    }
  });
  test("may be redefined, and keep the others", () => {
    const before = { "\\a": "1", "\\b": "2" };
    const { macros } = inline("\\renewcommand{\\a}{3}", before);
    expect(before).toEqual({ "\\a": "1", "\\b": "2" });
    expect(macros).toMatchObject({ "\\b": "2" });
    expect(inline("\\a", macros).mathml).toContain("<mn>3</mn>");
    expect(inline("\\a", before).mathml).toContain("<mn>1</mn>");
  });
  test("leak nowhere", () => {
    expect(inline("\\gdef\\leak{1}\\leak").error).toBeUndefined();
    expect(inline("\\leak").error?.message).toBe("Undefined control sequence \\leak");
    expect(display("a\\tag{1}").error).toBeUndefined();
    expect(display("a\\tag{2}").error).toBeUndefined();
  });
  test("are plain data for a cache's key", () => {
    const { macros } = inline("\\def\\x{\\hat a}");
    expect(JSON.stringify(macros)).toBe(JSON.stringify(inline("\\def\\x{\\hat a}").macros));
    expect(JSON.stringify(macros).length).toBeLessThan(200);
  });
  test("are not changed, even frozen through and through", () => {
    const { macros } = inline("\\def\\y{1}\\def\\x{\\expandafter\\noexpand\\y}");
    freeze(macros);
    const first = inline("\\x+\\x", macros);
    expect(inline("\\x+\\x", macros)).toEqual(first);
  });
});

describe("setting a formula", () => {
  test("is pure: what is set in between changes nothing", () => {
    const first = display("\\sum_{i=1}^n x_i \\R", { "\\R": "1" });
    inline("\\def\\sum{2}\\R", { "\\R": "2" });
    expect(display("\\sum_{i=1}^n x_i \\R", { "\\R": "1" })).toEqual(first);
  });
  test("gives KaTeX's own markup, with TeX that nobody hears", () => {
    const own = (displayMode: boolean): string =>
      katex
        .renderToString("x<y", { displayMode })
        .replace(
          '<annotation encoding="application/x-tex">',
          '<annotation encoding="application/x-tex" aria-hidden="true">',
        );
    expect(display("x<y").html).toBe(own(true));
    expect(inline("x<y").html).toBe(own(false));
    expect(own(true)).toContain('aria-hidden="true">x&lt;y</annotation>');
  });
  test("accepts letters of all languages, and line breaks", () => {
    expect(inline("\\text{Größe 日本}\n+ é").error).toBeUndefined();
  });
  test("keeps what it is asked for within bounds", () => {
    expect(display("\\rule{9999em}{9999em}").mathml).toContain('width="50em" height="50em"');
  });
  test("gives MathML without the TeX in it, for feeds", () => {
    const { mathml } = display('x < "y" \\tag{1}');
    expect(mathml).toMatch(
      /^<math xmlns="http:\/\/www.w3.org\/1998\/Math\/MathML" display="block" alttext="x &lt; &quot;y&quot; \\tag\{1\}">/,
    );
    expect(mathml).toMatch(/<\/math>$/);
    expect(mathml).not.toMatch(/annotation|semantics|<span/);
    expect(inline("a").mathml).toBe(
      '<math xmlns="http://www.w3.org/1998/Math/MathML" alttext="a"><mrow><mi>a</mi></mrow></math>',
    );
  });
  test("throws what is no mistake of the author's", () => {
    expect(() =>
      setFormula("\\boom", {
        display: false,
        macros: {
          "\\boom": () => {
            throw new RangeError("boom");
          },
        },
      }),
    ).toThrow(RangeError);
  });
});

test("KaTeX's commands are found, and nothing else", () => {
  const commands = katexCommands();
  expect(commands).toEqual(
    expect.arrayContaining(["\\alpha", "\\frac", "\\operatorname", "\\limits", "\\rm", "\\implies"]),
  );
  expect(commands).not.toContain("\\probe");
  expect(commands.length).toBeGreaterThan(900);
});

function freeze(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
}
