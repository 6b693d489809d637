import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { eventually, test } from "../support/browser.ts";
import { KINDS } from "../support/pages.ts";

describe("formulas", () => {
  for (const [path, width] of [
    [KINDS["deep dive"], 390],
    [KINDS.diptych, 1440],
  ] as const) {
    test(`are broken within no brackets: ${path} at ${width} px`, async ({ open }) => {
      // By a link to a place in it: then all of it is laid out.
      const page = await open(`${path}#x`, { width });
      const { broken, within } = await page.evaluate(() => {
        const found = { broken: 0, within: [] as string[] };
        for (const formula of document.querySelectorAll<HTMLElement>(".math:not(.math-display)")) {
          const bases = [...formula.querySelectorAll(".katex-html > .katex-base")];
          bases.forEach((base, index) => {
            const before = bases[index - 1];
            if (!before || base.getBoundingClientRect().left >= before.getBoundingClientRect().left) return;
            found.broken++;
            const text = bases
              .slice(0, index)
              .map((part) => part.textContent ?? "")
              .join("");
            const open = [...text].reduce(
              (sum, sign) => sum + ("([{⟨⌊".includes(sign) ? 1 : ")]}⟩⌋".includes(sign) ? -1 : 0),
              0,
            );
            if (open > 0) found.within.push(formula.dataset.tex ?? "");
          });
        }
        return found;
      });
      expect(within).toEqual([]);
      expect(broken).toBeGreaterThan(0);
    });
  }

  test("that stand by themselves take lines on a phone alone, and are told once", async ({ open }) => {
    const page = await open("papers/bartlett-2020-benign/deep-dive/#x", { width: 1440 });
    const sum = '.math-display:has(.math-lines)[data-tex*="underbrace"]';
    await eventually(() => linesOf(page, sum)).toBe(1);
    await page.setViewportSize({ width: 320, height: 640 });
    // On a phone what is out of sight is not laid out.
    await page.locator(sum).first().scrollIntoViewIfNeeded();
    await eventually(() => linesOf(page, sum)).toBeGreaterThan(1);
    expect(
      await page
        .locator(sum)
        .first()
        .evaluate((block) => block.scrollWidth - block.clientWidth),
    ).toBeLessThanOrEqual(0);
    expect(await page.locator(sum).first().locator("math").count()).toBe(1);
  });

  test("without scripts, long ones that cannot be broken scroll by themselves on a phone", async ({ open }) => {
    const page = await open(KINDS["deep dive"], { width: 320, javaScript: false });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

test("statements are reached by heading, below the section that they stand in", async ({ open }) => {
  const page = await open(KINDS["deep dive"]);
  const levels = await page.evaluate(() =>
    [...document.querySelectorAll("h1, h2, h3, h4, [role=heading]")].map((heading) => ({
      level: Number(heading.getAttribute("aria-level") ?? heading.tagName.slice(1)),
      isLabel: heading.matches(".env-label"),
    })),
  );
  const statements = await page.locator('[data-env="theorem"], [data-env="lemma"], [data-env="proposition"]').count();
  expect(levels.filter(({ isLabel }) => isLabel).length).toBeGreaterThanOrEqual(statements);
  expect(statements).toBeGreaterThan(3);
  levels.forEach(({ level, isLabel }, index) => {
    expect(level).toBeLessThanOrEqual((levels[index - 1]?.level ?? 0) + 1);
    if (isLabel) expect(level).toBeGreaterThan(2);
  });
  await expect(page.getByRole("heading", { name: /^Theorem 1/ }).count()).resolves.toBe(1);
});

/** How many lines the first formula of a kind takes. */
async function linesOf(page: Page, formula: string): Promise<number> {
  return page
    .locator(formula)
    .first()
    .evaluate((block) => {
      const bases = [...block.querySelectorAll(".katex-base")].filter(
        (base) => !base.parentElement?.closest(".katex-base"),
      );
      return bases.filter((base, index) => {
        const before = bases[index - 1];
        // Lines behind the first are indented, so the next one need not begin left of where this one does.
        return !before || base.getBoundingClientRect().left < before.getBoundingClientRect().right - 1;
      }).length;
    });
}
