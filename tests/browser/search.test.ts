import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { eventually, painted, test } from "../support/browser.ts";

for (const site of ["root", "below"] as const) {
  describe(`searching ${site === "root" ? "at /" : "below /blog/"}`, () => {
    test("goes by keyboard alone: /, words, arrow down, Enter", async ({ open, blog }) => {
      const page = await open("papers/", { at: blog[site] });
      await page.keyboard.press("/");
      await eventually(() => page.url()).toBe(`${blog[site]}search/`);
      await page.waitForLoadState();
      await eventually(() => focused(page)).toBe("search-input");
      await page.keyboard.type("second descent");
      await eventually(() => status(page)).toMatch(/^\d+ results?/);
      expect(page.url()).toBe(`${blog[site]}search/?q=second+descent`);
      const results = page.locator("[data-search-results] li");
      const shown = await results.count();
      expect(shown).toBeGreaterThan(0);
      expect(await results.first().locator("mark").allInnerTexts()).not.toEqual([]);
      await page.keyboard.press("ArrowDown");
      expect(await focused(page)).toBe("result 0");
      if (shown > 1) {
        await page.keyboard.press("ArrowDown");
        expect(await focused(page)).toBe("result 1");
        await page.keyboard.press("ArrowUp");
      }
      await page.keyboard.press("ArrowUp");
      expect(await focused(page)).toBe("search-input");
      await page.keyboard.press("ArrowDown");
      const title = await results.first().locator("a").innerText();
      await page.keyboard.press("Enter");
      await eventually(() => page.url()).not.toMatch(/\/search\//);
      await page.waitForLoadState();
      expect(page.url().startsWith(blog[site])).toBe(true);
      expect(await page.locator("h1").innerText()).toBe(title);
      await page.goBack();
      await eventually(() => results.count()).toBe(shown);
    });

    test("an address with ?q= shows its results at once", async ({ open, blog }) => {
      const page = await open("search/?q=ridge", { at: blog[site] });
      await eventually(() => status(page)).toMatch(/^\d+ results?/);
      expect(await page.locator("[data-search-input]").inputValue()).toBe("ridge");
      for (const link of await page.locator("[data-search-results] a").all())
        expect(new URL((await link.getAttribute("href")) ?? "", page.url()).href.slice(0, blog[site].length)).toBe(
          blog[site],
        );
    });
  });
}

describe("the search page", () => {
  test("says what to try when nothing is found, and recovers", async ({ open }) => {
    const page = await open("search/");
    await page.keyboard.type("qwxzv");
    await eventually(() => status(page)).toBe("Nothing found for “qwxzv”. Try fewer words, or another word for it.");
    expect(await page.locator("[data-search-results] li").count()).toBe(0);
    for (let count = 0; count < 5; count++) await page.keyboard.press("Backspace");
    await eventually(() => status(page)).toBe("");
    expect(new URL(page.url()).search).toBe("");
    await page.keyboard.type("gradient");
    await eventually(() => status(page)).toMatch(/^\d+ results?/);
  });

  test("announces what was found in a region of role status that is there from the beginning", async ({ open }) => {
    const page = await open("search/");
    const region = page.getByRole("status");
    expect(await region.count()).toBe(1);
    await region.evaluate((element) => element.setAttribute("data-same", ""));
    await page.keyboard.type("peak");
    await eventually(() => status(page)).toMatch(/^\d+ results?/);
    expect(await page.getByRole("status").getAttribute("data-same")).toBe("");
  });

  test("leads to the section where the words stand", async ({ open }) => {
    const page = await open("search/?q=infinite+mean");
    await eventually(() => status(page)).toMatch(/^\d+ results?/);
    const link = page.locator('[data-search-results] a[href*="#"]').first();
    const id = new URL((await link.getAttribute("href")) ?? "", page.url()).hash.slice(1);
    await link.click();
    await eventually(() => new URL(page.url()).hash).toBe(`#${id}`);
    await eventually(() =>
      page.evaluate((target) => {
        const top = document.getElementById(target)?.getBoundingClientRect().top ?? Number.NaN;
        return top >= 0 && top < window.innerHeight / 2;
      }, id),
    ).toBe(true);
  });

  test("takes no harm from 3,000 characters of garbage, in the address or typed", async ({ open, blog }) => {
    const garbage = `<img src=x onerror=alert(1)>"';--%00\\u0000{{7*7}}$\\frac{`.repeat(60).slice(0, 3000);
    const page = await open(`search/?q=${encodeURIComponent(garbage)}`);
    await eventually(() => status(page)).not.toBe("");
    expect(await page.locator("main img").count()).toBe(0);
    await page.locator("[data-search-input]").focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.press("Delete");
    await page.keyboard.insertText(garbage);
    await eventually(() => status(page)).not.toBe("");
    expect(await page.locator("main img").count()).toBe(0);
    expect(page.url().length).toBeLessThan(2000);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("interpolation");
    await eventually(() => status(page)).toMatch(/^\d+ results?/);
    expect(page.url()).toBe(`${blog.root}search/?q=interpolation`);
  });

  test("Enter in the field opens the first result", async ({ open }) => {
    const page = await open("search/?q=margin");
    await eventually(() => status(page)).toMatch(/^\d+ results?/);
    const first = await page.locator("[data-search-results] a").first().getAttribute("href");
    await page.keyboard.press("Enter");
    await eventually(() => page.url()).toBe(new URL(first ?? "", page.url()).href);
  });

  test("Enter before the results are there opens the first of them, not one of an older search", async ({ open }) => {
    const page = await open("search/?q=margin");
    await eventually(() => status(page)).toMatch(/^\d+ results?/);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("shuffled answer key");
    await page.keyboard.press("Enter");
    await eventually(() => page.url()).toMatch(/zhang-2017-rethinking/);
  });

  test("shows nothing once the field is empty again, however fast", async ({ open }) => {
    const page = await open("search/");
    await page.keyboard.type("peak");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.press("Delete");
    await page.waitForLoadState("networkidle");
    expect(await page.locator("[data-search-results] li").count()).toBe(0);
    expect(await status(page)).toBe("");
  });

  test("a slash that is typed stays a slash", async ({ open }) => {
    const page = await open("search/");
    await page.keyboard.type("p/n");
    expect(await page.locator("[data-search-input]").inputValue()).toBe("p/n");
    await painted(page);
    expect(await focused(page)).toBe("search-input");
  });

  test("says so when its index cannot be loaded", async ({ open }) => {
    const page = await open("search/");
    await page.route("**/pagefind/**", (route) => route.abort("aborted"));
    await page.keyboard.type("peak");
    await eventually(() => status(page)).toBe(
      "The search index could not be loaded. Try again when the network is back.",
    );
    await page.unroute("**/pagefind/**");
    await page.keyboard.type("s");
    await eventually(() => status(page)).toMatch(/^\d+ results?/);
  });
});

async function status(page: Page): Promise<string> {
  return page.getByRole("status").innerText();
}

/** The focused element: its id, or which result it is. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const results = [...document.querySelectorAll("[data-search-results] a")];
    return element && results.includes(element) ? `result ${results.indexOf(element)}` : (element?.id ?? "");
  });
}
