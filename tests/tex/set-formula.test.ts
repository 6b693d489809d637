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
      { message: "Macros are used more than 10,000 times: one calls itself, or they multiply", offset: 2, length: 2 },
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
  test("tells whatever KaTeX throws at the formula", () => {
    const macros = {
      "\\boom": () => {
        throw new RangeError("boom");
      },
      "\\bang": () => {
        throw new Error("bang");
      },
    };
    const deep = "With its macros put in, the formula is nested too deep or too long";
    expect(inline("a + \\boom", macros).error).toEqual({ message: deep, offset: 4, length: 5 });
    const message = "KaTeX cannot set this formula: Error: bang";
    expect(inline("a + \\bang", macros).error).toEqual({ message, offset: 4, length: 5 });
  });
});

describe("a percent sign that begins a comment", () => {
  const hiding: readonly (readonly [tex: string, display: boolean, message: string, offset: number])[] = [
    ["95%", false, "The `%` begins a comment and is not shown; write `\\%`", 2],
    ["x = 5% of y + 3", false, "The `%` comments out `of y + 3`; write `\\%`", 5],
    ["x = 5% of\ny", false, "The `%` comments out `of`; write `\\%`", 5],
    ["\\gamma = 50%", true, "The `%` begins a comment and is not shown; write `\\%`", 11],
    ["a % of b\n= c % of d", true, "The `%` comments out `of d`; write `\\%`", 13],
    ["\\text{50% of them}", false, "The `%` comments out `of them}`; write `\\%`", 8],
    ["\\text{50% of them}\n+ 1\n", true, "The `%` comments out `of them}`; write `\\%`", 8],
    [
      `5% ${"of it ".repeat(20)}`,
      false,
      "The `%` comments out `of it of it of it of it of it of it of i…`; write `\\%`",
      1,
    ],
  ];
  test.each(hiding)("is told: %s", (tex, isDisplay, message, offset) => {
    expect((isDisplay ? display : inline)(tex).error).toEqual({ message, offset, length: 1 });
  });
  test.each(["a % what follows\n+ b", "a\n% all of it\n", "a % the end\n", "\\frac{1}{2% half\n}"])(
    "may end with its line in a display: %j",
    (tex) => expect(display(tex).error).toBeUndefined(),
  );
  test.each(["95\\%", "\\verb|%|", "\\text{5\\% of}"])("is none: %s", (tex) => {
    expect(inline(tex).error).toBeUndefined();
  });
});

test("a percent sign that begins a comment at the end of a macro is told where that is used", () => {
  const message = "The `%` in the macro \\all begins a comment and is not shown; write `\\%`";
  expect(inline("x = \\all", { "\\all": "100%" }).error).toEqual({ message, offset: 4, length: 4 });
  for (const body of ["100\\%", "100 % all of it\n", "100%\n"])
    expect(inline("x = \\all", { "\\all": body }).error).toBeUndefined();
});

describe("an environment that is never closed is told at its beginning", () => {
  const never = (name: string) => `\`\\begin{${name}}\` is never closed; expected \`\\end{${name}}\``;
  const cases: readonly (readonly [tex: string, macros: Macros, message: string, offset: number])[] = [
    ["\\begin{subequations} \\begin{align} a \\end{align}", {}, never("subequations"), 0],
    ["a + \\begin{displaymath} b", {}, never("displaymath"), 4],
    ["x = \\begin{pmatrix} a", {}, never("pmatrix"), 4],
    ["\\begin{align}\\begin{cases} a \\end{align}", {}, never("cases"), 13],
    ["\\begin{subequations}\\begin{align}a\\end{align}\\begin{gather}b\\end{subequations}", {}, never("gather"), 45],
    [
      "a \\end{subequations}",
      {},
      "`\\end{subequations}` closes nothing; expected `\\begin{subequations}` before it",
      2,
    ],
    ["\\be a", { "\\be": "\\begin{align}" }, "Expected & or \\\\ or \\cr or \\end", 0],
  ];
  test.each(cases)("%s", (tex, macros, message, offset) => {
    expect(display(tex, macros).error).toMatchObject({ message, offset });
  });
  test("but one that macros begin or end is closed", () => {
    const macros = { "\\bs": "\\begin{subequations}", "\\es": "\\end{subequations}" };
    expect(display("\\bs\\begin{align}a\\end{align}\\end{subequations}", macros).error).toBeUndefined();
    expect(display("\\begin{subequations}\\begin{align}a\\end{align}\\es", macros).error).toBeUndefined();
  });
});

describe("ordinary words in a formula", () => {
  const told = (words: string) =>
    `Ordinary words stand in a formula: \`${words}\`; expected \`\\text{…}\` around them, or no \`$\` that makes them a formula`;
  const cases: readonly (readonly [tex: string, words: string, offset: number])[] = [
    ["120,500 plots in one half and", "plots in one half and", 8],
    ["5, says he; who\nknows it", "says he; who knows it", 3],
    ["\\begin{cases} 1 & if the sun shines \\\\ 0 \\end{cases}", "if the sun shines", 18],
    ["x^2 {ein Wort zu viel}", "ein Wort zu viel", 5],
    ["x, она не знает", "она не знает", 3],
  ];
  test.each(cases)("are told: %s", (tex, words, offset) => {
    const { prose, error } = display(tex);
    expect(error).toBeUndefined();
    expect(prose).toMatchObject({ message: told(words), offset });
  });
  const fine = [
    ...["x \\text{ for all those who wait}", "\\operatorname{one two three}", "\\mathrm{total number of cases}"],
    ...["{\\rm total number of}", "\\underbrace{a}_{the first of them}", "\\frac {true positives found} {all of them}"],
    ...["x for all y", "A B C D E F", "ab cd ef gh", "ab, aba, abab, b^3", "sin x cos y tan z", "softmax(query key)"],
    ...[
      "\\newcommand{\\a}[1]{one two three}",
      "x % one two three\n",
      "\\tag{one two three}",
      "\\alpha \\beta \\gamma \\delta",
    ],
  ];
  test.each(fine)("are none: %s", (tex) => {
    expect(display(tex)).not.toHaveProperty("prose");
  });
  test("are at home in the arguments of an author's own commands", () => {
    expect(inline("\\words{one two three}", { "\\words": "\\text{#1}" })).not.toHaveProperty("prose");
  });
});

describe("a formula has bounds", () => {
  const nested = (open: string, close: string, depth: number) => `${open.repeat(depth)}x${close.repeat(depth)}`;
  const groups: readonly (readonly [open: string, close: string])[] = [
    ["{", "}"],
    ["\\frac{1}{", "}"],
    ["\\sqrt{", "}"],
    ["x^{", "}"],
    ["\\left(", "\\right)"],
    ["\\text{$", "$}"],
    ["\\begin{matrix}", "\\end{matrix}"],
    ["\\overset{a}{", "}"],
    ["\\substack{", "}"],
    // All of the group that follows is within it.
    ["\\bf ", ""],
    ["\\displaystyle ", ""],
  ];
  test.each(groups)("of depth: %s", (open, close) => {
    expect(display(nested(open, close, 99)).error).toBeUndefined();
    const { error } = display(nested(open, close, 1000));
    expect(error?.message).toBe("The formula is nested deeper here than 100 levels; expected fewer.");
    expect(Math.floor((error?.offset ?? 0) / open.length)).toBe(100);
  });
  test.each(["\\sqrt", "\\hat", "\\overline"])("of depth, without braces: %s", (command) => {
    const { error } = display(nested(command, "", 1000));
    expect(error?.message).toBe("The formula is nested deeper here than 100 levels; expected fewer.");
    expect(error?.offset).toBe(100 * command.length);
  });
  test("that cells and finished groups do not add up to", () => {
    expect(
      display(`\\begin{matrix}${"\\displaystyle x & \\sqrt{y} \\\\ ".repeat(150)}\\end{matrix}`).error,
    ).toBeUndefined();
  });
  test("of length", () => {
    expect(inline("x".repeat(20_000)).error).toBeUndefined();
    const message = "A formula of 3,000,001 characters; expected at most 20,000.";
    expect(inline(`x${"+x".repeat(1_500_000)}`).error).toEqual({ message, offset: 20_000, length: 1 });
  });

  const expanded: readonly (readonly [name: string, tex: string, macros: Macros, message: string])[] = [
    [
      "a macro that nests",
      "\\deep",
      { "\\deep": "\\sqrt{\\deep}" },
      "With its macros put in, the formula is nested too deep or too long",
    ],
    [
      "macros that nest each other",
      nested("\\d{", "}", 20),
      { "\\d": nested("\\sqrt{", "}", 80).replace("x", "#1") },
      "With its macros put in, the formula is nested too deep or too long",
    ],
    [
      "a macro that doubles its argument",
      "\\b{x}",
      { "\\b": "\\b{#1#1}" },
      "Macros put in more than 100,000 signs; expected fewer",
    ],
    [
      "a macro that holds on to a long argument",
      `\\c{${"x".repeat(10_000)}}`,
      { "\\c": "\\relax\\c{#1}" },
      "Macros put in more than 100,000 signs; expected fewer",
    ],
    [
      "a macro that repeats its argument",
      `\\b{${"x".repeat(10_000)}}`,
      { "\\b": "#1".repeat(1000) },
      "\\b uses its arguments 1,000 times; expected at most 100",
    ],
    [
      "macros that multiply",
      "\\j",
      Object.fromEntries([..."abcdefghij"].map((name, n, all) => [`\\${name}`, n ? `\\${all[n - 1]}`.repeat(4) : "x"])),
      "Macros are used more than 10,000 times: one calls itself, or they multiply",
    ],
    [
      "definitions that double",
      `\\def\\a{xx}${"\\edef\\a{\\a\\a}".repeat(40)}\\a`,
      {},
      "Macros are used more than 10,000 times: one calls itself, or they multiply",
    ],
    [
      "a macro of megabytes",
      "\\a",
      { "\\a": "x".repeat(1_000_000) },
      "The macro \\a has 1,000,000 characters; expected at most 20,000.",
    ],
  ];
  test.each(expanded)("that macros cannot pass: %s", (_, tex, macros, message) => {
    const { error } = display(tex, macros);
    expect(error?.message).toBe(message);
  });
  test("which its own commands do not pass", () => {
    expect(display(nested("\\nicefrac{", "}{2}", 60)).error?.message).toMatch(/^Macros (?:are used|put in) more than/);
    expect(display("\\text{a_b} \\ne \\cdots ".repeat(800)).error).toBeUndefined();
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
