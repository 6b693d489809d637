import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { arrives, test as base, eventually, painted, serveBlog } from "../support/browser.ts";

const OVERVIEW = "papers/belkin-2019-double-descent/";
const DEEP_DIVE = `${OVERVIEW}deep-dive/`;
const DIPTYCH = `${OVERVIEW}diptych/`;
const PAPERS = ["zhang-2017-rethinking", "belkin-2019-double-descent", "hastie-2022-ridgeless"];

const sentences = (count: number, words: string): string =>
  Array.from({ length: count }, (_, index) => `Paragraph ${index + 1} of the ${words}, of a few words.`).join("\n\n");

/** Rows of every kind: short and long halves on either side, both long, and two hinges that cross. */
const ROWS = {
  "posts/papers/rows/paper.yaml": "title: Rows\nauthors: [A. B]\nyear: 2020\n",
  "posts/papers/rows/overview.md": `---
title: Rows
date: 2026-01-01
---

## Long on the right {#right}

One sentence.

## First to cross {#first}

Half of a hinge that crosses.[^1]

[^1]: The note of the overview.

## Second to cross {#second}

See [the place below](deep-dive.md#deep-down).

## Long on the left {#left}

${sentences(40, "overview")}

## Long on both sides {#both}

${sentences(40, "overview")}

## The end {#end}

The end.
`,
  "posts/papers/rows/deep-dive.md": `---
title: Rows in depth
date: 2026-01-01
---

## Depth on the right {#right}

${sentences(40, "deep dive")}

## Depth, second {#second}

The other half of a hinge that crosses.[^1]

[^1]: The note of the deep dive.

## Depth, first {#first}

It crosses.

## Depth on the left {#left}

One sentence. Its [plain words](overview.md#left) stand beside it.

## Depth on both sides {#both}

${sentences(60, "deep dive")}

### Deep down {#deep-down}

Led to by a link.

## The end {#end}

${sentences(20, "end")}
`,
};

const test = base.extend(
  "rows",
  { scope: "file" },
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
  async ({}, { onCleanup }) => {
    const served = await serveBlog(ROWS);
    onCleanup(() => served.close());
    return served.at;
  },
);

describe("opening and closing the diptych", () => {
  for (const panel of [OVERVIEW, DEEP_DIVE]) {
    test(`D opens it at the section of ${panel} where one stands, and closes it to where one reads then`, async ({
      open,
      blog,
    }) => {
      const page = await open(panel);
      await scrollTo(page, "#peak");
      await page.keyboard.press("d");
      await arrives(page, blog.root, `${DIPTYCH}#peak`);
      await eventually(() => currentRow(page)).toBe("peak");
      await expectInView(page, "#peak");
      await scrollTo(page, "#small-norm");
      await eventually(() => currentRow(page)).toBe("small-norm");
      await page.keyboard.press("d");
      await arrives(page, blog.root, `${panel}#small-norm`);
      await expectInView(page, "#small-norm");
    });
  }

  test("the labels above the columns lead to the section being read in either panel", async ({ open, blog }) => {
    const page = await open(`${DIPTYCH}#peak`);
    for (const [half, panel] of [
      ["overview", OVERVIEW],
      ["deep-dive", DEEP_DIVE],
    ] as const) {
      await page.locator(`.diptych-labels [data-half="${half}"] > a.label`).click();
      await arrives(page, blog.root, `${panel}#peak`);
      await expectInView(page, "#peak");
      await page.goBack();
      await arrives(page, blog.root, `${DIPTYCH}#peak`);
    }
  });

  test("D at the top of a panel opens it at the top, and closes it to the top", async ({ open, blog }) => {
    const page = await open(DEEP_DIVE);
    await page.keyboard.press("d");
    await arrives(page, blog.root, DIPTYCH);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await page.keyboard.press("d");
    await arrives(page, blog.root, DEEP_DIVE);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

  test("from a section whose hinge crosses, it opens at that section's half", async ({ open, rows }) => {
    for (const [panel, tier] of [
      ["papers/rows/", "overview"],
      ["papers/rows/deep-dive/", "deep-dive"],
    ] as const) {
      const page = await open(panel, { at: rows });
      for (const id of await crossing(page, rows)) {
        await page.goto(`${panel}#${id}`);
        await painted(page);
        await page.keyboard.press("d");
        await eventually(() => page.url()).toMatch(/\/diptych\//);
        await expectInView(page, `#${tier}-${id}`);
        await page.goBack();
      }
    }
  });

  test("an address that is spoilt opens it at the top", async ({ open }) => {
    const page = await open(`${DIPTYCH}#%E0%A4%A`);
    expect(await page.locator("[data-row]").count()).toBeGreaterThan(3);
    await page.mouse.wheel(0, 2000);
    await eventually(() => currentRow(page)).not.toBe("");
  });
});

describe("rows of the diptych", () => {
  test("both halves of every row start at the same height", async ({ open, blog, rows }) => {
    for (const [path, at] of [
      ...PAPERS.map((slug) => [`papers/${slug}/diptych/`, blog.root]),
      ["papers/rows/diptych/", rows],
    ]) {
      const page = await open(path as string, { at: at as string });
      const apart = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>(".row[id]")].map((row) => {
          row.scrollIntoView();
          const halves = [...row.querySelectorAll(".half")].map((half) => half.getBoundingClientRect().top);
          const headings = [...row.querySelectorAll(".half")].map(
            (half) => half.querySelector("h2")?.getBoundingClientRect().top ?? Number.NaN,
          );
          const difference = ([left = Number.NaN, right = Number.NaN]: number[]): number => Math.abs(left - right);
          return { row: row.id, halves: difference(halves), headings: difference(headings) };
        }),
      );
      expect(apart.length).toBeGreaterThan(2);
      // Positions are kept in 64ths of a pixel.
      for (const { row, halves, headings } of apart) {
        expect(halves, `${path}#${row}`).toBeLessThan(0.5);
        expect(headings, `the headings of ${path}#${row}`).toBeLessThan(0.5);
      }
    }
  });

  test("the shorter half stays in view, clear of the labels, while the longer is read", async ({
    open,
    blog,
    rows,
  }) => {
    for (const [path, at] of [
      [DIPTYCH, blog.root],
      ["papers/rows/diptych/", rows],
    ] as const) {
      const page = await open(path, { at });
      const { steps, lost } = await readThrough(page);
      expect(steps, "how often a row filled the window").toBeGreaterThan(20);
      expect(lost).toEqual([]);
    }
  });

  test("every half can be read to its end, however tall", async ({ open, blog, rows }) => {
    for (const [path, at] of [
      [DIPTYCH, blog.root],
      ["papers/rows/diptych/", rows],
    ] as const) {
      for (const height of [900, 500]) {
        const page = await open(path, { at, width: 1300, height });
        expect(await neverSeen(page), `${path} in a window ${height} px high`).toEqual([]);
      }
    }
  });

  test("the row being read is washed, warm and cool", async ({ open }) => {
    const page = await open(`${DIPTYCH}#peak`);
    await eventually(() => currentRow(page)).toBe("peak");
    await eventually(() => washed(page)).toEqual(["peak"]);
    await scrollTo(page, "#small-norm");
    await eventually(() => washed(page)).toEqual(["small-norm"]);
  });
});

describe("the diptych's address", () => {
  test("follows the row; a reload stays there, and back returns to the panel", async ({ open, blog }) => {
    const page = await open(OVERVIEW);
    await scrollTo(page, "#model");
    await page.keyboard.press("d");
    await arrives(page, blog.root, `${DIPTYCH}#model`);
    for (const id of ["peak", "second-descent"]) {
      await scrollTo(page, `#${id}`);
      await arrives(page, blog.root, `${DIPTYCH}#${id}`);
    }
    await page.reload();
    await expectInView(page, "#second-descent");
    await eventually(() => currentRow(page)).toBe("second-descent");
    await arrives(page, blog.root, `${DIPTYCH}#second-descent`);
    await page.goBack();
    await arrives(page, blog.root, OVERVIEW);
    await expectInView(page, "#model");
  });

  test("loses its hash at the top again", async ({ open, blog }) => {
    const page = await open(`${DIPTYCH}#peak`);
    await page.evaluate(() => window.scrollTo(0, 0));
    await arrives(page, blog.root, DIPTYCH);
  });

  test("reloaded at a place within a half, shows that place again", async ({ open, rows }) => {
    const page = await open("papers/rows/diptych/#deep-dive-deep-down", { at: rows });
    await expectInView(page, "#deep-dive-deep-down");
    await page.reload();
    await expectInView(page, "#deep-dive-deep-down");
    expect(new URL(page.url()).hash).toBe("#deep-dive-deep-down");
  });
});

describe("links within the diptych", () => {
  test("a link between the panels stays inside, and back returns to where it was followed", async ({ open, blog }) => {
    const page = await open(DIPTYCH);
    const link = page.locator('.half[data-tier="overview"] .prose a[href="#deep-dive-thm-two-levels"]');
    const top = (): Promise<number> => link.evaluate((element) => Math.round(element.getBoundingClientRect().top));
    // First brought into view, so that following it scrolls no more.
    await link.scrollIntoViewIfNeeded();
    // By then the address names the row that is being read, which begins elsewhere.
    await arrives(page, blog.root, `${DIPTYCH}#second-descent`);
    const left = await top();
    await link.click();
    await arrives(page, blog.root, `${DIPTYCH}#deep-dive-thm-two-levels`);
    await expectInView(page, "#deep-dive-thm-two-levels");
    await page.goBack();
    await eventually(top).toBe(left);
  });

  test("a link to a row leads to the row", async ({ open, rows }) => {
    const page = await open("papers/rows/diptych/", { at: rows });
    await page.locator('.half[data-tier="deep-dive"] p a[href="#left"]').click();
    await arrives(page, rows, "papers/rows/diptych/#left");
    await expectInView(page, "#left");
  });

  test("hinges that cross are plain links to the other half, and no row starts there", async ({ open, rows }) => {
    const page = await open("papers/rows/diptych/", { at: rows });
    const rowIds = await page.locator(".row[id]").evaluateAll((all) => all.map((row) => row.id));
    const crossed = ["right", "first", "second", "left", "both", "end"].filter((id) => !rowIds.includes(id));
    expect(crossed).toHaveLength(1);
    const id = crossed[0];
    for (const [from, to] of [
      ["overview", "deep-dive"],
      ["deep-dive", "overview"],
    ]) {
      const hinge = page.locator(`.half[data-tier="${from}"] a[data-hinge="${id}"]`);
      expect(await hinge.getAttribute("href")).toBe(`#${to}-${id}`);
      await hinge.click();
      await arrives(page, rows, `papers/rows/diptych/#${to}-${id}`);
      await expectInView(page, `#${to}-${id}`);
    }
  });

  test("a note unfolds its own half's note", async ({ open, rows }) => {
    const page = await open("papers/rows/diptych/", { at: rows });
    for (const [tier, words] of [
      ["overview", "The note of the overview."],
      ["deep-dive", "The note of the deep dive."],
    ]) {
      const half = page.locator(`.half[data-tier="${tier}"]:has(.note)`);
      expect(await half.locator(".sidenote").isVisible()).toBe(false);
      await half.locator("label.note-number").click();
      await eventually(() => half.locator(".sidenote").isVisible()).toBe(true);
      expect(await half.locator(".sidenote").innerText()).toContain(words);
    }
  });
});

describe("the diptych in windows of every width", () => {
  for (const width of [1199, 390]) {
    test(`at ${width} px it is one column, its halves in turn`, async ({ open }) => {
      const page = await open(DIPTYCH, { width, height: 800 });
      const halves = await page.locator(".half:not([data-empty])").evaluateAll((all) =>
        all.map((half) => {
          const { left, right, top, bottom } = half.getBoundingClientRect();
          return { tier: (half as HTMLElement).dataset.tier, left, right, top, bottom };
        }),
      );
      expect(halves.length).toBeGreaterThan(8);
      halves.forEach((half, index) => {
        const before = halves[index - 1];
        if (!before) return;
        expect(half.top).toBeGreaterThanOrEqual(before.bottom);
        expect([half.left, half.right]).toEqual([before.left, before.right]);
        expect(half.tier).not.toBe(before.tier);
      });
    });
  }

  test("from 1200 px on there are two columns of equal width and no sideways scroll", async ({ open }) => {
    for (const slug of PAPERS) {
      const page = await open(`papers/${slug}/diptych/`);
      for (const width of [1200, 1440, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        await painted(page);
        const boxes = await page
          .locator(".row[id] .half")
          .evaluateAll((all) => all.slice(0, 2).map((half) => half.getBoundingClientRect().toJSON() as DOMRect));
        expect(boxes[0]?.right).toBe(boxes[1]?.left);
        expect(boxes[0]?.width).toBe(boxes[1]?.width);
        const { scroll, client } = await page.evaluate(() => ({
          scroll: document.documentElement.scrollWidth,
          client: document.documentElement.clientWidth,
        }));
        expect(scroll, `${slug} at ${width} px`).toBeLessThanOrEqual(client);
      }
    }
  });
});

describe("the diptych without JavaScript", () => {
  test("holds both panels whole", async ({ open }) => {
    const diptych = await open(DIPTYCH, { javaScript: false });
    const words = squeeze(await diptych.locator(".diptych-rows").innerText());
    for (const panel of [OVERVIEW, DEEP_DIVE]) {
      const page = await open(panel, { javaScript: false });
      // Sidenotes stand in the margin of a panel and are folded in the diptych.
      const paragraphs = await page
        .locator(".prose > :is(h2, h3, p):not(:has(.note)), .prose > .hinged > :is(h2, h3)")
        .evaluateAll((all) => all.map((element) => (element as HTMLElement).innerText));
      expect(paragraphs.length).toBeGreaterThan(20);
      expect(paragraphs.map(squeeze).filter((text) => !words.includes(text))).toEqual([]);
    }
  });

  test("an address with an id washes its row, and only it", async ({ open }) => {
    const page = await open(`${DIPTYCH}#peak`, { javaScript: false });
    await expectInView(page, "#peak");
    await eventually(() => washed(page)).toEqual(["peak"]);
  });

  test("keeps the shorter half in view, too", async ({ open, rows }) => {
    const page = await open("papers/rows/diptych/", { at: rows, javaScript: false });
    const { steps, lost } = await readThrough(page);
    expect(steps).toBeGreaterThan(20);
    expect(lost).toEqual([]);
  });
});

const squeeze = (text: string): string => text.replace(/\s+/g, "");

async function currentRow(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector<HTMLElement>("[data-row][data-current]")?.dataset.row ?? "");
}

/** The rows whose halves have a wash behind them, warm on the left and cool on the right. */
async function washed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const colour = (element: Element, name: string): string => {
      const probe = document.createElement("span");
      probe.style.color = `var(${name})`;
      element.append(probe);
      const value = getComputedStyle(probe).color;
      probe.remove();
      return value;
    };
    return [...document.querySelectorAll<HTMLElement>(".row[id]")]
      .filter((row) => {
        const halves = [...row.querySelectorAll<HTMLElement>(".half")];
        const names = ["--warm-wash", "--cool-wash"];
        return halves.every((half, index) => {
          const { backgroundColor, backgroundImage } = getComputedStyle(half);
          return `${backgroundColor} ${backgroundImage}`.includes(colour(half, names[index] as string));
        });
      })
      .map((row) => row.id);
  });
}

/** Scrolls by hand to where an element begins a little below the window's top. */
async function scrollTo(page: Page, selector: string): Promise<void> {
  await page.evaluate((target) => {
    const element = document.querySelector(target) as HTMLElement;
    window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 90);
  }, selector);
  await painted(page);
}

/** An element begins in the window's upper half and below what sticks to its top. */
async function expectInView(page: Page, selector: string): Promise<void> {
  await eventually(() =>
    page.evaluate((target) => {
      const element = document.querySelector(target);
      if (!element) return "is missing";
      const top = element.getBoundingClientRect().top;
      const stuck = document.querySelector("[data-reading-bar]")?.getBoundingClientRect();
      if (top + 1 < Math.max(0, stuck?.bottom ?? 0)) return `begins above the window (${top})`;
      return top < window.innerHeight / 2 ? "in view" : `is far down (${top})`;
    }, selector),
  ).toBe("in view");
}

/** The ids of hinges that no row of the diptych bears. */
async function crossing(page: Page, at: string): Promise<string[]> {
  const html = await (await page.request.get(`${at}papers/rows/diptych/`)).text();
  const ids = ["right", "first", "second", "left", "both", "end"].filter((id) => !html.includes(`data-row="${id}"`));
  expect(ids).toHaveLength(1);
  return ids;
}

/**
 * Scrolls through the page in small steps. Wherever one row fills the window, both halves must show text in it, below the
 * labels, and a half that is shorter than the window must show all of it.
 * @returns how often a row filled the window, and what was not seen then
 */
async function readThrough(page: Page): Promise<{ steps: number; lost: string[] }> {
  const end = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  let steps = 0;
  const lost: string[] = [];
  for (let y = 0; y <= end; y += 120) {
    const found = await page.evaluate((to) => {
      window.scrollTo(0, to);
      const top = document.querySelector(".diptych-bar")?.getBoundingClientRect().bottom ?? 0;
      const bottom = window.innerHeight;
      const missing: string[] = [];
      let full = 0;
      for (const row of document.querySelectorAll<HTMLElement>(".row")) {
        const box = row.getBoundingClientRect();
        if (box.top > top || box.bottom < bottom) continue;
        full++;
        for (const half of row.querySelectorAll<HTMLElement>(".half:not([data-empty])")) {
          const text = (half.querySelector(".prose") as HTMLElement).getBoundingClientRect();
          const shown = Math.min(text.bottom, bottom) - Math.max(text.top, top);
          const wanted = text.height <= bottom - top - 64 ? text.height : Math.min(text.height, 100);
          if (shown < wanted - 1)
            missing.push(`${row.id} ${half.dataset.tier} at ${to}: ${Math.round(shown)} of ${Math.round(wanted)} px`);
        }
      }
      return { full, missing };
    }, y);
    steps += found.full;
    lost.push(...found.missing);
  }
  return { steps, lost };
}

/** What is never within the window, clear of the labels, on the way through the page: the first words of blocks. */
async function neverSeen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ends: { block: Element; edge: "top" | "bottom" }[] = [];
    for (const block of document.querySelectorAll(".half > .prose > *"))
      for (const edge of ["top", "bottom"] as const) ends.push({ block, edge });
    let waiting = ends;
    const end = document.documentElement.scrollHeight - window.innerHeight;
    for (let y = 0; ; y += 100) {
      window.scrollTo(0, Math.min(y, end));
      const top = document.querySelector(".diptych-bar")?.getBoundingClientRect().bottom ?? 0;
      waiting = waiting.filter(({ block, edge }) => {
        const at = block.getBoundingClientRect()[edge];
        return at < top - 0.5 || at > window.innerHeight + 0.5;
      });
      if (y >= end) break;
    }
    return waiting.map(({ block, edge }) => `${edge} of ${block.textContent?.trim().slice(0, 50)}`);
  });
}
