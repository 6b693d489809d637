import { describe, expect } from "vitest";
import { test } from "../support/browser.ts";
import { KINDS } from "../support/pages.ts";

const PAPERS = [KINDS.overview, KINDS["deep dive"]] as const;

describe("printed", () => {
  for (const path of PAPERS) {
    for (const scheme of ["light", "dark"] as const) {
      test(`${path} on a ${scheme} screen: the text alone, black on white`, async ({ open }) => {
        const page = await open(path, { scheme, reducedMotion: true });
        const before = await page.locator(".prose > p").allInnerTexts();
        if (scheme === "dark") {
          // Chosen, too.
          await page.locator("[data-theme-button]").click();
          await page.locator("[data-theme-button]").click();
          expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
        }
        await page.emulateMedia({ media: "print" });
        for (const gone of [".site-header", ".site-footer", ".reading-place", ".contents", ".switch", ".skip", ".hinge", ".turn-over"])
          expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
        expect(await page.locator("h1").isVisible()).toBe(true);
        expect(await page.locator(".paper-line").isVisible()).toBe(true);
        const printed = await page.locator(".prose > p:visible").count();
        expect(printed).toBe(before.length);
        const { background, colours } = await page.evaluate(() => {
          const texts = [
            ...document.querySelectorAll(
              "main :is(h1, h2, h3, p, li, a, td, th, dt, dd, figcaption, cite, .katex-html *)",
            ),
          ];
          const shown = texts.filter((text) => text.checkVisibility() && text.textContent?.trim());
          const svg = [...document.querySelectorAll("main figure svg :is(text, path, line, circle)")].flatMap(
            (shape) => {
              const { fill, stroke } = getComputedStyle(shape);
              return shape.tagName === "text" ? [fill] : [stroke];
            },
          );
          return {
            background: [document.documentElement, document.body, document.querySelector("main") as Element]
              .map((element) => getComputedStyle(element).backgroundColor)
              .filter((colour) => colour !== "rgba(0, 0, 0, 0)"),
            colours: [...new Set([...shown.map((text) => getComputedStyle(text).color), ...svg])],
          };
        });
        expect(new Set(background)).toEqual(new Set(["rgb(255, 255, 255)"]));
        expect(colours).toContain("rgb(0, 0, 0)");
        // Greys of the ink for what is secondary; nothing coloured, nothing paler than the rule.
        for (const colour of colours.filter((name) => name !== "none")) {
          const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map(Number);
          expect([green, blue], colour).toEqual([red, red]);
          expect(red, colour).toBeLessThanOrEqual(0x99);
        }
      });
    }
  }

  test("notes stand in the text, links with their addresses, and wide formulas are not cut", async ({ open }) => {
    const page = await open(KINDS["deep dive"]);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".sidenote:visible").count()).toBe(await page.locator(".sidenote").count());
    expect(await page.locator(".note-toggle:visible").count()).toBe(0);
    const address = await page
      .locator('.prose a[href^="https://arxiv.org"]')
      .first()
      .evaluate((link) => getComputedStyle(link, "::after").content);
    expect(address).toContain("arxiv.org");
    const cut = await page
      .locator(".math-display")
      .evaluateAll((all) => all.filter((block) => getComputedStyle(block).overflowX !== "visible").length);
    expect(cut).toBe(0);
  });

  test("a diptych prints both panels, and nothing sticks", async ({ open }) => {
    const page = await open(KINDS.diptych);
    await page.emulateMedia({ media: "print" });
    const halves = await page.locator(".half:not([data-empty])").evaluateAll((all) =>
      all.map((half) => {
        const { position, display } = getComputedStyle(half);
        return `${position} ${display}`;
      }),
    );
    expect(new Set(halves)).toEqual(new Set(["static block"]));
    expect(await page.locator(".close-diptych").isVisible()).toBe(false);
    const labels = await page.locator(".diptych-labels").evaluate((element) => getComputedStyle(element).position);
    expect(labels).not.toBe("sticky");
  });

  test("gives a PDF", async ({ open }) => {
    const page = await open(KINDS.overview);
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pdf.length).toBeGreaterThan(20_000);
  });
});
