import { describe, expect } from "vitest";
import { test } from "../support/browser.ts";
import { CHAPTERS, PAIRS } from "../support/real-posts.ts";

/** Every page of the blog that has drawings. */
const PAGES = [
  ...PAIRS.flatMap((slug) => [`papers/${slug}/`, `papers/${slug}/deep-dive/`]),
  ...[...CHAPTERS, "k-means", "normal-equations"].map((slug) => `chapters/${slug}/`),
];

/** What is wrong with the labels of a page's drawings, in words. Runs in the page. */
function wrongLabels(): {
  readonly figures: number;
  readonly wrong: readonly string[];
  readonly narrow: readonly string[];
} {
  const wrong: string[] = [];
  const narrow: string[] = [];
  const drawings = [...document.querySelectorAll<SVGSVGElement>(".prose figure svg")];
  for (const svg of drawings) {
    const frame = svg.getBoundingClientRect();
    const figure = svg.closest("figure") as HTMLElement;
    if (!svg.matches(".plot-narrow, .plot-narrowest") && frame.width < figure.clientWidth - 1)
      narrow.push(`${figure.id} is ${frame.width} of ${figure.clientWidth} px wide`);
    const labels = [...svg.querySelectorAll("text")].map((text) => ({
      words: text.textContent?.trim() ?? "",
      size: (Number.parseFloat(getComputedStyle(text).fontSize) * frame.width) / svg.viewBox.baseVal.width,
      box: text.getBoundingClientRect(),
    }));
    const called = (words: string): string => `"${words}" in #${figure.id}`;
    for (const { words, size, box } of labels) {
      if (size < 11) wrong.push(`${called(words)} is ${size.toFixed(1)} px`);
      const isInside =
        box.left > frame.left - 1 &&
        box.right < frame.right + 1 &&
        box.top > frame.top - 1 &&
        box.bottom < frame.bottom + 1;
      if (!isInside) wrong.push(`${called(words)} is beyond the drawing`);
    }
    labels.forEach(({ words, box: a }, index) => {
      for (const { words: other, box: b } of labels.slice(index + 1))
        if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
          wrong.push(`${called(words)} lies over "${other}"`);
    });
  }
  return { figures: drawings.length, wrong, narrow };
}

/** All of them are opened one after the other. In milliseconds. */
const PATIENCE = 240_000;

describe("the drawings of the blog", () => {
  for (const width of [320, 1440]) {
    test(`fill their column, and their labels are read at ${width} px`, { timeout: PATIENCE }, async ({ open }) => {
      const found: string[] = [];
      let figures = 0;
      const page = await open("", { width });
      for (const path of PAGES) {
        await page.goto(path);
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        const { wrong, narrow, figures: count } = await page.evaluate(wrongLabels);
        figures += count;
        found.push(...[...wrong, ...narrow].map((what) => `${path}: ${what}`));
      }
      expect(figures).toBeGreaterThanOrEqual(19);
      expect(found).toEqual([]);
    });
  }
});

test("a root in a caption is as high as in the text", async ({ open }) => {
  const page = await open("papers/hastie-2022-ridgeless/deep-dive/");
  const heights = await page.evaluate(() => {
    const root = document.querySelector<HTMLElement>(".prose p .katex:has(.hide-tail)");
    const caption = document.querySelector<HTMLElement>(".prose figure figcaption");
    if (!root || !caption) return [];
    const copy = root.cloneNode(true) as HTMLElement;
    caption.append(copy);
    const inEms = (element: HTMLElement): number =>
      (element.querySelector("svg")?.getBoundingClientRect().height ?? 0) /
      Number.parseFloat(getComputedStyle(element).fontSize);
    return [root, copy].map(inEms);
  });
  expect(heights).toHaveLength(2);
  expect(heights[0]).toBeGreaterThan(0.5);
  expect(heights[1]).toBeCloseTo(heights[0] ?? 0, 1);
});
