import { describe, expect, test } from "vitest";
import { isShortFormula } from "../../plugins/markdown/render/math-renderer.ts";
import { setFormula } from "../../plugins/tex/set-formula.ts";
import { mathMarkdown, render } from "./math-markdown.ts";

const md = mathMarkdown();
const set = () => ({ html: "<i>M</i>" });

describe("a formula is one element that bears its source", () => {
  test("inline", () => {
    expect(render(md, 'a $x<"y"$', set)).toBe(
      '<p>a <span class="math" data-tex="x&lt;&quot;y&quot;"><i>M</i></span></p>\n',
    );
  });
  const bases = () => ({ html: '<b><span class="katex-base">M</span><span class="katex-base">N</span></b>' });
  const broken = '<b><span class="katex-base">M</span><wbr><span class="katex-base">N</span></b>';
  test("inline, and not short: it may be broken between its bases", () => {
    expect(render(md, "$a+b+c+d+e+f+g=0$", bases)).toBe(
      `<p><span class="math" data-tex="a+b+c+d+e+f+g=0">${broken}</span></p>\n`,
    );
    expect(render(md, "$a+b+c$", bases)).not.toContain("<wbr>");
    expect(render(md, "$$a+b+c+d+e+f+g=0$$", bases)).not.toContain("<wbr>");
  });
  test("inline, and not short: not within brackets", () => {
    const shown = (tex: string): string =>
      render(md, `$${tex}$`, () => ({ html: setFormula(tex, { display: false, macros: {} }).html }))
        .replace(/<span class="katex-mathml">.*?<\/math><\/span>/, "")
        .replace(/<(?!wbr)[^>]*>|\u200b/g, "")
        .trim();
    expect(shown("a(n - 1 - k) > k(\\sigma + b)")).toBe("a(n−1−k)&gt;<wbr>k(σ+b)");
    expect(shown("\\{n-1, n, n+1\\} = \\{x + y, z\\}")).toBe("{n−1,n,n+1}=<wbr>{x+y,z}");
    expect(shown("f(a+b+c+d+e+f+g+h+i)")).toBe("f(a+b+c+d+e+f+g+h+i)");
    expect(shown("(a + b + c + d + e]+f")).toBe("(a+b+c+d+e]+<wbr>f");
    expect(shown("[0, a + b) + c + d + e + f")).toBe("[0,a+b)+<wbr>c+<wbr>d+<wbr>e+<wbr>f");
  });
  test("inline, short or not by what it shows, whatever its symbols are called", () => {
    const show = (tex: string, spelledOut: string): string =>
      render(md, `$${tex}$`, () => ({ ...bases(), spelledOut }));
    expect(show("\\gap", "a+b+c+d+e+f+g=0")).toContain(broken);
    expect(show("a+b+c+d+e+f+g=0", "x")).not.toContain("<wbr>");
  });
  test("display within a paragraph", () => {
    expect(render(md, "a $$x$$", set)).toBe('<p>a <span class="math math-display" data-tex="x"><i>M</i></span></p>\n');
  });
  test("display on its own lines", () => {
    expect(render(md, "$$\nx\ny\n$$", set)).toBe('<div class="math math-display" data-tex="x\ny"><i>M</i></div>\n');
  });
  test("or nothing but itself, where there are no classes", () => {
    expect(render(md, "$x$ $$y$$", () => ({ html: "<math/>", bare: true }))).toBe("<p><math/> <math/></p>\n");
  });
  test("whatever it contains", () => {
    expect(render(md, "$a$", () => ({ html: "$' $& $1" }))).toContain(">$' $& $1</span>");
  });
});

describe("a formula that failed shows its source and why", () => {
  const fail = () => ({ html: "", error: { message: "Expected 'EOF', got '&'" } });
  const element =
    '<code class="tex-error" data-tex="a&amp;b">a&amp;b <span class="tex-error-message">Expected \'EOF\', got \'&amp;\'</span></code>';
  test("inline", () => expect(render(md, "so $a&b$", fail)).toBe(`<p>so ${element}</p>\n`));
  test("display within a paragraph", () => expect(render(md, "so $$a&b$$", fail)).toBe(`<p>so ${element}</p>\n`));
  test("display on its own lines", () => expect(render(md, "$$a&b$$", fail)).toBe(`<p>${element}</p>\n`));
});

test("short formulas have at most 12 symbols", () => {
  for (const tex of ["n", "n > d", "\\widehat{R}_n(h)", "O(n \\log n)", "\\mathbb{R}^{d \\times n}"])
    expect(isShortFormula(tex)).toBe(true);
  for (const tex of ["\\|x\\|_2^2 = \\sum_i x_i^2 + y", "a + b + c + d = e + f + g"])
    expect(isShortFormula(tex)).toBe(false);
});
