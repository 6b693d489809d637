import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { eventually, test } from "../support/browser.ts";

const OVERVIEW = "papers/belkin-2019-double-descent/";

describe("single-key shortcuts", () => {
  test("can be turned off at the foot of a page, and stay off", async ({ open }) => {
    const page = await open(OVERVIEW);
    await watchLinks(page);
    expect(await pressed(page, "t", "d", "/")).toEqual(["t", "d", "/"]);
    const box = page.getByRole("checkbox", { name: /^Single-key shortcuts/ });
    expect(await box.isChecked()).toBe(true);
    await box.uncheck();
    expect(await pressed(page, "t", "d", "/")).toEqual([]);
    expect(await page.locator(".site-header kbd").isVisible()).toBe(false);
    await page.reload();
    await watchLinks(page);
    expect(await box.isChecked()).toBe(false);
    expect(await pressed(page, "t", "d", "/")).toEqual([]);
    await page.goto("papers/");
    await watchLinks(page);
    expect(await pressed(page, "/")).toEqual([]);
    await page.goto(OVERVIEW);
    await watchLinks(page);
    await box.check();
    expect(await pressed(page, "t", "d", "/")).toEqual(["t", "d", "/"]);
    expect(await page.locator(".site-header kbd").isVisible()).toBe(true);
  });

  test("can be turned off on a tablet with a keyboard, too", async ({ open }) => {
    const page = await open(OVERVIEW, { width: 1024, touch: true });
    await watchLinks(page);
    expect(await pressed(page, "t")).toEqual(["t"]);
    await page.getByRole("checkbox", { name: /^Single-key shortcuts/ }).uncheck();
    expect(await pressed(page, "t")).toEqual([]);
  });

  test("work in capitals, and do nothing with Ctrl, Meta or Alt", async ({ open }) => {
    const page = await open(OVERVIEW);
    await watchLinks(page);
    expect(await pressed(page, "T", "Shift+D")).toEqual(["T", "Shift+D"]);
    expect(await pressed(page, "Control+t", "Meta+d", "Alt+t", "Control+Shift+D")).toEqual([]);
  });

  test("do nothing while typing", async ({ open }) => {
    const page = await open(OVERVIEW);
    await watchLinks(page);
    for (const markup of [
      "<input type=text>",
      "<input type=search>",
      "<textarea></textarea>",
      "<p contenteditable></p>",
    ]) {
      await page.evaluate((html) => {
        document.querySelector("main")?.insertAdjacentHTML("afterbegin", html);
        (document.querySelector("main > :first-child") as HTMLElement).focus();
      }, markup);
      expect(await pressed(page, "t", "d", "/"), markup).toEqual([]);
    }
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    expect(await pressed(page, "t")).toEqual(["t"]);
  });

  test("do nothing on pages that have nothing to turn", async ({ open, blog }) => {
    const page = await open("papers/");
    await watchLinks(page);
    expect(await pressed(page, "t", "d")).toEqual([]);
    expect(page.url()).toBe(`${blog.root}papers/`);
  });

  test("do nothing while a dialog is open", async ({ open, blog }) => {
    const page = await open(OVERVIEW);
    await page.keyboard.press("/");
    await page.getByRole("button", { name: "Close" }).focus();
    await watchLinks(page);
    expect(await pressed(page, "t", "d", "/")).toEqual([]);
    expect(page.url()).toBe(`${blog.root}${OVERVIEW}`);
  });

  test("/ on the search page goes to its field", async ({ open }) => {
    const page = await open("search/?q=peak");
    await page.getByRole("link", { name: "Papers" }).first().focus();
    await page.keyboard.press("/");
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe("search-input");
    expect(await page.locator("#search-input").inputValue()).toBe("peak");
  });
});

/** From now on links that are followed are only counted. */
async function watchLinks(page: Page): Promise<void> {
  await page.evaluate(() => {
    (window as unknown as { followed: number }).followed = 0;
    document.addEventListener(
      "click",
      (event) => {
        if (!(event.target as Element).closest("a")) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        (window as unknown as { followed: number }).followed++;
      },
      { capture: true },
    );
  });
}

/** Which of some keys followed a link. */
async function pressed(page: Page, ...keys: string[]): Promise<string[]> {
  const followed = (): Promise<number> => page.evaluate(() => (window as unknown as { followed: number }).followed);
  const did: string[] = [];
  for (const key of keys) {
    const before = await followed();
    await page.keyboard.press(key);
    if ((await followed()) > before) did.push(key);
  }
  return did;
}
