import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test as base, eventually, fontsLoaded, serveBlog } from "../support/browser.ts";
import { realBlog } from "../support/built-blogs.ts";
import { allPages, KINDS } from "../support/pages.ts";

const LONG = "a_{1} + a_{2} + a_{3} + a_{4} + a_{5} + a_{6} + a_{7} + a_{8} + a_{9} + a_{10} + a_{11} + a_{12}";

/** Everything that likes to be wider than a phone. */
const WIDE = {
  "posts/papers/wide/paper.yaml": `title: ${"A-title-without-a-place-to-break".repeat(4)}
authors: [${"Author".repeat(15)}, B. C]
year: 2020
venue: ${"Venue".repeat(20)}
tags: [${"averylongtag".repeat(8)}]
summary: ${"Word".repeat(40)}
`,
  "posts/papers/wide/overview.md": `---
title: ${"Unbreakable".repeat(12)}
date: 2026-01-01
---

A formula $${LONG} = x$ in the text, \`${"code".repeat(30)}\` and https://example.org/${"path/".repeat(40)}.

$$
\\frac{${LONG} + ${LONG}}{2}
$$

$$
x
$$

## ${"Heading".repeat(20)} {#wide turn="${"Turn".repeat(20)}"}

| ${"one | ".repeat(12)}
| ${"--- | ".repeat(12)}
| ${"a longer cell | ".repeat(12)}

- a list
  - in a list
    - in a list with \\[ \\frac{${LONG}}{2} \\]

> ${"quoted".repeat(30)}[^1]

[^1]: ${"note".repeat(40)} and $${LONG}$.

\`\`\`python
${"print('wide') ; ".repeat(20)}
\`\`\`
`,
  "posts/papers/wide/deep-dive.md": `---
title: ${"Unbreakable".repeat(12)}
date: 2026-01-01
---

## Depth of $${LONG}$ {#wide}

Text with $\\begin{pmatrix} ${"1 & 2 & 3 & 4 & 5 & 6 & 7 & 8 & 9 & 10 \\\\ ".repeat(3)} \\end{pmatrix}$ in it.
`,
};

const test = base.extend(
  "wide",
  { scope: "file" },
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
  async ({}, { onCleanup }) => {
    const served = await serveBlog(WIDE);
    onCleanup(() => served.close());
    return served.at;
  },
);

describe("no page scrolls sideways", () => {
  test("of the whole blog, at 320, 768 and 1440 px", async ({ open }) => {
    const pages = allPages(await realBlog("root"));
    expect(pages.length).toBeGreaterThan(30);
    const page = await open("");
    for (const path of pages) {
      await page.goto(path);
      await fontsLoaded(page);
      // Formulas that cannot be broken are looked at one after another.
      await eventually(() => tooWideAt(page, [320, 768, 1440]), path).toEqual([]);
    }
  }, 300_000);

  test("at 320 px with the contents open and all notes unfolded", async ({ open }) => {
    const page = await open(KINDS["deep dive"], { width: 320, height: 640 });
    await page.evaluate(() => {
      for (const toggle of document.querySelectorAll<HTMLInputElement>(".note-toggle")) toggle.click();
    });
    expect(await tooWideAt(page, [320])).toEqual([]);
    await page.locator("[data-contents] summary").click();
    expect(await page.locator("[data-contents] nav").isVisible()).toBe(true);
    expect(await tooWideAt(page, [320])).toEqual([]);
    const { left, right } = await page
      .locator("[data-contents] nav")
      .evaluate((nav) => nav.getBoundingClientRect().toJSON() as DOMRect);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(320);
  });

  test("of a post full of things without a place to break", async ({ open, wide }) => {
    const paths = ["", "papers/", "papers/wide/", "papers/wide/deep-dive/", "papers/wide/diptych/", "tags/"];
    const page = await open("", { at: wide });
    for (const path of paths) {
      await page.goto(path);
      await fontsLoaded(page);
      // Formulas that cannot be broken are looked at one after another.
      await eventually(() => tooWideAt(page, [320, 768, 1440]), path).toEqual([]);
    }
  });
});

describe("what is wider than the page", () => {
  test("scrolls within itself, by keyboard too, and is passed over by Tab where it is not", async ({ open, wide }) => {
    const page = await open("papers/wide/", { at: wide, width: 320, height: 640 });
    await eventually(() => reachable(page)).toEqual(["math", "no math", "table", "math", "code"]);
    for (const block of await page.locator(".prose [tabindex]").all()) {
      await block.focus();
      await page.keyboard.press("ArrowRight");
      await eventually(() => block.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await onlyOverflowingReachable(page);
  });

  test("scrolls within itself in the middle of a sentence, too, where it cannot be broken", async ({ open, wide }) => {
    const page = await open("papers/wide/deep-dive/", { at: wide, width: 320, height: 640 });
    const matrix = page.locator("p > .math", { has: page.locator(".mtable") });
    await page.setViewportSize({ width: 280, height: 640 });
    await eventually(() => matrix.getAttribute("tabindex")).toBe("0");
    await matrix.focus();
    await page.keyboard.press("ArrowRight");
    await eventually(() => matrix.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    expect(await tooWideAt(page, [280])).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    await eventually(() => matrix.getAttribute("tabindex")).toBe(null);
    expect(await matrix.evaluate((element) => getComputedStyle(element).display)).toBe("inline");
  });

  test("is passed over by Tab in a real deep dive once the window is wide enough", async ({ open }) => {
    // By a link to a place in it: then all of it is laid out.
    const page = await open(`${KINDS["deep dive"]}#limits`, { width: 220, height: 640 });
    await eventually(() => overflowing(page)).toBeGreaterThan(3);
    await onlyOverflowingReachable(page);
    const count = await overflowing(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await eventually(() => overflowing(page)).toBeLessThan(count);
    await onlyOverflowingReachable(page);
  });
});

/** At which widths a page can be scrolled sideways, and what reaches out farthest. */
async function tooWideAt(page: Page, widths: readonly number[]): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const out = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return undefined;
      const outside = [...document.querySelectorAll("body *")]
        .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
        .filter((element) => {
          for (let above = element.parentElement; above; above = above.parentElement)
            if (getComputedStyle(above).overflowX !== "visible" && above !== document.body) return false;
          return true;
        })
        .slice(0, 3)
        .map((element) => element.outerHTML.slice(0, 70));
      return `is ${scrollWidth} px wide at ${clientWidth} px: ${outside.join(" … ")}`;
    });
    if (out) found.push(out);
  }
  return found;
}

/** Blocks of the text that may overflow, in order, with a `no` before those that Tab passes over. */
async function reachable(page: Page): Promise<string[]> {
  return page.locator(".prose :is(.math-display, .table, pre.code)").evaluateAll((all) =>
    all.map((block) => {
      const kind = block.matches(".table") ? "table" : block.matches("pre") ? "code" : "math";
      return block.getAttribute("tabindex") === "0" ? kind : `no ${kind}`;
    }),
  );
}

/** Waits until Tab reaches all that overflows, and nothing else. */
async function onlyOverflowingReachable(page: Page): Promise<void> {
  // Tab passes over what is folded, whatever it bears.
  const reached = () =>
    page.locator(".prose [tabindex]").evaluateAll((all) => all.filter((block) => block.checkVisibility()).length);
  await eventually(async () => (await reached()) - (await overflowing(page))).toBe(0);
}

/** How many blocks and formulas of the text are wider than their place; what is folded counts for nothing. */
async function overflowing(page: Page): Promise<number> {
  return page
    .locator(".prose :is(.math-display, .table, pre.code, [data-wide])")
    .evaluateAll(
      (all) => all.filter((block) => block.checkVisibility() && block.scrollWidth > block.clientWidth + 1).length,
    );
}
