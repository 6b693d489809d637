import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { arrives, eventually, test } from "../support/browser.ts";
import { KINDS } from "../support/pages.ts";
import { PAIRS } from "../support/real-posts.ts";

const OVERVIEW = KINDS.overview;

describe("without JavaScript", () => {
  for (const [kind, path] of Object.entries(KINDS)) {
    // These two are what scripts do, and say so.
    if (kind === "search" || kind === "offline") continue;
    test(`${kind}: says all that it says with it, and nothing that matters is hidden`, async ({ open }) => {
      const plain = await open(path, { javaScript: false });
      const text = await mainText(plain);
      expect(text.length).toBeGreaterThan(100);
      const enhanced = await open(path);
      expect(text).toBe(await mainText(enhanced));
      expect(await hiddenMatter(plain)).toEqual([]);
    });
  }

  test("search says that it needs JavaScript and offers the lists", async ({ open }) => {
    const page = await open("search/", { javaScript: false });
    expect(await page.locator("main").innerText()).toContain("Search needs JavaScript.");
    expect(await page.locator("main a:visible").count()).toBeGreaterThan(3);
    expect(await page.locator("[data-search-form]").isVisible()).toBe(false);
  });

  test("the page of what is kept says that keeping needs a script", async ({ open }) => {
    const page = await open(KINDS.offline, { javaScript: false });
    expect(await page.locator("main").innerText()).toContain("Pages are kept by a script, and this browser runs none.");
    expect(await page.locator("main button:visible").count()).toBe(0);
  });

  test("the contents unfold and lead to their sections, the bar stays at hand", async ({ open, blog }) => {
    const page = await open(OVERVIEW, { javaScript: false, width: 1300 });
    const link = page.locator("[data-contents] nav a").nth(2);
    expect(await link.isVisible()).toBe(false);
    await page.locator("[data-contents] summary").click();
    expect(await link.isVisible()).toBe(true);
    const href = await link.getAttribute("href");
    await link.click();
    await arrives(page, blog.root, `${OVERVIEW}${href}`);
    expect(await page.locator("[data-contents] summary").isVisible()).toBe(true);
  });

  test("hinge marks lead to their counterparts, the switch to the other panel, and the diptych opens", async ({
    open,
    blog,
  }) => {
    const page = await open(OVERVIEW, { javaScript: false });
    await page.locator('.hinge[data-hinge="peak"]').click();
    await arrives(page, blog.root, `${OVERVIEW}deep-dive/#peak`);
    await page.locator(".switch [data-switch]").click();
    await arrives(page, blog.root, OVERVIEW);
    await page.locator("[data-open-diptych]").click();
    await arrives(page, blog.root, `${OVERVIEW}diptych/`);
    await page.locator("[data-close-diptych]").click();
    await arrives(page, blog.root, OVERVIEW);
  });

  test("the story lists every post in order with its bridges", async ({ open }) => {
    const page = await open(KINDS.story, { javaScript: false });
    const entries = page.locator(".story-entries > li");
    expect(await entries.count()).toBe(PAIRS.length);
    for (const entry of await entries.all()) {
      expect(await entry.locator("a.panel:visible").count()).toBe(2);
      expect(await entry.locator(".entry-title a").isVisible()).toBe(true);
    }
    for (const entry of (await entries.all()).slice(1))
      expect(await entry.locator("[data-bridge]:visible").count()).toBeGreaterThan(0);
  });

  test("notes unfold on a phone, by touch and by keyboard, and stand in the margin of a desktop", async ({ open }) => {
    const path = `${OVERVIEW}deep-dive/`;
    const phone = await open(path, { javaScript: false, width: 390, height: 844, touch: true });
    const note = phone.locator(".note").first();
    expect(await note.locator(".sidenote").isVisible()).toBe(false);
    await note.locator(".note-number").tap();
    await eventually(() => note.locator(".sidenote").isVisible()).toBe(true);
    await note.locator(".note-number").tap();
    await eventually(() => note.locator(".sidenote").isVisible()).toBe(false);
    await note.locator(".note-toggle").focus();
    await phone.keyboard.press("Space");
    await eventually(() => note.locator(".sidenote").isVisible()).toBe(true);
    const desktop = await open(path, { javaScript: false });
    expect(await desktop.locator(".sidenote").first().isVisible()).toBe(true);
  });
});

/** What a script does, and what is said of that: buttons, the sliders of knobs, what is remembered of a reader. */
const OF_SCRIPTS = "main :is(button, .knob-line, .knob-says, .story-map-read, .run-bar, [data-forget])";

/** What can be read between header and footer, folded parts unfolded, but for what is a script's. */
async function mainText(page: Page): Promise<string> {
  return page.evaluate((ofScripts) => {
    for (const folded of document.querySelectorAll("details")) folded.open = true;
    for (const element of document.querySelectorAll<HTMLElement>(ofScripts)) element.style.display = "none";
    const text = (document.querySelector("main") as HTMLElement).innerText;
    for (const folded of document.querySelectorAll("details")) folded.open = false;
    return text.trim().replace(/\s+/g, " ");
  }, OF_SCRIPTS);
}

/** Elements with text that nobody can reach: neither shown, nor folded, nor meant for screen readers, nor for scripts. */
async function hiddenMatter(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main *")]
      .filter((element) => {
        if (!element.textContent?.trim() || element.closest("details, .katex, noscript, svg, [hidden], .note"))
          return false;
        // What the bar shows once a script follows the reader; and a row's hinge, whose other half stands beside it.
        if (element.closest(".reading-place, .reading-panels, .half > .prose > .hinged:first-child > .hinge"))
          return false;
        // What is said of what a script does.
        if (element.matches(".story-map-read")) return false;
        return !element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}
