import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { MathSyntax } from "../../plugins/markdown/syntax/math/math-syntax.ts";
import { formulasOf, mathMarkdown, visibleText } from "./math-markdown.ts";

interface MathCase {
  readonly name: string;
  readonly markdown: string;
  readonly formulas: readonly { readonly tex: string; readonly display: boolean }[];
  readonly survives: readonly string[];
}

const FIXTURES: readonly (readonly [file: string, syntax: MathSyntax])[] = [
  ["math.json", "pandoc"],
  ["math-kramdown.json", "kramdown"],
  ["math-mathjax.json", "mathjax"],
];

for (const [file, syntax] of FIXTURES) {
  const source = readFileSync(new URL(`../fixtures/${file}`, import.meta.url), "utf8");
  const cases = JSON.parse(source) as MathCase[];
  describe(`fixtures/${file}`, () => {
    const md = mathMarkdown();
    for (const { name, markdown, formulas, survives } of cases) {
      const line = source.slice(0, source.indexOf(`"name": ${JSON.stringify(name)}`)).split("\n").length;
      test(`${name} (${file}:${line})`, () => {
        expect(formulasOf(md, markdown, syntax)).toEqual(formulas);
        const text = visibleText(md, markdown, syntax);
        for (const words of survives) expect(text).toContain(words);
      });
    }

    test("names its cases apart", () => {
      expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
    });
  });
}
