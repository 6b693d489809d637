import { expect, test } from "vitest";
import { spellOut } from "../../plugins/markdown/spell-out.ts";

const MACROS = {
  "\\noise": "\\sigma",
  "\\smallest": "\\hat\\beta",
  "\\gap": "\\noise - \\smallest",
  "\\loop": "\\loop",
};

const CASES: readonly (readonly [title: string, tex: string, spelledOut: string])[] = [
  ["a macro", "\\noise^2", "\\sigma^2"],
  ["before a letter", "\\noise x", "\\sigma x"],
  ["two commands for one", "2\\smallest_p", "2\\hat\\beta_p"],
  ["a macro within a macro", "\\gap", "\\sigma - \\hat\\beta"],
  ["not a longer name that begins alike", "\\noisecost", "\\noisecost"],
  ["not behind an escaped backslash", "\\\\noise", "\\\\noise"],
  ["not a name that objects have", "\\constructor", "\\constructor"],
  ["a macro that calls itself, without end", "\\loop", "\\loop"],
];
for (const [title, tex, spelledOut] of CASES)
  test(`${title}: ${tex}`, () => expect(spellOut(tex, MACROS)).toBe(spelledOut));
