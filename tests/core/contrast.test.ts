import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Highlighter } from "../../plugins/blog/highlighter.ts";
import { GROUNDS } from "../../plugins/blog/look/palette.ts";
import { type Colour, contrast, mixed } from "../../plugins/core/contrast.ts";
import { REPOSITORY } from "../support/project.ts";

/** What is read on what, and the least contrast between them (WCAG 2.2). */
const LEAST = { ink: 10, muted: 5, error: 4.5, warm: 4.5, cool: 4.5 } as const;
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
    const colours = [...new Set([...html.matchAll(pattern)].map(([, colour]) => colour as Colour))];
    expect(colours.length).toBeGreaterThan(4);
    const of = (name: string): Colour => COLOURS.get(name)?.[scheme] ?? "#";
    const low = colours.flatMap((colour) =>
      ["field", "warm-field", "cool-field"]
        .map((field) => [colour, field, contrast(mixed(colour, of("ink"), 1 - Number(share) / 100), of(field))])
        .filter(([, , ratio]) => Number(ratio) < 4.5),
    );
    expect(low).toEqual([]);
  });
});
