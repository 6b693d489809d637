import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test as base, eventually, serveBlog } from "../support/browser.ts";

const FILES = {
  "posts/notes/spectrum.md": `---
title: The spectrum
date: 2026-01-01
---

## A gap {#gap}

The loss $L(\\lambda_{\\min})$ is small, and $\\|X\\|_F^2$ is not.
`,
  "posts/notes/growth.md": `---
title: Growth
date: 2026-01-02
---

## Squares {#squares}

It takes $n^2$ steps where $\\nabla f(x) = 0$ and

$$
\\mathbb{E}\\big[\\hat\\theta\\big] = \\frac{1}{n} \\sum_{i=1}^n x_i
$$

holds for every <em>n</em>, & so on.
`,
  "posts/notes/words.md": `---
title: Words only
date: 2026-01-03
---

The expectation of a reader is that *nabla* is a harp.
`,
};

// biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
const test = base.extend("formulas", { scope: "file" }, async ({}, { onCleanup }) => {
  const site = await serveBlog(FILES);
  onCleanup(() => site.close());
  return site.at;
});

describe("mathematics is found", () => {
  for (const [query, ...titles] of [
    ["\\nabla", "Growth", "Words only"],
    ["$\\nabla f$", "Growth", "Words only"],
    ["nabla", "Growth", "Words only"],
    ["gradient", "Growth"],
    ["\\lambda_min", "The spectrum"],
    ["\\lambda_{\\min}", "The spectrum"],
    ["L(\\lambda_min)", "The spectrum"],
    ["lambda", "The spectrum"],
    ["n^2", "Growth"],
    ["$n^{2}$", "Growth"],
    ["\\mathbb{E}", "Growth", "Words only"],
    ["expectation", "Growth", "Words only"],
    ["\\hat\\theta", "Growth"],
    ["theta", "Growth"],
    ["\\|X\\|_F", "The spectrum"],
    ["norm", "The spectrum"],
    ["squared", "Growth", "The spectrum"],
    ["1/n", "Growth"],
  ] as const) {
    test(`by ${query}`, async ({ open, formulas }) => {
      const page = await open(`search/?q=${encodeURIComponent(query)}`, { at: formulas });
      await eventually(() => status(page)).toMatch(/^\d+ results?\.$/);
      expect((await page.locator(".result-title").allInnerTexts()).sort()).toEqual([...titles].sort());
    });
  }

  for (const query of ["\\mu_max", "m^3", "\\nosuchcommand", "\\frac{", "qwxzv^2"]) {
    test(`and ${query}, which is nowhere, is not`, async ({ open, formulas }) => {
      const page = await open(`search/?q=${encodeURIComponent(query)}`, { at: formulas });
      await eventually(() => status(page)).toMatch(/^Nothing found/);
    });
  }
});

describe("an excerpt shows a formula", () => {
  for (const [query, excerpt, ...marks] of [
    ["\\lambda_min", "The loss L(λ_min) is small, and ∥X∥_F² is not.", "L(λ_min)"],
    ["n^2", "It takes n² steps where ∇f(x) = 0 and 𝔼[θ̂] = 1/n ∑_(i=1)ⁿ x_i holds for every n, & so on.", "n²"],
    [
      "theta",
      "It takes n² steps where ∇f(x) = 0 and 𝔼[θ̂] = 1/n ∑_(i=1)ⁿ x_i holds for every n, & so on.",
      "𝔼[θ̂] = 1/n ∑_(i=1)ⁿ x_i",
    ],
  ] as const) {
    test(`found by ${query}: once, as text, marked whole`, async ({ open, formulas }) => {
      const page = await open(`search/?q=${encodeURIComponent(query)}`, { at: formulas });
      const result = page.locator("[role=option]").first();
      await eventually(() => result.locator(".result-excerpt").innerText()).toBe(excerpt);
      expect(await result.locator("mark").allInnerTexts()).toEqual(marks);
      expect(await result.getAttribute("href")).toMatch(/#(?:gap|squares)$/);
    });
  }
});

function status(page: Page): Promise<string> {
  return page.getByRole("status").innerText();
}
