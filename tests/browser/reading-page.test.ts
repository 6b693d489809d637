import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { eventually, test } from "../support/browser.ts";
import { KINDS } from "../support/pages.ts";

const LINKED = ".prose p a:not([data-cite]):not(.claim-sign)";

describe("the colours of a panel", () => {
  test("are its own: paper, links and hinge marks; the other's only for what leads there", async ({ open }) => {
    const page = await open(KINDS.overview, { reducedMotion: true });
    const [warm, cool] = await Promise.all([tokenColour(page, "--warm"), tokenColour(page, "--cool")]);
    for (const [path, own, other] of [
      [KINDS.overview, warm, cool],
      [KINDS["deep dive"], cool, warm],
    ] as const) {
      await page.goto(path);
      expect(await colourOf(page, LINKED)).toBe(own);
      expect(await colourOf(page, ".hinge")).toBe(own);
      expect(await colourOf(page, ".reading-panels > span")).toBe(own);
      expect(await colourOf(page, ".switch [aria-current]")).toBe(own);
      expect(await colourOf(page, ".reading-turn")).toBe(other);
      expect(await colourOf(page, ".turn-over a")).toBe(other);
    }
    await page.goto(KINDS.diptych);
    expect(await colourOf(page, `[data-tier=overview] ${LINKED}`)).toBe(warm);
    expect(await colourOf(page, `[data-tier=deep-dive] ${LINKED}`)).toBe(cool);
  });
});

describe("the contents", () => {
  test("stand in the margin of wide windows, stay there, mark the present section, and are in nobody's way", async ({
    open,
  }) => {
    const page = await open(KINDS["deep dive"], { width: 1440, reducedMotion: true });
    const list = page.locator("[data-contents] nav");
    for (const width of [1400, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await list.isVisible()).toBe(true);
      expect(await page.locator("[data-contents] summary").isVisible()).toBe(false);
      expect(await overlaps(page), `${width} px`).toEqual([]);
    }
    const present = list.locator("[aria-current=location]");
    expect(await present.count()).toBe(0);
    for (const id of ["peak", "second-descent"]) {
      await page.evaluate((at) => document.getElementById(at)?.scrollIntoView(), id);
      await eventually(() => present.evaluateAll((all) => all.map((link) => link.getAttribute("href")))).toEqual([
        `#${id}`,
      ]);
      expect(await present.evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThan(0);
      expect(await overlaps(page), id).toEqual([]);
    }
    // At the end of the page the foot lies over them.
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    expect(
      await page.evaluate(() => {
        const { left, bottom } = (document.querySelector(".site-footer a") as Element).getBoundingClientRect();
        return document.elementFromPoint(left + 2, bottom - 2)?.closest(".site-footer") !== null;
      }),
    ).toBe(true);
  });

  test("and the symbols are folded beside one another where there is no such margin", async ({ open }) => {
    const page = await open(KINDS["deep dive"], { width: 390, height: 844, reducedMotion: true });
    const tops = await page
      .locator("[data-reading-bar] summary")
      .evaluateAll((all) => all.map((summary) => Math.round(summary.getBoundingClientRect().top)));
    expect(tops.length).toBe(2);
    expect(new Set(tops).size).toBe(1);
    const [contents, symbols] = await page.locator("[data-reading-bar] details").all();
    await contents?.locator("summary").click();
    await symbols?.locator("summary").click();
    await eventually(() => contents?.locator("nav").isVisible()).toBe(false);
    expect(await symbols?.locator("dl").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    await eventually(() => symbols?.locator("dl").isVisible()).toBe(false);
  });
});

test("the foot of a short page stands at the foot of the window", async ({ open }) => {
  const page = await open(KINDS["not found"], { height: 1400 });
  const bottom = await page.locator(".site-footer").evaluate((foot) => foot.getBoundingClientRect().bottom);
  expect(Math.abs(bottom - 1400)).toBeLessThan(2);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(1400);
});

test("who tells a post and when stands at its top, in words; machines read the day", async ({ open }) => {
  const page = await open(KINDS.overview, { javaScript: false });
  expect((await page.locator(".byline").innerText()).replace(/\s+/g, " ")).toMatch(
    /^Told by The Diptych authors · 12 October 2026, updated 29 November 2026 · \d+ minutes$/,
  );
  expect(await page.locator(".byline time").first().getAttribute("datetime")).toBe("2026-10-12");
  await page.getByRole("link", { name: "Colophon" }).click();
  expect(await page.locator("h1").innerText()).toBe("Colophon");
});

async function tokenColour(page: Page, name: string): Promise<string> {
  return page.evaluate((token) => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.setProperty("color", `var(${token})`);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);
}

async function colourOf(page: Page, selector: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).color);
}

/** What of the text's margins lies under the contents. */
async function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const nav = (document.querySelector("[data-contents] nav") as Element).getBoundingClientRect();
    return [...document.querySelectorAll(".hinge, .sidenote, .prose > *, .env-statement")].flatMap((element) => {
      const { left, right, top, bottom, width } = element.getBoundingClientRect();
      const meets = width > 0 && left < nav.right && right > nav.left && top < nav.bottom && bottom > nav.top;
      return meets ? [element.outerHTML.slice(0, 80)] : [];
    });
  });
}
