import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import { describe, expect } from "vitest";
import { test as base, painted, serveBlog } from "../support/browser.ts";
import { REPOSITORY } from "../support/project.ts";

// fixtures/sites/python, as readers see it.

const FIXTURE = join(REPOSITORY, "tests/fixtures/sites/python");
const FILES = Object.fromEntries(
  readdirSync(FIXTURE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(FIXTURE.length + 1), readFileSync(path, "utf8")];
    }),
);
const DEEP_DIVE = "papers/cauchy-1847/deep-dive/";
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

// biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
const test = base.extend("at", { scope: "worker" }, async ({}, { onCleanup }) => {
  const served = await serveBlog(FILES);
  onCleanup(() => served.close());
  return served.at;
});

describe("blocks that run", () => {
  for (const path of [DEEP_DIVE, "papers/cauchy-1847/", "papers/cauchy-1847/diptych/"]) {
    test(`axe finds nothing to object to: ${path}`, async ({ open, at }) => {
      const page = await open(path, { at, reducedMotion: true });
      // Formulas are looked at elsewhere.
      await page.evaluate(() => {
        for (const letters of document.querySelectorAll(".katex-html")) letters.remove();
      });
      await page.evaluate(axe.source);
      for (const [width, scheme] of [
        [1440, "light"],
        [320, "dark"],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: scheme });
        await painted(page);
        const found = await page.evaluate(async (tags) => {
          const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
            runOnly: { type: "tag", values: tags },
            resultTypes: ["violations"],
          });
          return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 140)}`));
        }, TAGS);
        expect(found, `${scheme}, ${width} px`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    });
  }

  test("wide output scrolls by itself, by keyboard too", async ({ open, at }) => {
    const page = await open(DEEP_DIVE, { at, width: 320 });
    const table = page.locator(".run-output > .table");
    await table.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => table.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
  });

  test("code that is hidden unfolds without JavaScript", async ({ open, at }) => {
    const page = await open(DEEP_DIVE, { at, javaScript: false });
    const block = page.locator("#fig-path");
    expect(await block.locator("pre.code").isVisible()).toBe(false);
    expect(await block.locator("svg").isVisible()).toBe(true);
    await block.getByText("Code", { exact: true }).click();
    expect(await block.locator("pre.code").isVisible()).toBe(true);
  });

  test("on paper all code is seen, and nothing is cut", async ({ open, at }) => {
    const page = await open(DEEP_DIVE, { at });
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#fig-path pre.code").isVisible()).toBe(true);
    const cut = await page
      .locator(".output-text")
      .evaluateAll((boxes) => boxes.filter((box) => box.scrollHeight > box.clientHeight + 1).length);
    expect(cut).toBe(0);
  });

  test("the preview of an equation's code shows what it draws", async ({ open, at }) => {
    const page = await open("papers/cauchy-1847/", { at });
    await page.locator("a.code-sign").hover();
    const preview = page.locator(".preview");
    await preview.locator("svg").waitFor();
    expect(await preview.innerText()).toContain("Figure 1.");
    // As the page has it that it stands in, whose style sheet this one lacks.
    const styles = await page
      .locator('link[rel="stylesheet"]')
      .evaluateAll((links) => links.filter((link) => /assets\/code-/.test((link as HTMLLinkElement).href)).length);
    expect(styles).toBe(1);
  });
});
