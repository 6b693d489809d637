import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { arrives, eventually, painted, test } from "../support/browser.ts";

const OVERVIEW = "papers/belkin-2019-double-descent/";

for (const site of ["root", "below"] as const) {
  describe(`the search dialog ${site === "root" ? "at /" : "below /blog/"}`, () => {
    test("goes by keyboard alone: /, words, arrow down, Enter", async ({ open, blog }) => {
      const page = await open("papers/", { at: blog[site] });
      await page.keyboard.press("/");
      expect(await isOpen(page)).toBe(true);
      expect(await focused(page)).toBe("find");
      await page.keyboard.type("peak of the curve");
      await eventually(() => status(page)).toMatch(/^\d+ results\.$/);
      expect(page.url()).toBe(`${blog[site]}papers/`);
      const first = options(page).first();
      expect(await first.locator("mark").allInnerTexts()).not.toEqual([]);
      await page.keyboard.press("ArrowDown");
      expect(await active(page)).toBe(0);
      const href = await first.getAttribute("href");
      expect(href).toMatch(/#./);
      await page.keyboard.press("Enter");
      await arrives(page, blog[site], new URL(href ?? "", page.url()).href.slice(blog[site].length));
      expect(page.url().startsWith(blog[site])).toBe(true);
    });

    test("leads on to the search page with what was typed and chosen", async ({ open, blog }) => {
      const page = await open("papers/", { at: blog[site] });
      await ask(page, "ridge");
      await page
        .locator("[data-search-dialog]")
        .getByRole("combobox", { name: "Panel", exact: true })
        .selectOption("overview");
      await eventually(() => page.getByRole("link", { name: "All filters" }).getAttribute("href")).toBe(
        `${blog[site]}search/?q=ridge&tier=overview`,
      );
      await page.getByRole("link", { name: "All filters" }).click();
      await arrives(page, blog[site], "search/?q=ridge&tier=overview");
    });
  });
}

describe("the search dialog", () => {
  test("opens by Ctrl+K, by a click, by Enter and by the space bar; Esc closes it, with the focus back where it was", async ({
    open,
  }) => {
    const page = await open(OVERVIEW);
    const before = page.locator("main a").nth(3);
    const button = page.getByRole("button", { name: /^Search/ });
    expect(await button.getAttribute("aria-haspopup")).toBe("dialog");
    for (const [opener, opens] of [
      [before, () => page.keyboard.press("Control+k")],
      [before, () => page.keyboard.press("/")],
      [button, () => button.click()],
      [button, () => page.keyboard.press("Enter")],
      [button, () => page.keyboard.press("Space")],
    ] as const) {
      await opener.focus();
      await opens();
      expect(await isOpen(page)).toBe(true);
      expect(await focused(page)).toBe("find");
      await page.keyboard.press("Escape");
      expect(await isOpen(page)).toBe(false);
      expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
    }
  });

  test("closes by its button and by a click beside it, and keeps what was looked for", async ({ open }) => {
    const page = await open(OVERVIEW);
    await ask(page, "valley");
    await page.getByRole("button", { name: "Close" }).click();
    expect(await isOpen(page)).toBe(false);
    await page.keyboard.press("/");
    expect(await page.locator("#find").inputValue()).toBe("valley");
    expect(await options(page).count()).toBeGreaterThan(0);
    // What was typed is selected: the next letter begins anew.
    await page.keyboard.type("m");
    expect(await page.locator("#find").inputValue()).toBe("m");
    await page.mouse.click(10, 880);
    expect(await isOpen(page)).toBe(false);
  });

  test("is a combobox with a list box, and says how many there are", async ({ open }) => {
    const page = await open(OVERVIEW);
    await page.keyboard.press("/");
    const input = page.getByRole("combobox", { name: /^Search/ });
    const region = page.locator("[data-search-dialog]").getByRole("status");
    await region.evaluate((element) => element.setAttribute("data-same", ""));
    expect(await input.getAttribute("aria-expanded")).toBe("false");
    await page.keyboard.type("peak");
    await eventually(() => status(page)).toMatch(/^\d+ results\.$/);
    expect(await region.getAttribute("data-same")).toBe("");
    expect(await input.getAttribute("aria-expanded")).toBe("true");
    const list = page.getByRole("listbox", { name: "Results" });
    expect(await input.getAttribute("aria-controls")).toBe(await list.getAttribute("id"));
    expect(await list.getByRole("group").first().getAttribute("aria-labelledby")).toMatch(/./);
    const option = list.getByRole("option").first();
    expect(await option.ariaSnapshot()).toMatch(/Overview|Deep dive/);
    expect(await option.ariaSnapshot()).toContain(await list.locator(".result-title").first().innerText());
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.press("Delete");
    await eventually(() => input.getAttribute("aria-expanded")).toBe("false");
    expect(await status(page)).toBe("");
  });

  test("arrow keys go round by the field, and the chosen result is in sight", async ({ open }) => {
    const page = await open(OVERVIEW);
    await ask(page, "noise");
    const last = (await options(page).count()) - 1;
    expect(last).toBeGreaterThan(3);
    const seen: number[] = [];
    for (const key of ["ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowUp", "ArrowDown", "ArrowDown"]) {
      await page.keyboard.press(key);
      seen.push(await active(page));
    }
    expect(seen).toEqual([0, 1, 0, -1, last, -1, 0]);
    expect(await focused(page)).toBe("find");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    expect(
      await options(page)
        .nth(last)
        .evaluate((option) => {
          const { top, bottom } = option.getBoundingClientRect();
          const box = document.querySelector(".search-scroll")?.getBoundingClientRect();
          return box !== undefined && top >= box.top && bottom <= box.bottom + 1;
        }),
    ).toBe(true);
  });

  test("the pointer chooses without moving the list", async ({ open }) => {
    const page = await open(OVERVIEW);
    await ask(page, "noise");
    const scroller = page.locator(".search-scroll");
    await options(page).nth(2).hover();
    await eventually(() => active(page)).toBe(2);
    expect(await scroller.evaluate((element) => element.scrollTop)).toBe(0);
  });

  test("opens at once and loses no letter, however slow the network", async ({ open }) => {
    const page = await open(OVERVIEW);
    let arrive = (): void => {};
    const network = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    // What shows the dialog has to arrive before it can say that it waits for the index.
    await page.route(/part-/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.route(/pagefind|entries/, async (route) => {
      await network;
      await route.continue();
    });
    await page.keyboard.type("/test error");
    expect(await page.locator("#find").inputValue()).toBe("test error");
    await eventually(() => status(page)).toBe("Loading the search index …");
    arrive();
    await eventually(() => status(page)).toMatch(/results/);
    expect(page.url()).toMatch(/double-descent\/$/);
  });

  test("offers places to start until something is typed", async ({ open, blog }) => {
    const page = await open("papers/", { at: blog.below });
    await page.keyboard.press("/");
    const start = page.locator("[data-search-dialog] .search-start");
    await eventually(() => start.isVisible()).toBe(true);
    await page.keyboard.type("peak");
    await eventually(() => status(page)).toMatch(/results/);
    expect(await start.isVisible()).toBe(false);
    await page.locator("#find").fill("");
    await eventually(() => start.isVisible()).toBe(true);
    await start.getByRole("link", { name: "double descent" }).click();
    await arrives(page, blog.below, "tags/double-descent/");
  });

  test("nothing of it is loaded before it is opened", async ({ open }) => {
    const asked: string[] = [];
    const page = await open("404.html");
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(OVERVIEW, { waitUntil: "networkidle" });
    expect(asked.filter((path) => /pagefind|search/.test(path))).toEqual([]);
    for (const script of asked.filter((path) => path.endsWith(".js")))
      expect(await (await page.request.get(script)).text(), script).not.toContain("pagefind/");
    await ask(page, "ridge");
    expect(asked.filter((path) => /pagefind-(?:ui|modular-ui|component-ui|highlight|worker)/.test(path))).toEqual([]);
    // Only a word that is nowhere asks for the words that it may stand for.
    expect(asked.filter((path) => path.endsWith("words.json"))).toEqual([]);
  });

  test("a result on the page that is being read closes it and goes there", async ({ open }) => {
    const page = await open(OVERVIEW);
    await ask(page, "What the curve does not say");
    const here = options(page).and(page.locator(`[href="/${OVERVIEW}#limits"]`));
    await here.first().click();
    await eventually(() => new URL(page.url()).hash).toBe("#limits");
    expect(await isOpen(page)).toBe(false);
    await eventually(() => inUpperHalf(page, "limits")).toBe(true);
  });

  test("opens a result in a tab of its own and stays, with Ctrl", async ({ open }) => {
    const page = await open(OVERVIEW);
    await ask(page, "ridge");
    const [other] = await Promise.all([
      page.context().waitForEvent("page"),
      options(page)
        .first()
        .click({ modifiers: ["ControlOrMeta"] }),
    ]);
    expect(await isOpen(page)).toBe(true);
    await other.close();
    await page.keyboard.press("Escape");
    const [search] = await Promise.all([
      page.context().waitForEvent("page"),
      page.getByRole("button", { name: /^Search/ }).click({ modifiers: ["ControlOrMeta"] }),
    ]);
    await search.waitForURL(/\/search\/$/);
    expect(await isOpen(page)).toBe(false);
  });

  test("with single-key shortcuts off / does nothing, and Ctrl+K still opens it", async ({ open }) => {
    const page = await open(OVERVIEW);
    await page.getByRole("checkbox", { name: /^Single-key shortcuts/ }).uncheck();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press("/");
    expect(await page.locator("[data-search-dialog]").count()).toBe(0);
    await page.keyboard.press("Control+k");
    expect(await isOpen(page)).toBe(true);
    await page.keyboard.type("p/n");
    expect(await page.locator("#find").inputValue()).toBe("p/n");
  });

  test("the page behind it neither moves aside nor scrolls", async ({ open }) => {
    const page = await open(OVERVIEW);
    const left = (): Promise<number> => page.locator("h1").evaluate((title) => title.getBoundingClientRect().left);
    const before = await left();
    await page.keyboard.press("/");
    expect(await left()).toBe(before);
    await page.mouse.move(20, 500);
    await page.mouse.wheel(0, 600);
    await painted(page);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await page.keyboard.press("Escape");
    await page.mouse.wheel(0, 600);
    await eventually(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  });

  test("takes no harm from 3,000 characters of garbage", async ({ open }) => {
    const page = await open(OVERVIEW);
    await page.keyboard.press("/");
    const garbage = `<img src=x onerror=alert(1)>"';--%00\\u0000{{7*7}}$\\frac{`.repeat(60).slice(0, 3000);
    await page.keyboard.insertText(garbage);
    await eventually(() => status(page)).not.toBe("");
    expect(await page.locator("[data-search-dialog] img").count()).toBe(0);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("interpolation");
    await eventually(() => status(page)).toMatch(/^\d+ results\.$/);
  });

  test("what searches is loaded with the next letter where it could not be at first", async ({ open }) => {
    const page = await open(OVERVIEW);
    await page.route("**/part-*", (route) => route.abort("aborted"));
    await page.keyboard.press("/");
    await eventually(() => status(page)).toBe("Search could not be loaded. Try again when the network is back.");
    await page.unroute("**/part-*");
    await page.keyboard.type("peak");
    await eventually(() => status(page)).toMatch(/^\d+ results\.$/);
  });

  test("on a phone it fills the screen, scrolls, and is left by a tap on a result", async ({ open }) => {
    const page = await open(OVERVIEW, { width: 320, height: 640, touch: true });
    await page.getByRole("button", { name: /^Search/ }).tap();
    await page.keyboard.type("noise");
    await eventually(() => status(page)).toMatch(/^\d+ results\.$/);
    const box = await page.locator("[data-search-dialog]").boundingBox();
    expect(box).toEqual({ x: 0, y: 0, width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await page.locator(".search-scroll").evaluate((list) => list.scrollWidth - list.clientWidth)).toBe(0);
    // The key of the keyboard on the screen puts it away and opens nothing.
    await page.keyboard.press("Enter");
    expect(await focused(page)).not.toBe("find");
    expect(await isOpen(page)).toBe(true);
    const result = options(page).nth(1);
    const href = await result.getAttribute("href");
    await result.tap();
    await eventually(() => page.url()).toBe(new URL(href ?? "", page.url()).href);
  });

  test("stays above the keyboard of a phone", async ({ open }) => {
    const page = await open(OVERVIEW, { width: 390, height: 844, touch: true });
    await page.getByRole("button", { name: /^Search/ }).tap();
    await page.evaluate(() => {
      const visible = window.visualViewport as VisualViewport;
      Object.defineProperty(visible, "height", { value: 500 });
      visible.dispatchEvent(new Event("resize"));
    });
    const box = await page.locator("[data-search-dialog]").boundingBox();
    expect(box?.height).toBe(500);
  });
});

function isOpen(page: Page): Promise<boolean> {
  return page.locator("[data-search-dialog]").evaluate((dialog) => (dialog as HTMLDialogElement).open);
}

/** Opens the dialog and types a query; the dialog shows what it found. */
async function ask(page: Page, query: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.insertText(query);
  await eventually(() => status(page)).toMatch(/results?/);
}

function options(page: Page) {
  return page.locator("[data-search-dialog] [role=option]");
}

function status(page: Page): Promise<string> {
  return page.locator("[data-search-dialog] [role=status]").innerText();
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id ?? "");
}

/** Which result the field is about, from 0; -1 for none. It is the only one that is selected. */
function active(page: Page): Promise<number> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll("[data-search-dialog] [role=option]")];
    const id = document.querySelector("#find")?.getAttribute("aria-activedescendant");
    const selected = all.filter((option) => option.getAttribute("aria-selected") === "true");
    const index = all.findIndex((option) => option.id === id);
    return selected.length === (index < 0 ? 0 : 1) && (index < 0 || selected[0] === all[index]) ? index : Number.NaN;
  });
}

function inUpperHalf(page: Page, id: string): Promise<boolean> {
  return page.evaluate((target) => {
    const top = document.getElementById(target)?.getBoundingClientRect().top ?? Number.NaN;
    return top >= 0 && top < window.innerHeight / 2;
  }, id);
}
