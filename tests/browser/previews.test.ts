import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { eventually, test } from "../support/browser.ts";

const OVERVIEW = "papers/belkin-2019-double-descent/";
const DEEP_DIVE = `${OVERVIEW}deep-dive/`;

for (const site of ["root", "below"] as const) {
  describe(`previews ${site === "root" ? "at /" : "below /blog/"}`, () => {
    test("a hinge under the pointer shows what its other half says, formulas set", async ({ open, blog }) => {
      const page = await open(OVERVIEW, { at: blog[site] });
      await page.locator('.hinge[data-hinge="peak"]').hover();
      const preview = page.locator(".preview");
      await eventually(() => preview.count()).toBe(1);
      expect(await preview.locator(".preview-label span").innerText()).toBe(
        "Deep dive · The curve that goes down twice",
      );
      expect(await preview.locator(".katex").count()).toBeGreaterThan(3);
      // Set as formulas are, not as KaTeX's bare markup.
      expect(
        await preview
          .locator(".katex")
          .first()
          .evaluate((it) => getComputedStyle(it).fontFamily),
      ).toMatch(/KaTeX/);
      expect(await preview.getByRole("link", { name: "Go there" }).getAttribute("href")).toBe(
        new URL(`${DEEP_DIVE}#peak`, blog[site]).href,
      );
      expect(await repeatedIds(page)).toEqual([]);
    });
  });
}

describe("a preview", () => {
  test("of a post is its card: the paper, a sentence, how long it takes", async ({ open }) => {
    const page = await open("papers/hastie-2022-ridgeless/");
    await page.locator("[rel=prev]").first().hover();
    const preview = page.locator(".preview");
    await eventually(() => preview.count()).toBe(1);
    expect(await preview.innerText()).toMatch(/Overview · \d+ minutes/);
    expect(await preview.locator("cite").innerText()).toMatch(/^Reconciling modern machine-learning practice/);
  });

  test("can be entered by the pointer, and goes when it leaves", async ({ open }) => {
    const page = await open(OVERVIEW);
    await page.locator('.hinge[data-hinge="peak"]').hover();
    const preview = page.locator(".preview");
    await eventually(() => preview.count()).toBe(1);
    await preview.locator(".preview-body").hover();
    await page.waitForTimeout(500);
    expect(await preview.count()).toBe(1);
    await page.mouse.move(5, 5);
    await eventually(() => preview.count()).toBe(0);
  });

  test("opens on focus, is next in the order of tabs, and closes by Esc with the focus where it was", async ({
    open,
  }) => {
    const page = await open(OVERVIEW);
    const hinge = page.locator('.hinge[data-hinge="peak"]');
    await focusByKeyboard(page, hinge);
    const preview = page.locator(".preview");
    await eventually(() => preview.count()).toBe(1);
    expect(await hinge.getAttribute("aria-details")).toBe(await preview.getAttribute("id"));
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Go there");
    await page.keyboard.press("Escape");
    expect(await preview.count()).toBe(0);
    expect(await hinge.evaluate((link) => document.activeElement === link)).toBe(true);
    expect(await hinge.getAttribute("aria-details")).toBe(null);
  });

  test("opens others from within it, and Esc closes the last one first", async ({ open }) => {
    const page = await open(OVERVIEW);
    await page.locator('.hinge[data-hinge="peak"]').hover();
    const preview = page.locator(".preview");
    await eventually(() => preview.count()).toBe(1);
    await preview.locator(".preview-body a").first().hover();
    await eventually(() => preview.count()).toBe(2);
    await preview.last().locator(".preview-body").hover();
    await page.waitForTimeout(400);
    expect(await preview.count()).toBe(2);
    await page.keyboard.press("Escape");
    expect(await preview.count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await preview.count()).toBe(0);
  });

  test("opens on a long press as a sheet, without following the link", async ({ open }) => {
    const page = await open(OVERVIEW, { width: 390, height: 800, touch: true });
    const hinge = page.locator('.hinge[data-hinge="peak"]');
    await hinge.scrollIntoViewIfNeeded();
    const box = await hinge.boundingBox();
    if (!box) throw new Error("The hinge is not there.");
    const touch = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const session = await page.context().newCDPSession(page);
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [touch] });
    const preview = page.locator(".preview");
    await eventually(() => preview.count()).toBe(1);
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    expect(new URL(page.url()).pathname).toBe(`/${OVERVIEW}`);
    const sheet = await preview.boundingBox();
    expect(Math.round((sheet?.y ?? 0) + (sheet?.height ?? 0))).toBe(800);
    expect(sheet?.width).toBe(390);
    await preview.getByRole("button", { name: "Close" }).tap();
    await eventually(() => preview.count()).toBe(0);
    await hinge.tap();
    await eventually(() => new URL(page.url()).pathname).toBe(`/${DEEP_DIVE}`);
  });

  test("that cannot be loaded leaves the link as it is", async ({ open }) => {
    const page = await open(OVERVIEW);
    await page.route("**/previews/**", (route) => route.abort("aborted"));
    const hinge = page.locator('.hinge[data-hinge="peak"]');
    await hinge.hover();
    await page.waitForTimeout(700);
    expect(await page.locator(".preview").count()).toBe(0);
    await hinge.click();
    await eventually(() => new URL(page.url()).pathname).toBe(`/${DEEP_DIVE}`);
  });
});

/** Focuses as a reader without a mouse does: the last step is a key. */
async function focusByKeyboard(page: Page, link: ReturnType<Page["locator"]>): Promise<void> {
  await link.evaluate((element) => {
    const all = [...document.querySelectorAll<HTMLElement>("a[href], button, input")].filter((it) => it.offsetParent);
    all[all.indexOf(element as HTMLElement) - 1]?.focus();
  });
  await page.keyboard.press("Tab");
}

async function repeatedIds(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });
}
