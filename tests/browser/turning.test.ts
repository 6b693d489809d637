import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { arrives, test as base, eventually, painted, serveBlog } from "../support/browser.ts";

const PAPER = "papers/belkin-2019-double-descent/";
const DEEP_DIVE = `${PAPER}deep-dive/`;

/** Sections so short that several stand in a window, the last one at the very end. */
const SHORT = {
  "posts/papers/short/paper.yaml": "title: Short\nauthors: [A. B]\nyear: 2020\n",
  "posts/papers/short/overview.md": `---
title: Short sections
date: 2026-01-01
---

Before.

${["one", "two", "three", "four", "five"].map((id) => `## Section ${id} {#${id}}\n\nA sentence.\n`).join("\n")}
`,
  "posts/papers/short/deep-dive.md": `---
title: Short sections in depth
date: 2026-01-01
---

Before.

${["one", "two", "three", "four", "five"].map((id) => `## Depth of ${id} {#${id}}\n\nA proof of $x = ${id.length}$.\n`).join("\n")}
`,
};

// biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
const test = base.extend("short", { scope: "file" }, async ({}, { onCleanup }) => {
  const served = await serveBlog(SHORT);
  onCleanup(() => served.close());
  return served.at;
});

describe("turning from one panel to the other", () => {
  for (const [how, turn] of [
    ["the switch in the bar", (page: Page) => page.locator(".reading-turn").click()],
    ["the key T", (page: Page) => page.keyboard.press("t")],
  ] as const) {
    test(`${how} opens the same section, and the back button returns to the place`, async ({ open, blog }) => {
      const page = await open(PAPER);
      await scrollTo(page, "second-descent");
      const before = await page.evaluate(() => window.scrollY);
      await turn(page);
      await arrives(page, blog.root, `${DEEP_DIVE}#second-descent`);
      await expectInView(page, "second-descent");
      await page.goBack();
      await arrives(page, blog.root, PAPER);
      await eventually(() => page.evaluate(() => window.scrollY)).toBe(before);
    });
  }

  test("within a section, far below its heading, the section is kept", async ({ open, blog }) => {
    const page = await open(DEEP_DIVE);
    await page.evaluate(() => {
      const next = document.getElementById("limits") as HTMLElement;
      window.scrollTo(0, next.getBoundingClientRect().top + window.scrollY - window.innerHeight);
    });
    await painted(page);
    await page.keyboard.press("t");
    await arrives(page, blog.root, `${PAPER}#small-norm`);
    await expectInView(page, "small-norm");
  });

  test("from a section without a hinge the nearest one above is taken", async ({ open, blog }) => {
    const page = await open(DEEP_DIVE);
    expect(await page.locator(".hinged > #prop-earns").count()).toBe(0);
    await scrollTo(page, "prop-earns");
    await page.keyboard.press("t");
    await arrives(page, blog.root, `${PAPER}#classical-curve`);
    await expectInView(page, "classical-curve");
  });

  test("at the top the other panel opens at its top", async ({ open, blog }) => {
    const page = await open(PAPER);
    await page.keyboard.press("t");
    await arrives(page, blog.root, DEEP_DIVE);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await page.locator(".switch [data-switch]").click();
    await arrives(page, blog.root, PAPER);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

  test("back at the top after reading on, the switch leads to the top again", async ({ open, blog }) => {
    const page = await open(PAPER);
    await scrollTo(page, "peak");
    await page.evaluate(() => window.scrollTo(0, 0));
    await painted(page);
    await page.keyboard.press("t");
    await arrives(page, blog.root, DEEP_DIVE);
  });

  test("a hinge mark leads to the counterpart, and its mark leads back to where it stood", async ({ open, blog }) => {
    const page = await open(PAPER);
    const hinge = page.locator('.hinge[data-hinge="peak"]');
    // First brought into view, so that following it scrolls no more.
    await hinge.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => window.scrollY);
    await hinge.click();
    await arrives(page, blog.root, `${DEEP_DIVE}#peak`);
    await expectInView(page, "peak");
    await hinge.click();
    await arrives(page, blog.root, `${PAPER}#peak`);
    await expectAt(page, before);
  });

  for (const [window, width, height] of [
    ["a desktop's window", 1440, 900],
    ["a tall window", 1440, 1800],
    ["a phone", 390, 844],
  ] as const) {
    for (const panel of [PAPER, DEEP_DIVE]) {
      test(`in ${window}, the switch of ${panel} knows each section that a link leads to`, async ({ open }) => {
        const page = await open(panel, { width, height });
        const ids = await hingedIds(page);
        expect(ids.length).toBeGreaterThan(3);
        const turn = page.locator(".switch [data-switch]");
        for (const id of ids) {
          await page.evaluate((target) => {
            location.hash = target;
          }, id);
          await eventually(() => turn.getAttribute("data-hinge")).toBe(id);
          expect(new URL((await turn.getAttribute("href")) ?? "", page.url()).hash).toBe(`#${id}`);
        }
      });
    }
  }

  test("focus in the bar leaves the page where it is", async ({ open }) => {
    const page = await open(PAPER, { width: 1300 });
    await scrollTo(page, "second-descent");
    const before = await page.evaluate(() => window.scrollY);
    const bar = page.locator("[data-reading-bar]");
    await bar.locator("summary").focus();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("reading-turn");
    await painted(page);
    expect(await page.evaluate(() => window.scrollY)).toBe(before);
    expect(await bar.locator(".reading-turn").getAttribute("data-hinge")).toBe("second-descent");
  });

  test("short sections that share a window turn back to where one came from", async ({ open, short }) => {
    const page = await open("papers/short/", { at: short });
    const ids = await hingedIds(page);
    expect(ids).toEqual(["one", "two", "three", "four", "five"]);
    const turned: string[] = [];
    for (const id of ids) turned.push(await turnThereAndBack(page, `${short}papers/short/#${id}`));
    expect(turned).toEqual(ids);
  });

  test("among short sections, reading on by hand takes the switch along", async ({ open, short }) => {
    const page = await open("papers/short/#one", { at: short, height: 600 });
    await page.mouse.wheel(0, 4000);
    await eventually(() => page.locator(".switch [data-switch]").getAttribute("data-hinge")).not.toBe("one");
  });
});

describe("a turn returns to where one was", () => {
  for (const [where, options] of [
    ["on a desktop", {}],
    ["on a phone", { width: 390, height: 844, touch: true }],
  ] as const) {
    test(`${where}: in a section that was left far below its head, in either panel`, async ({ open, blog }) => {
      const page = await open(DEEP_DIVE, options);
      await readTo(page, "second-descent", 0.7);
      const deep = await atEye(page);
      await page.keyboard.press("t");
      await arrives(page, blog.root, `${PAPER}#second-descent`);
      await expectInView(page, "second-descent");
      await readTo(page, "second-descent", 0.6);
      const plain = await atEye(page);
      for (const [path, place] of [
        [DEEP_DIVE, deep],
        [PAPER, plain],
        [DEEP_DIVE, deep],
      ] as const) {
        await page.keyboard.press("t");
        await arrives(page, blog.root, `${path}#second-descent`);
        await expectAtEye(page, place);
      }
      // Whoever goes on by Tab or listens is there, too.
      const focused = await page.evaluate(() => {
        const { top, bottom } = (document.activeElement as HTMLElement).getBoundingClientRect();
        return { isText: document.activeElement?.closest(".prose") !== null, isAtEye: top < 500 && bottom > 0 };
      });
      expect(focused).toEqual({ isText: true, isAtEye: true });
      // Another section begins at its head.
      await readTo(page, "peak", 0.1);
      await page.keyboard.press("t");
      await arrives(page, blog.root, `${PAPER}#peak`);
      await expectInView(page, "peak");
    });
  }

  test("a plain link goes to its fragment, and back and a reload stay the browser's", async ({ open, blog }) => {
    const page = await open(DEEP_DIVE);
    await readTo(page, "second-descent", 0.7);
    const y = await page.evaluate(() => window.scrollY);
    await page.keyboard.press("t");
    await arrives(page, blog.root, `${PAPER}#second-descent`);
    await page.goBack();
    await arrives(page, blog.root, DEEP_DIVE);
    await expectAt(page, y);
    await page.reload();
    await expectAt(page, y);
    await page.goto("");
    await page.evaluate((href) => {
      const link = document.createElement("a");
      link.href = href;
      document.body.append(link);
      link.click();
    }, `/${DEEP_DIVE}#second-descent`);
    await arrives(page, blog.root, `${DEEP_DIVE}#second-descent`);
    await expectInView(page, "second-descent");
  });

  test("in a window of another size to the same words, and to the head where they are gone", async ({ open, blog }) => {
    const page = await open(DEEP_DIVE);
    // A paragraph: a formula would stay what it is below.
    await readTo(page, "second-descent", 0.35);
    const words = await wordsAtEye(page);
    expect(words).not.toBe("");
    await page.keyboard.press("t");
    await arrives(page, blog.root, `${PAPER}#second-descent`);
    await page.setViewportSize({ width: 700, height: 700 });
    await page.keyboard.press("t");
    await arrives(page, blog.root, `${DEEP_DIVE}#second-descent`);
    await eventually(() => wordsAtEye(page)).toBe(words);
    await page.keyboard.press("t");
    await arrives(page, blog.root, `${PAPER}#second-descent`);
    await page.route(`**/${DEEP_DIVE}`, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const begin = html.indexOf('id="second-descent"');
      // Every paragraph of the section says something else now.
      await route.fulfill({
        response,
        body: html.slice(0, begin) + html.slice(begin).replaceAll("<p>", "<p>Edited. "),
      });
    });
    await page.keyboard.press("t");
    await arrives(page, blog.root, `${DEEP_DIVE}#second-descent`);
    await expectInView(page, "second-descent");
  });

  test("opening the diptych and closing it keep the words before one's eyes", async ({ open, blog }) => {
    const page = await open(DEEP_DIVE);
    await readTo(page, "second-descent", 0.3);
    const y = await page.evaluate(() => window.scrollY);
    const words = await wordsAtEye(page);
    await page.keyboard.press("d");
    await eventually(() => page.url()).toContain(`${PAPER}diptych/#second-descent`);
    await eventually(() => wordsAtEye(page, "deep-dive")).toBe(words);
    await eventually(() => page.locator("[data-row][data-current]").getAttribute("data-row")).toBe("second-descent");
    await page.keyboard.press("d");
    await arrives(page, blog.root, `${DEEP_DIVE}#second-descent`);
    await expectAt(page, y);
    // What has been read on there is where the panel goes on.
    await page.keyboard.press("d");
    await eventually(() => page.url()).toContain(`${PAPER}diptych/#second-descent`);
    await eventually(() => wordsAtEye(page, "deep-dive")).toBe(words);
    await page.mouse.wheel(0, 250);
    await eventually(() => wordsAtEye(page, "deep-dive")).not.toBe(words);
    await eventually(() => page.evaluate(() => document.querySelector("[data-row][data-current]")?.id)).toBe(
      "second-descent",
    );
    const further = await wordsAtEye(page, "deep-dive");
    await page.keyboard.press("d");
    await arrives(page, blog.root, `${DEEP_DIVE}#second-descent`);
    await eventually(() => wordsAtEye(page)).toBe(further);
  });
});

/** Opens an address anew, turns to the other panel and back, and says which sections were gone through. */
async function turnThereAndBack(page: Page, url: string): Promise<string> {
  await page.goto("about:blank");
  await page.goto(url);
  await painted(page);
  const path = page.url().replace(/#.*/, "");
  await page.keyboard.press("t");
  await eventually(() => page.url().replace(/#.*/, "")).not.toBe(path);
  await page.waitForLoadState();
  const there = new URL(page.url()).hash.slice(1);
  await painted(page);
  await page.keyboard.press("t");
  await eventually(() => page.url().replace(/#.*/, "")).toBe(path);
  await page.waitForLoadState();
  const back = new URL(page.url()).hash.slice(1);
  return there === back ? there : `${there}, then ${back}`;
}

async function hingedIds(page: Page): Promise<string[]> {
  return page.locator(".prose .hinged > [id]").evaluateAll((headings) => headings.map((heading) => heading.id));
}

/** Scrolls by hand to where a heading stands near the top of the window. */
async function scrollTo(page: Page, id: string): Promise<void> {
  await page.evaluate((target) => {
    const heading = document.getElementById(target) as HTMLElement;
    window.scrollTo(0, heading.getBoundingClientRect().top + window.scrollY - 100);
  }, id);
  await painted(page);
}

/** A heading stands within the window's upper half and is not covered by the bar. */
async function expectInView(page: Page, id: string): Promise<void> {
  await eventually(() =>
    page.evaluate((target) => {
      const heading = document.getElementById(target);
      if (!heading) return "is missing";
      const { top, left, width, height } = heading.getBoundingClientRect();
      const bar = document.querySelector("[data-reading-bar]")?.getBoundingClientRect();
      if (top < (bar?.bottom ?? 0)) return `is covered by the bar (${top})`;
      if (top > window.innerHeight / 2) return `is far down (${top})`;
      const shown = document.elementFromPoint(left + Math.min(width, 40) / 2, top + height / 2);
      return heading.contains(shown) ? "in view" : `is behind ${shown?.outerHTML.slice(0, 80)}`;
    }, id),
  ).toBe("in view");
}

/** Scrolls by hand to where a share of a section, up to the next heading with a hinge, is above the reader's eye. */
async function readTo(page: Page, id: string, share: number): Promise<void> {
  await page.evaluate(
    ([section, read]) => {
      const headings = [...document.querySelectorAll(".prose .hinged > [id]")];
      const at = headings.findIndex((heading) => heading.id === section);
      const top = headings[at]?.getBoundingClientRect().top ?? Number.NaN;
      const bottom = (headings[at + 1] ?? document.querySelector(".post-footer"))?.getBoundingClientRect().top ?? 0;
      window.scrollBy({ top: top + read * (bottom - top) - 0.4 * window.innerHeight, behavior: "instant" });
    },
    [id, share] as const,
  );
  await eventually(() => page.locator(".switch [data-switch]").getAttribute("data-hinge")).toBe(id);
  await painted(page);
}

async function expectAt(page: Page, y: number): Promise<void> {
  await eventually(() => page.evaluate((to) => Math.abs(window.scrollY - to), y)).toBeLessThanOrEqual(2);
}

/** The block of text that stands at the reader's eye, by its first words, and where in the window it begins. */
function atEye(page: Page, tier?: string): Promise<{ readonly words: string; readonly top: number }> {
  return page.evaluate((half) => {
    const within = half ? `.half[data-tier="${half}"] > .prose` : "[data-article] > .prose";
    const blocks = [...document.querySelectorAll(`${within} > *, ${within} > .env > *`)];
    const eye = 0.4 * window.innerHeight;
    const block = blocks.findLast((element) => element.checkVisibility() && element.getBoundingClientRect().top <= eye);
    const words = block?.textContent?.trim().slice(0, 60) ?? "";
    return { words, top: block?.getBoundingClientRect().top ?? Number.NaN };
  }, tier);
}

async function wordsAtEye(page: Page, tier?: string): Promise<string> {
  return (await atEye(page, tier)).words;
}

/** The same words stand at the same height. */
async function expectAtEye(
  page: Page,
  { words, top }: { readonly words: string; readonly top: number },
): Promise<void> {
  await eventually(async () => {
    const now = await atEye(page);
    return now.words === words ? Math.abs(now.top - top) : now.words;
  }).toBeLessThanOrEqual(2);
}
