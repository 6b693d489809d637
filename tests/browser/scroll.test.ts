import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { eventually, test } from "../support/browser.ts";
import { PAIRS } from "../support/real-posts.ts";

const SCROLL = "stories/overparameterization/scroll/";

describe("a story on one page", () => {
  test("is one essay: one title, no id twice, every link within it leads somewhere", async ({ open }) => {
    const page = await open("stories/overparameterization/");
    await page.getByRole("link", { name: "Read it as one page" }).click();
    await eventually(() => page.url()).toContain(SCROLL);
    await page.waitForLoadState();
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.locator("article h2").count()).toBe(PAIRS.length);
    const dead = await page.evaluate(() => {
      const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
      const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
      return [
        ...twice,
        ...links.map((link) => decodeURIComponent(link.hash.slice(1))).filter((id) => !ids.includes(id)),
      ];
    });
    expect(dead).toEqual([]);
    expect(await page.locator(".scroll-renamed").last().innerText()).toContain("→");
  });

  test("redraws the picture of a bridge while it is scrolled past, and remembers what was read", async ({ open }) => {
    const page = await open(SCROLL);
    const frames = page.locator("[data-runway]").first().locator("[data-frame]");
    expect(await frames.count()).toBe(3);
    for (const [share, shown] of [
      [0, [true, false, false]],
      [0.5, [false, true, false]],
      [1, [false, false, true]],
    ] as const) {
      await scrollAlong(page, share);
      await eventually(() => opacities(page), `at ${share}`).toEqual(shown.map((one) => (one ? 1 : 0)));
    }
    await page.locator("[data-read-end]").first().scrollIntoViewIfNeeded();
    await eventually(() => page.evaluate(() => localStorage.getItem("diptych:read:/") ?? "")).toContain(
      "paper/zhang-2017-rethinking/overview",
    );
  });

  test.for([
    ["without scripts", { javaScript: false }],
    ["for those who want less motion", { reducedMotion: true }],
    ["in print", {}],
  ] as const)("shows the states of the picture side by side %s", async ([how, options], { open }) => {
    const page = await open(SCROLL, options);
    if (how === "in print") await page.emulateMedia({ media: "print" });
    const boxes = await page
      .locator("[data-runway]")
      .first()
      .locator("[data-frame]")
      .evaluateAll((frames) =>
        frames.map((frame) => {
          const { left, top, width } = frame.getBoundingClientRect();
          return { at: `${Math.round(left)} ${Math.round(top)}`, width, opacity: getComputedStyle(frame).opacity };
        }),
      );
    expect(new Set(boxes.map(({ at }) => at)).size).toBe(3);
    for (const { width, opacity } of boxes) expect([width > 100, opacity]).toEqual([true, "1"]);
  });
});

/** Scrolls so far that a share of the way along the first picture is behind one. */
async function scrollAlong(page: Page, share: number): Promise<void> {
  await page.evaluate((part) => {
    const runway = document.querySelector("[data-runway]") as HTMLElement;
    const figure = runway.firstElementChild as HTMLElement;
    const rest = Number.parseFloat(getComputedStyle(figure).top);
    const { top, height } = runway.getBoundingClientRect();
    const way = height - figure.getBoundingClientRect().height;
    window.scrollTo({ top: window.scrollY + top - rest + part * way, behavior: "instant" });
  }, share);
}

function opacities(page: Page): Promise<number[]> {
  return page
    .locator("[data-runway]")
    .first()
    .locator("[data-frame]")
    .evaluateAll((frames) => frames.map((frame) => Number(getComputedStyle(frame).opacity)));
}
