import { expect, test } from "vitest";
import { oneSpelling, spellings } from "../../plugins/search/spellings.ts";

for (const same of [
  ["parametrised", "parametrized", "parameterised", "parameterized"],
  ["overparameterized", "overparametrised"],
  ["generalise", "generalize"],
  ["regularisation", "regularization"],
  ["optimiser", "optimizer"],
  ["analyse", "analyze"],
  ["behaviour", "behavior"],
  ["neighbours", "neighbors"],
  ["centre", "center"],
  ["centred", "centered"],
  ["modelling", "modeling"],
  ["labelled", "labeled"],
  ["catalogue", "catalog"],
  ["defence", "defense"],
  ["grey", "gray"],
]) {
  test(`${same.join(" and ")} are one word`, () => {
    expect(new Set(same.map(oneSpelling)).size).toBe(1);
    for (const one of same) {
      expect(spellings(one)[0]).toBe(one);
      expect(spellings(one)).toEqual(expect.arrayContaining(same));
    }
  });
}

test("words that only look alike stay two", () => {
  for (const [one, other] of [
    ["size", "sise"],
    ["rise", "rize"],
    ["our", "or"],
    ["hour", "hor"],
    ["where", "wheer"],
    ["parameter", "parametre"],
  ] as const)
    expect(oneSpelling(one), one).not.toBe(oneSpelling(other));
});

test("no word has spellings without end", () => {
  expect(spellings("parameterisedparameterisedcolour".repeat(50)).length).toBeLessThanOrEqual(8);
});
