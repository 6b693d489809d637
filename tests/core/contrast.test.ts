import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Colour, contrast } from "../../plugins/core/contrast.ts";
import { REPOSITORY } from "../support/project.ts";

/** What is read on what, and the least contrast between them (WCAG 2.2). */
const LEAST = { ink: 10, muted: 5, error: 4.5, warm: 4.5, cool: 4.5 } as const;
const GROUNDS = [
  "paper",
  "field",
  "warm-paper",
  "warm-field",
  "warm-wash",
  "cool-paper",
  "cool-field",
  "cool-wash",
] as const;

const COLOURS = new Map(
  [
    ...readFileSync(join(REPOSITORY, "layouts/styles/tokens.css"), "utf8").matchAll(
      /--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g,
    ),
  ].map(([, name = "", light, dark]) => [name, { light: light as Colour, dark: dark as Colour }]),
);

describe.each(["light", "dark"] as const)("in %s", (scheme) => {
  const colour = (name: string): Colour => COLOURS.get(name)?.[scheme] ?? "#";

  test.each(GROUNDS)("what is read stands out from %s", (ground) => {
    const found = Object.entries(LEAST).map(([name, least]) => [
      name,
      contrast(colour(name), colour(ground)) >= least ? `at least ${least}` : contrast(colour(name), colour(ground)),
    ]);
    expect(found).toEqual(Object.entries(LEAST).map(([name, least]) => [name, `at least ${least}`]));
  });

  test("the two panels are told apart by their paper, and both from that of other pages", () => {
    const papers = ["paper", "warm-paper", "cool-paper"].map(colour);
    expect(new Set(papers).size).toBe(3);
  });
});
