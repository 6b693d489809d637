import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
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
  ].map(([, name = "", light = "", dark = ""]) => [name, { light, dark }]),
);

describe.each(["light", "dark"] as const)("in %s", (scheme) => {
  const colour = (name: string): string => COLOURS.get(name)?.[scheme] ?? "";

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

/** Of two colours as `#rrggbb`, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
