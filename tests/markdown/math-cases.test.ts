import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { formulasOf, mathMarkdown, visibleText } from "./math-markdown.ts";

interface MathCase {
  readonly name: string;
  readonly markdown: string;
  readonly formulas: readonly { readonly tex: string; readonly display: boolean }[];
  readonly survives: readonly string[];
}

const FIXTURE = new URL("../fixtures/math.json", import.meta.url);
const source = readFileSync(FIXTURE, "utf8");
const cases = JSON.parse(source) as MathCase[];

describe("fixtures/math.json", () => {
  const md = mathMarkdown();
  for (const { name, markdown, formulas, survives } of cases) {
    const line = source.slice(0, source.indexOf(`"name": ${JSON.stringify(name)}`)).split("\n").length;
    test(`${name} (math.json:${line})`, () => {
      expect(formulasOf(md, markdown)).toEqual(formulas);
      const text = visibleText(md, markdown);
      for (const words of survives) expect(text).toContain(words);
    });
  }

  test("names its cases apart", () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });
});
