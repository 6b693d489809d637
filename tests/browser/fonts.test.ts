import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { eventually, fontsLoaded, test } from "../support/browser.ts";
import { KINDS } from "../support/pages.ts";

const LIMIT = 160_000;

describe("fonts", () => {
  test("of text and labels take at most 160 KB on a first visit of an overview, read to its end", async ({ open }) => {
    const page = await open(KINDS.overview);
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    const fonts = await loadedFonts(page);
    const ours = fonts.filter(({ name }) => !name.startsWith("KaTeX"));
    expect(ours.length).toBeGreaterThan(1);
    const bytes = ours.reduce((sum, font) => sum + font.bytes, 0);
    expect(bytes, ours.map(({ name, bytes }) => `${name} ${bytes}`).join(", ")).toBeLessThanOrEqual(LIMIT);
  });

  test("for formulas, and the style sheet that goes with them, are not loaded where there is none", async ({
    open,
  }) => {
    for (const path of [KINDS.papers, KINDS.tags, KINDS["not found"], "search/"]) {
      const page = await open(path);
      expect(await page.locator("[data-tex]").count(), path).toBe(0);
      expect(
        (await loadedFonts(page)).filter(({ name }) => name.startsWith("KaTeX")),
        path,
      ).toEqual([]);
      expect(await page.locator('link[rel=stylesheet][href*="math"]').count(), path).toBe(0);
    }
  });

  test("for formulas are loaded where they stand, and only those that are used", async ({ open }) => {
    const page = await open(KINDS["deep dive"]);
    const katex = (await loadedFonts(page)).filter(({ name }) => name.startsWith("KaTeX"));
    expect(katex.map(({ name }) => name)).toContainEqual(expect.stringMatching(/^KaTeX_Main-Regular/));
    expect(katex.length).toBeLessThan(14);
  });

  test("for code are loaded only where code stands", async ({ open }) => {
    const page = await open("papers/chizat-2019-lazy/");
    expect(
      await page
        .locator("main :is(code, pre, kbd)")
        .evaluateAll((all) => all.filter((one) => one.closest(".prose")).length),
    ).toBe(0);
    expect((await loadedFonts(page)).filter(({ name }) => name.startsWith("jetbrains"))).toEqual([]);
  });

  test("of a post's opening are told of in its head, and none that it does not show", async ({ open }) => {
    const page = await open("papers/bartlett-2020-benign/deep-dive/", { width: 320, height: 568 });
    const told = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLLinkElement>("link[rel=preload]")].map((link) => link.href),
    );
    for (const name of ["source-serif-4-latin-wght-italic", "KaTeX_Main-Regular", "KaTeX_Math-Italic"])
      expect(told).toContainEqual(expect.stringContaining(name));
    const families = told.flatMap((href) => /(KaTeX_[A-Za-z0-9]+)-/.exec(href)?.[1] ?? []);
    expect(families).toContain("KaTeX_Main");
    expect(families).toContain("KaTeX_Math");
    // What is near the window is laid out in the next frames. A family of KaTeX's in an opening has one face.
    const unused = (): Promise<string[]> =>
      page.evaluate((all) => {
        const faces = [...document.fonts].filter((face) => face.status === "loaded");
        const shown = new Set(faces.map((face) => face.family.replaceAll('"', "")));
        return all.filter((family) => !shown.has(family));
      }, families);
    await eventually(unused).toEqual([]);
  });

  test("that are preloaded are used", async ({ open }) => {
    const page = await open(KINDS.papers);
    const unused = await page.evaluate(() => {
      const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
      return [...document.querySelectorAll<HTMLLinkElement>("link[rel=preload]")]
        .map((link) => link.href)
        .filter((href) => loaded.filter((name) => name === href).length !== 1);
    });
    expect(unused).toEqual([]);
    const families = await page.evaluate(() =>
      [...document.fonts].filter((face) => face.status === "loaded").map((face) => face.family.replaceAll('"', "")),
    );
    expect(families).toContain("Source Serif 4");
    expect(families).toContain("Inter");
  });
});

/** The fonts that a page has loaded: file names and bytes. */
async function loadedFonts(page: Page): Promise<{ name: string; bytes: number }[]> {
  await fontsLoaded(page);
  return page.evaluate(() =>
    (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
      .filter(({ name }) => name.endsWith(".woff2"))
      .map(({ name, encodedBodySize }) => ({ name: name.split("/").at(-1) ?? "", bytes: encodedBodySize })),
  );
}
