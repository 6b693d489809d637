import { expect, test } from "vitest";
import { CompactCache } from "../../plugins/tex/compact/compact-cache.ts";
import { compactFormula } from "../../plugins/tex/compact/compact-formula.ts";
import { setFormula } from "../../plugins/tex/set-formula.ts";

test.each([
  ["that holds much", undefined],
  ["that holds hardly anything", 10],
])("a cache %s gives what is given without it, the second time, too", (_, most) => {
  const cache = new CompactCache(most);
  const formulas = ["x_i^2", "\\frac12", "a = b"].map((tex) => setFormula(tex, { display: true, macros: {} }).html);
  for (const html of [...formulas, ...formulas]) expect(cache.of(html)).toBe(compactFormula(html));
});
