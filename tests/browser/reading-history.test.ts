import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { eventually, painted, test } from "../support/browser.ts";
import { PAIRS } from "../support/real-posts.ts";

const OVERVIEW = "papers/belkin-2019-double-descent/";
const STORY = "stories/overparameterization/";

describe("what a reader has read", () => {
  test("is marked in the story, on its map and at home once a post was read to its end, and stays marked", async ({
    open,
  }) => {
    const page = await open(STORY);
    expect(await readLinks(page)).toEqual([]);
    expect(await page.locator("[data-read-count]").isVisible()).toBe(false);
    expect(await page.locator("[data-forget]").isVisible()).toBe(false);
    await readToTheEnd(page, OVERVIEW);
    for (const path of [STORY, "", "papers/"]) {
      await page.goto(path);
      const links = page.locator(`a[data-read-key][href$="/${OVERVIEW}"]:visible`);
      await eventually(() => links.count()).toBeGreaterThan(0);
      for (const link of await links.all()) expect(await accessibleName(link), path).toMatch(/ \(read\)$/);
      const others = page.locator(`a[data-read-key]:not([href$="/${OVERVIEW}"]):visible`);
      expect(await others.count()).toBeGreaterThan(0);
      for (const link of await others.all()) expect(await accessibleName(link), path).not.toContain("(read)");
    }
    await page.goto(STORY);
    await page.reload();
    await eventually(() => readLinks(page)).not.toEqual([]);
    expect(await page.locator("[data-read-count]").innerText()).toBe(`You have read 1 of ${2 * PAIRS.length} posts.`);
  });

  test("is seen on the map: the tile's half is filled", async ({ open }) => {
    const page = await open(STORY);
    const fill = (): Promise<string> =>
      page
        .locator(`.story-map-drawing:visible a[href$="/${OVERVIEW}"] .story-map-half`)
        .evaluate((half) => getComputedStyle(half).fill);
    const before = await fill();
    await readToTheEnd(page, OVERVIEW);
    await page.goto(STORY);
    const warm = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.color = "var(--warm)";
      return getComputedStyle(probe).color;
    });
    expect(warm).not.toBe(before);
    await eventually(fill).toBe(warm);
  });

  test("does not include a post that was only begun", async ({ open }) => {
    const page = await open(OVERVIEW);
    await page.mouse.wheel(0, 900);
    await painted(page);
    await page.goto(STORY);
    expect(await readLinks(page)).toEqual([]);
  });

  test("is forgotten by the button, which says so and is gone", async ({ open }) => {
    const page = await open(OVERVIEW);
    await readToTheEnd(page, OVERVIEW);
    await page.goto(STORY);
    await eventually(() => readLinks(page)).not.toEqual([]);
    await page.getByRole("button", { name: "Forget it" }).click();
    await eventually(() => readLinks(page)).toEqual([]);
    expect(await page.locator("[data-read-count]").isVisible()).toBe(false);
    expect(await page.getByRole("button", { name: "Forget it" }).isVisible()).toBe(false);
    expect(await page.locator("[data-forget-status]").innerText()).toBe("Forgotten.");
    await page.reload();
    expect(await readLinks(page)).toEqual([]);
    expect(await page.locator("[data-forget]").isVisible()).toBe(false);
  });

  test("is seen after going back to the story, too", async ({ open }) => {
    const page = await open(STORY);
    await page.locator(`.story-entries a[data-read-key][href$="/${OVERVIEW}"]`).click();
    await page.waitForLoadState();
    await toTheEnd(page);
    await page.goBack();
    await eventually(() => readLinks(page)).not.toEqual([]);
    expect(await page.getByRole("button", { name: "Forget it" }).isVisible()).toBe(true);
  });

  test("is kept apart from that of another blog below the same host, and survives a spoilt store", async ({
    open,
    blog,
  }) => {
    const page = await open(STORY, {
      at: blog.below,
      before: () => {
        if (location.protocol === "about:") return;
        localStorage.setItem(
          "diptych:read:/",
          JSON.stringify({ "paper/belkin-2019-double-descent/overview": "2026-01-01" }),
        );
        if (!sessionStorage.getItem("spoilt")) localStorage.setItem("diptych:read:/blog/", "{spoilt");
        sessionStorage.setItem("spoilt", "once");
      },
    });
    expect(await readLinks(page)).toEqual([]);
    await readToTheEnd(page, OVERVIEW);
    await page.goto(STORY);
    await eventually(() => readLinks(page)).not.toEqual([]);
  });
});

describe("where storage is denied", () => {
  test("everything else works: reading, turning, the diptych, the theme, the shortcuts", async ({ open }) => {
    const page = await open(OVERVIEW, {
      before: () => {
        for (const name of ["localStorage", "sessionStorage"]) {
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException("The request was denied.", "SecurityError");
            },
          });
        }
      },
    });
    await toTheEnd(page);
    await page.locator("[data-theme-button]").click();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("light");
    const box = page.getByRole("checkbox", { name: /Single-key shortcuts/ });
    await box.uncheck();
    await box.check();
    await page.goto(STORY);
    expect(await readLinks(page)).toEqual([]);
    expect(await page.locator("[data-forget]").isVisible()).toBe(false);
    await page.goto(OVERVIEW);
    await page.keyboard.press("t");
    await eventually(() => page.url()).toMatch(/\/deep-dive\/$/);
    await page.waitForLoadState();
    await page.keyboard.press("d");
    await eventually(() => page.url()).toMatch(/\/diptych\/$/);
    await page.waitForLoadState();
    await page.keyboard.press("d");
    await eventually(() => page.url()).toMatch(/double-descent\/$/);
  });
});

/** The addresses of links that are marked as read. */
async function readLinks(page: Page): Promise<string[]> {
  return page.locator("a[data-read]").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
}

/** What a screen reader calls a link. */
async function accessibleName(link: ReturnType<Page["locator"]>): Promise<string> {
  const snapshot = await link.ariaSnapshot();
  return JSON.parse(/"(?:[^"\\\\]|\\\\.)*"/.exec(snapshot)?.[0] ?? '""') as string;
}

async function readToTheEnd(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await toTheEnd(page);
}

async function toTheEnd(page: Page): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await painted(page);
  // The observer is told of what is in view after the next frame.
  await painted(page);
}
