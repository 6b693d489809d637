import { expect, test } from "vitest";
import { hugoText, jekyllText } from "../../support/import-text-site.ts";

test.each([
  ["kramdown's inline formulas", "The risk $$R(h)$$ is small.", "The risk $R(h)$ is small."],
  ["kramdown's blocks", "Now\n\n$$\nx^2\n$$\n\nagain.", "Now\n\n$$\nx^2\n$$\n\nagain."],
  ["a paragraph that begins with a formula", "$$x$$ is small.", "$x$ is small."],
  ["a block in one line", "Now\n\n$$ x^2 $$\n\nagain.", "Now\n\n$$ x^2 $$\n\nagain."],
  ["brackets that Markdown escapes", "Let \\\\(x \\in A\\\\) be", "Let $x \\in A$ be"],
  ["money", "It costs $5, or $6 with $$x$$.", "It costs $5, or $6 with $x$."],
  ["a formula before a digit", "$$x$$2", "\\(x\\)2"],
  ["code", "`$$x$$` and $$y$$", "`$$x$$` and $y$"],
  ["a display with a blank line in it", "$$\na\n\nb\n$$", "$$\na\nb\n$$"],
])("writes anew %s", (_what, old, now) => {
  expect(jekyllText(old).trimEnd()).toBe(now);
});

test("where single dollars are formulas, blanks within them go", () => {
  const text = "We have $ \\alpha_1 $ and $ \\beta $ and $\\gamma^2$.";
  expect(jekyllText(text).trimEnd()).toBe("We have $\\alpha_1$ and $\\beta$ and $\\gamma^2$.");
});

test("a formula of a blank is none", () => {
  expect(jekyllText("Over $\\alpha_1$, $\\beta_1$, $\\gamma_1$.\n\n$\\ $\n\nSo.").trimEnd()).toBe(
    "Over $\\alpha_1$, $\\beta_1$, $\\gamma_1$.\n\n\n\nSo.",
  );
});

test("formulas in code, as Hugo's blogs have them, are formulas", () => {
  expect(hugoText("class `\\(i\\)` loss").trimEnd()).toBe("class $i$ loss");
});
