import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { arrives, eventually, painted, test } from "../support/browser.ts";

const OVERVIEW = "papers/belkin-2019-double-descent/";
const DEEP_DIVE = `${OVERVIEW}deep-dive/`;
const DIPTYCH = `${OVERVIEW}diptych/`;

const place = (page: Page, tier: string): Promise<string> =>
  page.locator(`[data-diptych-place="${tier}"]`).evaluate((element) => (element.textContent ?? "").trim());

const heading = (page: Page, tier: string, id: string): Promise<string> =>
  page.locator(`#${tier}-${id}`).evaluate((element) => (element.textContent ?? "").trim());

describe("the bar of the diptych", () => {
  test("tells the place in either half, and how far one has read", async ({ open }) => {
    const page = await open(`${DIPTYCH}#peak`);
    for (const tier of ["overview", "deep-dive"])
      await eventually(() => place(page, tier)).toBe(await heading(page, tier, "peak"));
    const read = (): Promise<number> =>
      page.locator("[data-reading-bar]").evaluate((bar) => Number(getComputedStyle(bar).getPropertyValue("--read")));
    await eventually(read).toBeGreaterThan(0);
    const before = await read();
    expect(before).toBeLessThan(1);
    const colours = await page
      .locator(".diptych-label > .label")
      .evaluateAll((all) => all.map((label) => getComputedStyle(label).color));
    expect(new Set(colours).size).toBe(2);
    await page.mouse.wheel(0, 1500);
    await eventually(read).toBeGreaterThan(before);
    const bar = await page.locator("[data-reading-bar]").evaluate((element) => element.getBoundingClientRect().top);
    expect(bar).toBe(0);
  });

  test("has the contents of both panels, which lead to their rows and to places within the halves", async ({
    open,
    blog,
  }) => {
    const page = await open(DIPTYCH);
    const rows = page.locator("[data-contents] .contents-row");
    const summary = page.locator("[data-contents] summary");
    expect(await rows.count()).toBe(await page.locator("[data-row]:has(:is(h2, h3))").count());
    await summary.click();
    await page.locator('[data-contents] a[href="#small-norm"]').click();
    await arrives(page, blog.root, `${DIPTYCH}#small-norm`);
    await expectBelowBar(page, "small-norm");
    expect(await page.locator("[data-contents] nav").isVisible()).toBe(false);
    // The counterpart stands beside it. Back from below, its half is not taken for the end of its row.
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await painted(page);
    await summary.click();
    await page.locator('[data-contents] a[href="#overview-peak"], [data-contents] a[href="#deep-dive-peak"]').click();
    await expectBelowBar(page, "peak");
    // Every entry leads somewhere.
    const dead = await page
      .locator("[data-contents] a")
      .evaluateAll((links) =>
        links.map((link) => link.getAttribute("href") ?? "").filter((href) => !document.querySelector(href)),
      );
    expect(dead).toEqual([]);
  });

  test("on a phone sticks as well, names the half being read, and closes to the panel one came from", async ({
    open,
    blog,
  }) => {
    for (const width of [390, 320]) {
      const page = await open(DEEP_DIVE, { width, height: 844, touch: true });
      await page.locator("[data-open-diptych]").click();
      await arrives(page, blog.root, DIPTYCH);
      const labels = page.locator(".diptych-label > .label");
      expect(await labels.evaluateAll((all) => all.filter((label) => label.checkVisibility()).length)).toBe(2);
      for (const tier of ["overview", "deep-dive"]) {
        await page.evaluate((to) => {
          const half = document.querySelector(`[data-row="peak"] .half[data-tier="${to}"]`) as HTMLElement;
          window.scrollBy(0, half.getBoundingClientRect().top - 80);
        }, tier);
        await eventually(() => page.locator("[data-reading-bar]").getAttribute("data-reading")).toBe(tier);
        await eventually(() => place(page, tier)).toBe(await heading(page, tier, "peak"));
        const shown = await page
          .locator("[data-reading-bar] :is(.label, .diptych-place, .close-diptych, summary)")
          .evaluateAll((all) =>
            all
              .filter((part) => part.checkVisibility({ visibilityProperty: true }))
              .map((part) => {
                const { left, right, top } = part.getBoundingClientRect();
                const isInside = left >= 0 && right <= window.innerWidth && top >= 0 && top < 60 && right - left > 20;
                return `${part.closest<HTMLElement>("[data-half]")?.dataset.half} ${part.classList[0] ?? "contents"} ${isInside}`;
              }),
          );
        expect(shown).toEqual([
          "overview contents true",
          `${tier} label true`,
          `${tier} diptych-place true`,
          "deep-dive close-diptych true",
        ]);
      }
      await page.locator("[data-close-diptych]").click();
      await arrives(page, blog.root, `${DEEP_DIVE}#peak`);
    }
  });
});

describe("the end of the diptych", () => {
  test("leads on to the next diptych, and offers what a post does", async ({ open, blog }) => {
    const page = await open(DIPTYCH);
    const ending = page.locator(".diptych-ending");
    const next = ending.locator("a[rel=next]").first();
    expect(await next.getAttribute("href")).toMatch(/\/diptych\/$/);
    expect(await ending.locator("[data-bridge]").count()).toBeGreaterThan(0);
    expect(await ending.locator(".bibtex").count()).toBe(3);
    for (const link of await ending.locator(".colophon a").all())
      expect(decodeURIComponent((await link.getAttribute("href")) ?? "")).toContain(DIPTYCH);
    expect(await page.locator(".diptych-header .story-line a").count()).toBeGreaterThan(0);
    const address = await next.evaluate((link) => (link as HTMLAnchorElement).href);
    await next.click();
    await arrives(page, blog.root, address.slice(blog.root.length));
    expect(await page.locator("[data-diptych]").count()).toBe(1);
  });

  test("stands in line with the text, as do the symbols and the title", async ({ open }) => {
    for (const width of [390, 768, 1440, 1920]) {
      const page = await open(DIPTYCH, { width });
      const starts = await page.evaluate(() => {
        const start = (selector: string): number => {
          const element = document.querySelector(selector);
          if (!element) return Number.NaN;
          const box = element.getBoundingClientRect();
          return Math.round(box.left + Number.parseFloat(getComputedStyle(element).paddingLeft));
        };
        const text = start('.row[id] .half[data-tier="overview"] > .prose');
        return [".diptych-header", ".diptych > .symbols", ".diptych-labels .contents", ".diptych-ending section"].map(
          (selector) => Math.abs(start(selector) - text),
        );
      });
      // On a phone a line goes along the text.
      expect(Math.max(...starts), `at ${width} px: ${starts}`).toBeLessThanOrEqual(4);
    }
  });
});

/** A row begins right below the bar. */
async function expectBelowBar(page: Page, id: string): Promise<void> {
  await eventually(() =>
    page.evaluate((row) => {
      const bar = document.querySelector("[data-reading-bar]")?.getBoundingClientRect().bottom ?? 0;
      const top = document.getElementById(row)?.getBoundingClientRect().top ?? Number.NaN;
      return top > bar - 60 && top < bar + 60 ? "below the bar" : `at ${top}`;
    }, id),
  ).toBe("below the bar");
}
