import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test as base, serveBlog } from "../support/browser.ts";

const HEBREW = {
  "posts/site.yaml": "title: יומן\nurl: https://blog.example/\nauthor: כותבת\ndescription: על מאמרים.\nlanguage: he\n",
  "posts/papers/a/paper.yaml": "title: A\nauthors: [A. Author]\nyear: 2020\n",
  "posts/papers/a/overview.md":
    "---\ntitle: נורמת $L^2$\ndate: 2026-01-01\n---\n## פתיחה {#open}\n\nתהא סדרה $[a_n : 1, 2]$ וגם $f(x)=x^2$ כאן[^1].\n\n[^1]: הערה.\n\n> ציטוט של `f(x, y)` כאן.\n\n$$f(x) = x^2 + 1 \\tag{1}$$\n",
  "posts/papers/a/deep-dive.md":
    "---\ndate: 2026-01-01\n---\n## פתיחה {#open}\n\n:::theorem\nכך.\n:::\n\n:::proof\nכי כך.\n:::\n",
  "posts/notes/english.md": "---\ntitle: English\ndate: 2026-01-01\nlanguage: en\n---\nText[^1].\n\n[^1]: A note.\n",
};

const test = base.extend(
  "hebrew",
  { scope: "file" },
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
  async ({}, { onCleanup }) => {
    const served = await serveBlog(HEBREW);
    onCleanup(() => served.close());
    return served.at;
  },
);

/** The signs in an element, from left to right. */
async function fromTheLeft(page: Page, within: string): Promise<string> {
  return page
    .locator(within)
    .first()
    .evaluate((element) => {
      const range = document.createRange();
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const all: { readonly sign: string; readonly left: number }[] = [];
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        for (const { 0: sign, index } of (text.nodeValue ?? "").matchAll(/[^\s\u200b]/gu)) {
          range.setStart(text, index);
          range.setEnd(text, index + sign.length);
          all.push({ sign, left: range.getBoundingClientRect().left });
        }
      }
      return all
        .sort((one, other) => one.left - other.left)
        .map(({ sign }) => sign)
        .join(" ");
    });
}

/** Where the middle of an element is, in pixels from the left. */
async function middleOf(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { left, right } = element.getBoundingClientRect();
      return (left + right) / 2;
    });
}

describe("a page in Hebrew", () => {
  test("runs from right to left, its formulas and code from left to right", async ({ open, hebrew }) => {
    const page = await open("papers/a/", { at: hebrew, width: 1440, height: 1000 });
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    expect(await fromTheLeft(page, '[data-tex="f(x)=x^2"] .katex-html')).toBe("f ( x ) = x 2");
    expect(await fromTheLeft(page, '[data-tex="[a_n : 1, 2]"] .katex-html')).toBe("[ a n : 1 , 2 ]");
    expect(await fromTheLeft(page, ".math-display .katex-html")).toMatch(/^f \( x \) = x 2 \+ 1/);
    for (const selector of [".math", ".katex", ".katex-display", "code"]) {
      const [direction, bidi] = await page
        .locator(selector)
        .first()
        .evaluate((element) => [getComputedStyle(element).direction, getComputedStyle(element).unicodeBidi]);
      expect({ selector, direction, bidi }).toEqual({ selector, direction: "ltr", bidi: "isolate" });
    }
    // The first formula of the sentence stands to the right of the second.
    expect(await middleOf(page, '[data-tex="[a_n : 1, 2]"]')).toBeGreaterThan(
      await middleOf(page, '[data-tex="f(x)=x^2"]'),
    );
  });

  test("is mirrored: notes to the left of the text, the way to the other panel to its right", async ({
    open,
    hebrew,
  }) => {
    const page = await open("papers/a/", { at: hebrew, width: 1440, height: 1000 });
    const text = await middleOf(page, ".prose > p");
    expect(await middleOf(page, ".sidenote")).toBeLessThan(text);
    expect(await middleOf(page, ".hinge")).toBeGreaterThan(text);
    await page.goto("papers/a/diptych/");
    expect(await middleOf(page, '[data-half="overview"]')).toBeGreaterThan(
      await middleOf(page, '[data-half="deep-dive"]'),
    );
  });

  test("has a post in English run from left to right", async ({ open, hebrew }) => {
    const page = await open("notes/english/", { at: hebrew, width: 1440, height: 1000 });
    expect(await page.locator("article").getAttribute("dir")).toBe("ltr");
    expect(await page.locator("article").getAttribute("lang")).toBe("en");
    expect(await middleOf(page, ".sidenote")).toBeGreaterThan(await middleOf(page, ".prose > p"));
  });

  test("scrolls sideways at no width", async ({ open, hebrew }) => {
    const page = await open("papers/a/", { at: hebrew, width: 320, height: 640 });
    for (const path of ["papers/a/", "papers/a/deep-dive/", "papers/a/diptych/", "notes/english/", ""]) {
      await page.goto(path);
      const { scrollWidth, clientWidth } = await page
        .locator("html")
        .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
      expect(scrollWidth, path).toBe(clientWidth);
    }
  });
});
