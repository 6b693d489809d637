import { describe, expect, test } from "vitest";
import { LIMITS, parseQuery } from "../../plugins/search/parse-query.ts";

const CASES: readonly (readonly [typed: string, words: string])[] = [
  ["double descent", "double descent"],
  ["  Double   DESCENT ", "double descent"],
  ["Gábor Lugosi", "gabor lugosi"],
  ["bias–variance trade-off", "bias variance trade off"],
  ["carpenter's rule", "carpenters rule"],
  ["arXiv:1812.11118", "arxiv 1812 11118"],
  ["\\nabla", "nabla"],
  ["$\\nabla L$", "nabla"],
  ["n^2", "nsup2"],
  ["$n^2$ points", "nsup2 points"],
  ["x_{i, j}", "xsubij"],
  // What stands around a telling symbol is worth nothing.
  ["L(\\lambda_\\min)", "lambdasubmin"],
  ["L(\\lambda_min)", "lambdasubmin"],
  ["\\mathbb{E}", "expectation"],
  ["p/n", "povern"],
  ["and/or", "and or"],
  ["a_b c^d", "asubb csupd"],
  ["C++", "c"],
  ["?!", ""],
  ["", ""],
];

for (const [typed, words] of CASES) {
  test(`${typed || "nothing"} looks for ${words || "nothing"}`, () => {
    expect(parseQuery(typed).words.join(" ")).toBe(words);
  });
}

describe("a query in quotation marks", () => {
  test("is a phrase", () => {
    expect(parseQuery('"widest street"')).toMatchObject({ exact: true, words: ["widest", "street"] });
    expect(parseQuery("“widest street”").exact).toBe(true);
  });

  test("is none with a mark at one end, or with nothing between", () => {
    for (const typed of ['"widest street', 'widest street"', '""', '"']) expect(parseQuery(typed).exact).toBe(false);
  });
});

test("TeX can be read as plain words, for when no formula is found", () => {
  expect(parseQuery("L(\\lambda_min)").fallback).toEqual(["l", "lambda", "min"]);
});

test("3,000 characters of anything are cut to what is read", () => {
  for (const piece of ["word ", "\\frac{", "$", '"', "{", "<img src=x>", "\u0000\u2063", "\ud83d", "e\u0301"]) {
    const query = parseQuery(piece.repeat(3000).slice(0, 3000));
    expect(query.typed.length).toBeLessThanOrEqual(LIMITS.characters);
    expect(query.words.length).toBeLessThanOrEqual(LIMITS.words);
    expect(query.fallback.length).toBeLessThanOrEqual(LIMITS.words);
  }
});

test("the characters that hide words in the index are taken out", () => {
  expect(parseQuery("\u2063ridge\u2062 \u2060regression")).toMatchObject({
    typed: "ridge regression",
    words: ["ridge", "regression"],
  });
});
