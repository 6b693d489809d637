import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { painted, serveBlog, test } from "../support/browser.ts";
import { REPOSITORY } from "../support/project.ts";

const FIXTURE = join(REPOSITORY, "tests/fixtures/sites/gathered");

/** The files of the fixture, which is built at the root here. */
function fixtureFiles(): Record<string, string> {
  const entries = readdirSync(FIXTURE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [path.slice(FIXTURE.length + 1), readFileSync(path, "utf8")]));
}

const PAGES = [
  "series/optimization/study-guide/",
  "series/optimization/terms/",
  "series/optimization/prerequisites/",
  "series/bare/study-guide/",
];

let site: Awaited<ReturnType<typeof serveBlog>>;
beforeAll(async () => {
  site = await serveBlog(fixtureFiles());
});
afterAll(() => site.close());

describe.each(PAGES)("%s", (path) => {
  test("has nothing that axe objects to, and is no wider than a phone, light and dark", {
    timeout: 180_000,
  }, async ({ open }) => {
    const page = await open(path, { at: site.at, reducedMotion: true });
    await page.evaluate(axe.source);
    // The letters of formulas are looked at once in each theme.
    for (const [width, scheme, formulas] of [
      [1440, "light", true],
      [320, "dark", true],
      [768, "dark", false],
      [320, "light", false],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      if (!formulas)
        await page.evaluate(() => {
          for (const letters of document.querySelectorAll(".katex-html")) letters.remove();
        });
      await painted(page);
      const found = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
          runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
          resultTypes: ["violations"],
        });
        return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 140)}`));
      });
      expect(found, `${scheme}, ${width} px`).toEqual([]);
    }
  });
});

describe("the study guide", () => {
  const PATH = "series/optimization/study-guide/";

  test("leads from an exercise to its solution, which is folded, and back", async ({ open }) => {
    const page = await open(PATH, { at: site.at, reducedMotion: true });
    const solution = page.locator("#chapter_convex-sets_solution-1");
    await page.locator('[href="#chapter_convex-sets_solution-1"]').click();
    expect(new URL(page.url()).hash).toBe("#chapter_convex-sets_solution-1");
    expect(await solution.getAttribute("open")).toBe(null);
    await solution.locator("summary").click();
    expect(await solution.locator("> p").isVisible()).toBe(true);
    await page.getByRole("link", { name: "Exercise 1", exact: true }).first().click();
    expect(new URL(page.url()).hash).toBe("#chapter_convex-sets_ex-intersection");
  });

  test("is printed with its solutions unfolded and without links beside what it shows", async ({ open }) => {
    const page = await open(PATH, { at: site.at, reducedMotion: true, scheme: "dark" });
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".story-parts, .guide-contents, .guide-entry .guide-links").first().isVisible()).toBe(
      false,
    );
    for (const text of await page.locator(".guide-solutions .env > p").all()) expect(await text.isVisible()).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe("rgb(0, 0, 0)");
  });

  test("shows what a link in it points at, also where that is not in sight", async ({ open }) => {
    const page = await open(PATH, { at: site.at, height: 400 });
    await page.locator("#chapter_convex-sets_ex-intersection a").hover();
    const preview = page.locator(".preview");
    await preview.waitFor();
    expect(await preview.innerText()).toContain("Convex set");
  });
});
