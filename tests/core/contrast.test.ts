import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Highlighter } from "../../plugins/blog/highlighter.ts";
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

const PROGRAM = `@cached
class Ridge(Model):  # a comment
    """A text."""
    def fit(self, x: list[float], *, steps=3) -> None:
        return f"{x[0]:.3f}" if x is not None else [self.w ** 2, True, r"\\d+"]
`;

describe("code", () => {
  const share = /pre\.code span \{\s*color: color-mix\(in srgb, .* (\d+)%, var\(--ink\)\)/.exec(
    readFileSync(join(REPOSITORY, "layouts/styles/code.css"), "utf8"),
  )?.[1];

  test.each([
    ["light", /--shiki-light:(#\w{6})/g],
    ["dark", /--shiki-dark:(#\w{6})/g],
  ] as const)("stands out in %s from every field that it may stand on", async (scheme, pattern) => {
    const block = { code: PROGRAM, language: "python" };
    const html = (await new Highlighter().prepare([block]))(PROGRAM, "python") ?? "";
    const colours = [...new Set([...html.matchAll(pattern)].map(([, colour = ""]) => colour))];
    expect(colours.length).toBeGreaterThan(4);
    const ink = COLOURS.get("ink")?.[scheme] ?? "";
    const low = colours.flatMap((colour) =>
      ["field", "warm-field", "cool-field"]
        .map((field) => [
          colour,
          field,
          contrast(mixed(colour, ink, Number(share) / 100), COLOURS.get(field)?.[scheme] ?? ""),
        ])
        .filter(([, , ratio]) => Number(ratio) < 4.5),
    );
    expect(low).toEqual([]);
  });
});

/** As `color-mix(in srgb, …)` mixes them. */
function mixed(one: string, other: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [a = 0, b = 0] = [one, other].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round(share * a + (1 - share) * b)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${channels.join("")}`;
}

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
