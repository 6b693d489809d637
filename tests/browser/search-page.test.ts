import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { arrives, eventually, painted, test } from "../support/browser.ts";

for (const site of ["root", "below"] as const) {
  describe(`the search page ${site === "root" ? "at /" : "below /blog/"}`, () => {
    test("shows the results of an address that was shared, and leads to them and back", async ({ open, blog }) => {
      const page = await open("search/?q=ridge&tier=deep-dive", { at: blog[site] });
      await found(page);
      expect(await page.locator("[data-search-input]").inputValue()).toBe("ridge");
      expect(await filter(page, "Panel").inputValue()).toBe("deep-dive");
      const shown = await options(page).count();
      expect(new Set(await page.locator(".result-tier").allInnerTexts())).toEqual(new Set(["Deep dive"]));
      const href = (await options(page).first().getAttribute("href")) ?? "";
      await options(page).first().click();
      await arrives(page, blog[site], new URL(href, page.url()).href.slice(blog[site].length));
      await page.goBack();
      await eventually(() => options(page).count()).toBe(shown);
      expect(page.url()).toBe(`${blog[site]}search/?q=ridge&tier=deep-dive`);
    });

    test("goes by keyboard alone: words, arrow down, Enter", async ({ open, blog }) => {
      const page = await open("search/", { at: blog[site] });
      await eventually(() => focused(page)).toBe("search-input");
      await page.keyboard.type("second descent");
      await found(page);
      expect(page.url()).toBe(`${blog[site]}search/?q=second+descent`);
      await page.keyboard.press("ArrowDown");
      const href = (await options(page).first().getAttribute("href")) ?? "";
      expect(await page.locator("[data-search-input]").getAttribute("aria-activedescendant")).toBe(
        await options(page).first().getAttribute("id"),
      );
      await page.keyboard.press("Enter");
      await arrives(page, blog[site], new URL(href, page.url()).href.slice(blog[site].length));
    });
  });
}

describe("filters", () => {
  test("say how many posts each value leaves, and leave as many", async ({ open }) => {
    const page = await open("search/?q=noise");
    await found(page);
    const all = await count(page);
    for (const name of ["Panel", "Kind", "Story", "Thread", "Tag", "Year", "Author"]) {
      const control = filter(page, name);
      const values = await control.locator("option").evaluateAll((options) =>
        options.map((option) => ({
          value: (option as HTMLOptionElement).value,
          posts: Number(/\((\d+)\)$/.exec(option.textContent ?? "")?.[1] ?? Number.NaN),
        })),
      );
      expect(values.shift()?.value).toBe("");
      expect(values.length, name).toBeGreaterThan(0);
      const [first] = values;
      await control.selectOption(first?.value ?? "");
      await eventually(() => count(page)).toBe(first?.posts);
      expect(new URL(page.url()).searchParams.get(CONTROLS[name] ?? "")).toBe(first?.value);
      await control.selectOption("");
      await eventually(() => count(page)).toBe(all);
    }
  });

  test("a filter is a step that Back takes back and Forward repeats", async ({ open, blog }) => {
    const page = await open("search/?q=noise");
    await found(page);
    const all = await count(page);
    await filter(page, "Panel").selectOption("overview");
    await eventually(() => page.url()).toBe(`${blog.root}search/?q=noise&tier=overview`);
    await eventually(() => count(page)).toBeLessThan(all);
    const overviews = await count(page);
    await filter(page, "Year").selectOption("2019");
    await eventually(() => count(page)).toBe(1);
    expect(await page.locator("[data-search-narrow] summary").innerText()).toBe("Filters (2)");
    await page.goBack();
    await eventually(() => count(page)).toBe(overviews);
    expect(await filter(page, "Year").inputValue()).toBe("");
    await page.goBack();
    await eventually(() => count(page)).toBe(all);
    expect(page.url()).toBe(`${blog.root}search/?q=noise`);
    expect(await filter(page, "Panel").inputValue()).toBe("");
    await page.goForward();
    await eventually(() => count(page)).toBe(overviews);
  });

  test("that leave nothing can be let go", async ({ open, blog }) => {
    const page = await open("search/?q=carpenter&year=2018");
    await eventually(() => status(page)).toBe("Nothing found for “carpenter” with these filters.");
    await page.getByRole("button", { name: "Search without filters (1)" }).click();
    await eventually(() => status(page)).toBe("1 result.");
    expect(page.url()).toBe(`${blog.root}search/?q=carpenter`);
  });

  test("of an old address, for what there is no more, are shown", async ({ open }) => {
    const page = await open("search/?q=ridge&tag=gone");
    await eventually(() => status(page)).toBe("Nothing found for “ridge” with these filters.");
    expect(await filter(page, "Tag").inputValue()).toBe("gone");
  });

  test("are folded on a phone, where the results come first", async ({ open }) => {
    const page = await open("search/?q=noise", { width: 320, height: 640, touch: true });
    await found(page);
    expect(await filter(page, "Year").isVisible()).toBe(false);
    const first = await page.locator(".result-group").first().boundingBox();
    expect(first?.y).toBeLessThan(440);
    await page.getByText("Filters", { exact: true }).tap();
    expect(await filter(page, "Year").isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

describe("the search page", () => {
  test("says what to try when nothing is found, and recovers", async ({ open }) => {
    const page = await open("search/");
    await page.keyboard.type("qwxzv");
    await eventually(() => status(page)).toBe(
      "Nothing found for “qwxzv”. Try fewer or other words, a name, an arXiv id, or TeX such as \\nabla.",
    );
    expect(await options(page).count()).toBe(0);
    for (let times = 0; times < 5; times++) await page.keyboard.press("Backspace");
    await eventually(() => status(page)).toBe("");
    expect(new URL(page.url()).search).toBe("");
    await page.keyboard.type("gradient");
    await found(page);
  });

  test("offers places to start while nothing is looked for, and where nothing is found", async ({ open, blog }) => {
    const page = await open("search/", { at: blog.below });
    const start = page.locator("[data-search-start]");
    await eventually(() => focused(page)).toBe("search-input");
    await eventually(() => start.isVisible()).toBe(true);
    await page.keyboard.type("peak");
    await found(page);
    expect(await start.isVisible()).toBe(false);
    await page.locator("[data-search-input]").fill("qwxzv");
    await eventually(() => start.isVisible()).toBe(true);
    await start.getByRole("link", { name: "A network that fits anything" }).click();
    await arrives(page, blog.below, "papers/zhang-2017-rethinking/");
  });

  test("finds by an abbreviation, marks what it stands for, and says so", async ({ open }) => {
    const page = await open("search/?q=svm");
    await eventually(() => status(page)).toMatch(/^\d results, also for “support vector machine”\.$/);
    expect(await options(page).first().locator("mark").allInnerTexts()).toEqual(["support", "vector", "machine"]);
  });

  test("announces what was found in a region of role status that is there from the beginning", async ({ open }) => {
    const page = await open("search/");
    const region = page.getByRole("status");
    expect(await region.count()).toBe(1);
    await region.evaluate((element) => element.setAttribute("data-same", ""));
    await page.keyboard.type("peak");
    await found(page);
    expect(await page.getByRole("status").getAttribute("data-same")).toBe("");
  });

  test("says what it looked for instead of a misspelt word", async ({ open }) => {
    const page = await open("search/?q=belkn");
    await eventually(() => status(page)).toMatch(/^\d results for “belkin” instead of “belkn”\.$/);
    expect(await page.locator(".result-about").first().innerText()).toMatch(/^Belkin et al\. 2019/);
  });

  test("says when no post holds all of the words", async ({ open }) => {
    const page = await open("search/?q=carpenter+thermometer");
    await eventually(() => status(page)).toBe("No post holds all of it. 2 results for some of the words.");
  });

  test("tells each result's paper, story and panel, and puts a pair's two hits together", async ({ open }) => {
    const page = await open("search/?q=double+descent");
    await found(page);
    const group = page.locator(".result-group").first();
    expect(await group.locator(".result-title").innerText()).toBe("The curve that goes down twice");
    expect(await group.locator(".result-about").innerText()).toBe(
      "Belkin et al. 2019 · Why do overparameterized models generalize?",
    );
    expect((await group.locator(".result-tier").allInnerTexts()).sort()).toEqual(["Deep dive", "Overview"]);
    const titles = await page.locator(".result-title").allInnerTexts();
    expect(new Set(titles).size).toBe(titles.length);
  });

  test("leads to the section where the words stand", async ({ open }) => {
    const page = await open("search/?q=infinite+mean");
    await found(page);
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

  test("shows more when asked to", async ({ open }) => {
    const page = await open("search/?q=paper");
    await found(page);
    const groups = page.locator(".result-group");
    const more = page.getByRole("button", { name: "Show more" });
    expect(await more.count()).toBe(1);
    // Until there is no more.
    while ((await more.count()) > 0) {
      const before = await groups.count();
      await more.click();
      await eventually(() => groups.count()).toBeGreaterThan(before);
    }
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
    await found(page);
    expect(page.url()).toBe(`${blog.root}search/?q=interpolation`);
  });

  test("Enter in the field opens the first result", async ({ open }) => {
    const page = await open("search/?q=margin");
    await found(page);
    const first = await options(page).first().getAttribute("href");
    await page.keyboard.press("Enter");
    await eventually(() => page.url()).toBe(new URL(first ?? "", page.url()).href);
  });

  test("Enter before the results are there opens the first of them, not one of an older search", async ({ open }) => {
    const page = await open("search/?q=margin");
    await found(page);
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
    expect(await options(page).count()).toBe(0);
    expect(await status(page)).toBe("");
  });

  test("a slash that is typed stays a slash", async ({ open }) => {
    const page = await open("search/");
    await page.keyboard.type("p/n");
    expect(await page.locator("[data-search-input]").inputValue()).toBe("p/n");
    await painted(page);
    expect(await focused(page)).toBe("search-input");
  });

  test("Ctrl+K goes to the field", async ({ open }) => {
    const page = await open("search/");
    await page.getByRole("link", { name: "Papers" }).first().focus();
    await page.keyboard.press("Control+k");
    expect(await focused(page)).toBe("search-input");
    expect(await page.locator("[data-search-dialog]").count()).toBe(0);
  });

  for (const [what, pattern] of [
    ["its index", "**/pagefind/pagefind.js"],
    ["the names", "**/search/entries.json"],
    ["a part of its index", "**/*.pf_index"],
    ["a post's text", "**/*.pf_fragment"],
  ] as const) {
    test(`says so when ${what} cannot be loaded, and recovers`, async ({ open }) => {
      const page = await open("search/", { provoked: /Failed to load|Failed to fetch/ });
      await page.route(pattern, (route) => route.abort("aborted"));
      await page.keyboard.type("peak");
      await eventually(() => status(page)).toBe(
        "The search index could not be loaded. Try again when the network is back.",
      );
      await page.unroute(pattern);
      await page.keyboard.type("s");
      await found(page);
    });
  }

  test("finds without the words that misspelt ones may stand for", async ({ open }) => {
    const page = await open("search/");
    await page.route("**/search/words.json", (route) => route.abort("aborted"));
    await page.keyboard.type("belkn");
    await eventually(() => page.locator(".result-about").first().innerText()).toMatch(/^Belkin/);
    await page.unroute("**/search/words.json");
    await page.keyboard.press("Backspace");
    await page.keyboard.type("n");
    await eventually(() => status(page)).toMatch(/^\d results for “belkin” instead of “belkn”\.$/);
  });
});

const CONTROLS: Readonly<Record<string, string>> = {
  Panel: "tier",
  Kind: "kind",
  Story: "story",
  Thread: "thread",
  Tag: "tag",
  Year: "year",
  Author: "author",
};

function filter(page: Page, name: string) {
  return page.getByRole("combobox", { name, exact: true });
}

function options(page: Page) {
  return page.locator("[data-search-results] [role=option]");
}

function status(page: Page): Promise<string> {
  return page.getByRole("status").innerText();
}

async function found(page: Page): Promise<void> {
  await eventually(() => status(page)).toMatch(/^\d+ results?/);
}

/** How many posts the status says there are. */
async function count(page: Page): Promise<number> {
  return Number.parseInt(await status(page), 10);
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id ?? "");
}
