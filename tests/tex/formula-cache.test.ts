import { expect, test } from "vitest";
import { FormulaCache } from "../../plugins/tex/formula-cache.ts";

const OPTIONS = { display: false, macros: {} };

test("a formula that is asked for again is not set again", () => {
  const cache = new FormulaCache();
  expect(cache.set("x^2", OPTIONS)).toBe(cache.set("x^2", { ...OPTIONS }));
});

test("what was not asked for while others filled the cache is forgotten, and what was asked for is not", () => {
  const size = (tex: string): number => {
    const { html, mathml } = new FormulaCache().set(tex, OPTIONS);
    return tex.length + 2 + html.length + mathml.length;
  };
  const cache = new FormulaCache(size("a") + size("b"));
  const [a, b] = [cache.set("a", OPTIONS), cache.set("b", OPTIONS)];
  cache.set("c", OPTIONS);
  expect(cache.set("a", OPTIONS)).toBe(a);
  cache.set("d", OPTIONS);
  cache.set("e", OPTIONS);
  expect(cache.set("a", OPTIONS)).toBe(a);
  expect(cache.set("b", OPTIONS)).not.toBe(b);
  expect(cache.set("b", OPTIONS)).toEqual(b);
});
