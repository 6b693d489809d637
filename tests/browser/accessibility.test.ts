import axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { violations } from "../support/axe.ts";
import { eventually, painted, test } from "../support/browser.ts";
import { KINDS } from "../support/pages.ts";

/** Widths and themes. The thousands of letters of formulas are looked at once in each theme. */
const PASSES = [
  [1440, "light", true],
  [320, "dark", true],
  [1440, "dark", false],
  [320, "light", false],
] as const;

describe("axe finds nothing to object to", () => {
  for (const [kind, path] of Object.entries(KINDS)) {
    test(`${kind}: light and dark, on a desktop and a phone`, async ({ open }) => {
      // Colours that are on their way from one to the other are nobody's.
      const page = await open(path, { reducedMotion: true });
      if (kind === "search") await resultsShown(page);
      await page.evaluate(axe.source);
      for (const [width, scheme, formulas] of PASSES) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: scheme });
        if (!formulas) await withoutLetters(page);
        // Whoever needs the keyboard to scroll a formula has come there by Tab.
        await page.keyboard.press("Tab");
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        await painted(page);
        expect(await violations(page), `${kind}, ${scheme}, ${width} px`).toEqual([]);
      }
    });
  }

  test("the contents open, on a phone in dark", async ({ open }) => {
    const page = await open(KINDS.overview, { reducedMotion: true, width: 320, scheme: "dark" });
    await page.locator("[data-contents] summary").click();
    await page.evaluate(axe.source);
    expect(await violations(page)).toEqual([]);
  });

  for (const [what, query, says] of [
    ["with results", "gradient descent", /^\d+ results?/],
    ["with nothing found", "qwxzv", /^Nothing found/],
    ["empty", "", /^$/],
  ] as const) {
    test(`the search dialog ${what}: light and dark, on a desktop and a phone`, async ({ open }) => {
      const page = await open(KINDS.overview, { reducedMotion: true });
      await withoutLetters(page);
      await page.keyboard.press("/");
      await page.locator("[data-search-dialog] select").waitFor();
      await page.keyboard.insertText(query);
      await eventually(() => page.locator("[data-search-dialog] [role=status]").innerText()).toMatch(says);
      await page.keyboard.press("ArrowDown");
      await page.evaluate(axe.source);
      for (const [width, scheme] of PASSES) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: scheme });
        await painted(page);
        expect(await violations(page), `${scheme}, ${width} px`).toEqual([]);
      }
    });
  }

  test("the search page with its filters unfolded, on a phone in dark", async ({ open }) => {
    const page = await open(KINDS.search, { reducedMotion: true, width: 320, scheme: "dark" });
    await resultsShown(page);
    await page.getByText("Filters", { exact: true }).click();
    await page.evaluate(axe.source);
    expect(await violations(page)).toEqual([]);
  });

  test("a story and a panel that were read, with what is said of it", async ({ open }) => {
    const page = await open(KINDS.overview, { reducedMotion: true });
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await painted(page);
    await painted(page);
    await page.goto(KINDS.story);
    await eventually(() => page.locator("a[data-read]").count()).toBeGreaterThan(0);
    await page.evaluate(axe.source);
    expect(await violations(page)).toEqual([]);
    await page.locator("[data-forget-button]").click();
    expect(await violations(page)).toEqual([]);
  });
});

async function resultsShown(page: Page): Promise<void> {
  await eventually(() => page.getByRole("status").innerText()).toMatch(/^\d+ results?/);
}

/** Takes away what is seen of formulas, and leaves what is read aloud. */
async function withoutLetters(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const letters of document.querySelectorAll(".katex-html")) letters.remove();
  });
}
