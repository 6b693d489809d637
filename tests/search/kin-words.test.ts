import { expect, test } from "vitest";
import { isKin } from "../../plugins/search/kin-words.ts";

for (const [looked, written] of [
  ["norm", "norms"],
  ["norm", "Norm,"],
  ["norm", "minimum-norm"],
  ["stop", "stopping"],
  ["double", "doubling"],
  ["random", "randomized"],
  ["generalise", "generalization"],
  ["parametrised", "parameterized"],
  ["carpenters", "carpenter’s"],
  ["overparameterized", "over-parametrized"],
] as const)
  test(`${written} is ${looked}`, () => {
    expect(isKin(written, new Set([looked]))).toBe(true);
  });

for (const [looked, written] of [
  ["norm", "normal"],
  ["min", "minimum"],
  ["net", "network"],
  ["step", "steppenwolf"],
] as const)
  test(`${written} is not ${looked}`, () => {
    expect(isKin(written, new Set([looked]))).toBe(false);
  });
