import { expect, test } from "vitest";
import { searchableFormulas } from "../../plugins/blog/searchable-formula.ts";
import { HIDDEN } from "../../plugins/search/hidden-words.ts";
import { FormulaCache } from "../../plugins/tex/formula-cache.ts";

test("a formula is found by what its macros are called, and by what they stand for", () => {
  const options = { display: false, macros: { "\\noise": "\\sigma" } };
  const words = searchableFormulas(new FormulaCache()).set("\\noise^2", options).html.split(" ");
  for (const word of ["noisesup2", "sigmasup2", "noise", "sigma"]) expect(words).toContain(`${HIDDEN}zq${word}`);
});
