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
        for (const gone of [
          ".site-header",
          ".site-footer",
          ".reading-place",
          ".contents",
          ".switch",
          ".skip",
          ".hinge",
          ".turn-over",
        ])
          expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
        expect(await page.locator("h1").isVisible()).toBe(true);
        expect(await page.locator(".paper-line").first().isVisible()).toBe(true);
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

  test("notes stand in the text, links with their addresses, and wide formulas are not cut; without scripts, too", async ({
    open,
  }) => {
    const page = await open(KINDS["deep dive"], { javaScript: false });
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".sidenote:visible").count()).toBe(await page.locator(".sidenote").count());
    expect(await page.locator(".note-toggle:visible").count()).toBe(0);
    const address = await page
      .locator('.paper-line a[href^="https://arxiv.org"]')
      .first()
      .evaluate((link) => getComputedStyle(link, "::after").content);
    expect(address).toContain("arxiv.org");
    const inner = page.locator('.prose a[href^="#"], .prose a[href^="/"]');
    const marked = await inner.evaluateAll(
      (all) => all.filter((link) => getComputedStyle(link, "::after").content.includes("/")).length,
    );
    expect(marked).toBe(0);
    // What is folded lies open.
    expect(await page.locator(".symbols dd").first().isVisible()).toBe(true);
    const solution = page.locator(".env-solution > :not(summary)").first();
    expect(await solution.evaluate((element) => element.getBoundingClientRect().height)).toBeGreaterThan(0);
    expect(await page.locator(".print-colophon").isVisible()).toBe(true);
    expect(await page.locator(".print-colophon").textContent()).toMatch(
      /https:.*deep-dive\/Version of \d{1,2} [A-Z][a-z]+ \d{4}/,
    );
    const cut = await page
      .locator(".math-display")
      .evaluateAll((all) => all.filter((block) => getComputedStyle(block).overflowX !== "visible").length);
    expect(cut).toBe(0);
  });

  test("in a column of a book's width, on numbered pages with their title", async ({ open }) => {
    const page = await open(KINDS.overview, { width: 1000 });
    expect(await page.locator(".print-colophon").isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    const characters = await page
      .locator(".prose > p")
      .first()
      .evaluate((paragraph) => {
        const letters = document.createElement("span");
        letters.textContent = "abcdefghijklmnopqrstuvwxyz ".repeat(10);
        letters.style.whiteSpace = "nowrap";
        paragraph.append(letters);
        return (paragraph.getBoundingClientRect().width / letters.getBoundingClientRect().width) * 270;
      });
    expect(characters).toBeGreaterThan(58);
    expect(characters).toBeLessThan(76);
    expect(await page.locator("html").getAttribute("data-running-title")).toBe(await page.title());
    const boxes = await page.evaluate(() => {
      // They stand in a layer.
      const inside = (rules: CSSRuleList): string[] =>
        [...rules].flatMap((rule) =>
          rule instanceof CSSPageRule ? [rule.cssText] : rule instanceof CSSGroupingRule ? inside(rule.cssRules) : [],
        );
      return [...document.styleSheets].flatMap((sheet) => inside(sheet.cssRules));
    });
    expect(boxes.join(" ")).toMatch(/counter\(page\)/);
    expect(boxes.join(" ")).toMatch(/attr\(data-running-title\)/);
  });

  test("of no page what is for the screen alone", async ({ open }) => {
    const page = await open("");
    for (const path of [...Object.values(KINDS), "courses/two-ideas/", "books/pattern-recognition/", "feeds/"]) {
      await page.goto(path);
      await page.emulateMedia({ media: "print" });
      const shown = page.locator(
        ":is(.site-header, .site-footer, .reading-place, .contents, .switch, .hinge, .keep-story, .story-parts, .forget, .skip, button, input, form, progress, kbd):visible",
      );
      expect(await shown.count(), path).toBe(0);
    }
  });

  test("a diptych prints the overview, then the deep dive, and nothing sticks", async ({ open }) => {
    const page = await open(KINDS.diptych);
    await page.emulateMedia({ media: "print" });
    const order = await page.locator(".half:not([data-empty])").evaluateAll((all) =>
      all
        .map((half) => ({ top: half.getBoundingClientRect().top, tier: half.getAttribute("data-tier") ?? "" }))
        .sort((a, b) => a.top - b.top)
        .map(({ tier }) => tier),
    );
    expect(order).toEqual([...order].sort().reverse());
    expect(new Set(order).size).toBe(2);
    const halves = await page.locator(".half:not([data-empty])").evaluateAll((all) =>
      all.map((half) => {
        const { position, display } = getComputedStyle(half);
        return `${position} ${display}`;
      }),
    );
    expect(new Set(halves)).toEqual(new Set(["static block"]));
    expect(await page.locator(".close-diptych").isVisible()).toBe(false);
    expect(await page.locator(".diptych-labels").isVisible()).toBe(false);
  });

  test("gives a PDF", async ({ open }) => {
    const page = await open(KINDS.overview);
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pdf.length).toBeGreaterThan(20_000);
  });
});
