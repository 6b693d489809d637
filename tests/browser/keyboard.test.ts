import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { arrives, eventually, painted, test } from "../support/browser.ts";
import { KINDS } from "../support/pages.ts";

/** The contents are folded: they stand in the margin of wider windows. */
const NARROW = 1300;

describe("by keyboard", () => {
  test("the first Tab shows a link that skips to the text, and the next Tab goes on from there", async ({ open }) => {
    const page = await open(KINDS.overview);
    await page.keyboard.press("Tab");
    const skip = page.locator(".skip");
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    const box = await skip.evaluate((link) => link.getBoundingClientRect().toJSON() as DOMRect);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.left).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe("main");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  });

  test("Tab goes through the switch, the diptych's link, the contents and the hinges, in this order", async ({
    open,
  }) => {
    const page = await open(KINDS.overview, { width: NARROW });
    const stops = await tabThrough(page, () => {
      const element = document.activeElement as HTMLElement;
      if (element.closest(".switch ul")) return "switch";
      if (element.matches("[data-open-diptych]")) return "diptych";
      if (element.matches("[data-contents] summary")) return "contents";
      if (element.matches(".hinge")) return `hinge ${element.dataset.hinge}`;
      return element.closest("main") ? "" : "outside";
    });
    const hinges = await page
      .locator(".hinge")
      .evaluateAll((all) => all.map((hinge) => hinge.getAttribute("data-hinge")));
    expect(hinges.length).toBeGreaterThan(3);
    expect(stops.filter((stop, index) => stop && stop !== "outside" && stop !== stops[index - 1])).toEqual([
      "switch",
      "diptych",
      "contents",
      ...hinges.map((id) => `hinge ${id}`),
    ]);
  });

  test("the contents open by Enter, are gone through, and close by Esc with the focus back on them", async ({
    open,
    blog,
  }) => {
    const page = await open(KINDS.overview, { width: NARROW });
    const summary = page.locator("[data-contents] summary");
    const list = page.locator("[data-contents] nav");
    await summary.focus();
    await page.keyboard.press("Enter");
    await eventually(() => list.isVisible()).toBe(true);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("[data-contents] nav") !== null)).toBe(true);
    await page.keyboard.press("Escape");
    await eventually(() => list.isVisible()).toBe(false);
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const href = await page.evaluate(() => document.activeElement?.getAttribute("href"));
    await page.keyboard.press("Enter");
    await arrives(page, blog.root, `${KINDS.overview}${href}`);
    expect(await list.isVisible()).toBe(false);
  });

  test("the contents close when the focus leaves them, and when the page is clicked elsewhere", async ({ open }) => {
    const page = await open(KINDS.overview, { width: NARROW });
    const summary = page.locator("[data-contents] summary");
    const list = page.locator("[data-contents] nav");
    await summary.click();
    await eventually(() => list.isVisible()).toBe(true);
    await list.locator("a").last().focus();
    await page.keyboard.press("Tab");
    await eventually(() => list.isVisible()).toBe(false);
    await summary.click();
    await eventually(() => list.isVisible()).toBe(true);
    await page
      .locator(".prose > p")
      .first()
      .click({ position: { x: 560, y: 5 } });
    await eventually(() => list.isVisible()).toBe(false);
  });

  for (const [kind, path, width] of [
    ["home", KINDS.home, 1440],
    ["the story", KINDS.story, 1440],
    ["an overview", KINDS.overview, 1440],
    ["a deep dive on a phone", KINDS["deep dive"], 390],
    ["a diptych", KINDS.diptych, 1440],
    ["search", "search/?q=ridge", 1440],
  ] as const) {
    test(`on ${kind} the focus is always seen, and never hidden behind a bar`, async ({ open }) => {
      const page = await open(path, { width, reducedMotion: true });
      if (kind === "search") {
        await eventually(() => page.getByRole("status").innerText()).toMatch(/^\d+ results?/);
        await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      }
      const stops = await tabThrough(page, () => {
        const focused = document.activeElement as HTMLElement | SVGElement;
        const name = `${focused.outerHTML.slice(0, 90)} `;
        const box = focused.getBoundingClientRect();
        const inside = box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth;
        if (!inside) return `${name}is out of the window: ${box.top} to ${box.bottom} of ${window.innerHeight}`;
        const bar = document.querySelector(".reading-bar, .diptych-bar");
        if (bar && !bar.contains(focused) && getComputedStyle(bar).position === "sticky") {
          const edge = bar.getBoundingClientRect();
          if (edge.top <= 0 && box.top < edge.bottom - 1) return `${name}is behind the bar`;
        }
        // The sign of focus: an outline of its own or of its label, or a heavier tile on the map.
        const signs = [focused, focused.nextElementSibling, focused.querySelector(".story-map-half, .story-map-arrow")];
        const seen = signs.some((element, index) => {
          if (!element) return false;
          const { outlineStyle, outlineWidth, strokeWidth, opacity } = getComputedStyle(element);
          if (index < 2) return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
          return Number.parseFloat(strokeWidth) >= 2 && opacity === "1";
        });
        return seen ? "" : `${name}bears no sign of focus`;
      });
      expect(stops.length).toBeGreaterThan(10);
      expect(stops.filter((stop) => stop !== "")).toEqual([]);
    });
  }

  test("going back through a deep dive with Shift+Tab leaves nothing behind the bar", async ({ open }) => {
    const page = await open(KINDS["deep dive"], { reducedMotion: true });
    await page.locator(".post-footer a").first().focus();
    const hidden: string[] = [];
    for (let count = 0; count < 40; count++) {
      await page.keyboard.press("Shift+Tab");
      const problem = await page.evaluate(() => {
        const box = (document.activeElement as HTMLElement).getBoundingClientRect();
        const bar = document.querySelector(".reading-bar") as HTMLElement;
        if (bar.contains(document.activeElement)) return "";
        const edge = bar.getBoundingClientRect();
        return edge.top <= 0 && box.top < edge.bottom - 1
          ? `${document.activeElement?.outerHTML.slice(0, 90)} at ${box.top}`
          : "";
      });
      if (problem) hidden.push(problem);
    }
    expect(hidden).toEqual([]);
  });
});

/** Presses Tab from the top of the page until the focus has gone round, and asks something at every stop. */
async function tabThrough(page: Page, ask: () => string): Promise<string[]> {
  const stops: string[] = [];
  await page.evaluate(() => document.body.setAttribute("data-rounds", "0"));
  for (let count = 0; count < 400; count++) {
    await page.keyboard.press("Tab");
    const gone = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return true;
      if (element.hasAttribute("data-was-focused")) return true;
      element.setAttribute("data-was-focused", "");
      return false;
    });
    if (gone) return stops;
    await painted(page);
    stops.push(await page.evaluate(ask));
  }
  throw new Error("The focus never came round.");
}
