import { describe, expect, test } from "vitest";
import { openingFonts } from "../../plugins/pages/opening-fonts.ts";
import { compactFormula } from "../../plugins/tex/compact/compact-formula.ts";
import { setFormula } from "../../plugins/tex/set-formula.ts";

const html = (tex: string, display = false): string => compactFormula(setFormula(tex, { display, macros: {} }).html);

describe("the fonts of a post's opening", () => {
  for (const [tex, fonts] of [
    ["x", ["Math-Italic"]],
    ["2", ["Main-Regular"]],
    ["x = 2", ["Main-Regular", "Math-Italic"]],
    ["\\hat x", ["Main-Regular", "Math-Italic"]],
    ["x_i", ["Math-Italic"]],
    ["x_2", ["Main-Regular", "Math-Italic"]],
    ["\\operatorname{tr} x", ["Main-Regular", "Math-Italic"]],
    ["\\mathbf{x}", []],
    ["\\mathbb{R}", ["AMS-Regular"]],
    ["\\sum", ["Size1-Regular"]],
    ["\\big(", ["Size1-Regular"]],
    ["\\Big(", ["Size2-Regular"]],
    ["\\bigg(", ["Size3-Regular"]],
    ["\\Bigg(", ["Size4-Regular"]],
  ] as const) {
    test(tex, () => expect(openingFonts(html(tex), { bridge: false })).toEqual(fonts.map((name) => `KaTeX_${name}`)));
  }
  test("\\sum in a display", () =>
    expect(openingFonts(html("\\sum", true), { bridge: false })).toEqual(["KaTeX_Size2-Regular"]));
  test("plain text needs none", () => expect(openingFonts("<p>Words.</p>", { bridge: false })).toEqual([]));
  test("a bridge, or words that are stressed, are in italics", () => {
    expect(openingFonts("<p>Words.</p>", { bridge: true })).toEqual(["source-serif-4-latin-wght-italic"]);
    expect(openingFonts("<p><em>Words</em>.</p>", { bridge: false })).toEqual(["source-serif-4-latin-wght-italic"]);
  });
  test("what comes far below counts for nothing", () => {
    const far = `${"<p>Words of some length.</p>".repeat(40)}${html("x")}`;
    expect(openingFonts(far, { bridge: false })).toEqual([]);
  });
});
