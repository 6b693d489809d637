import axe from "axe-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { eventually, painted, serveBlog, test } from "../support/browser.ts";

const LONG = Array.from({ length: 40 }, (_, index) => `a_{${index}}`).join(" + ");

const NOTE = `---
date: 2026-01-01
---
By [](#thm), \\eqref{eq:short} and [](#fig).

:::theorem {#thm} Peak
It is so:

$$ a = b \\label{eq:short} $$
:::

:::proof
First.

$$ \\left(${LONG}\\right) = s \\label{eq:long} $$

Then.

$$ s = 1 $$
:::

:::exercise
Show it.

:::solution
A word in it. ${"It goes on. ".repeat(20)}

$$ c = d \\label{eq:solution} $$
:::
:::

:::intuition
Think.
:::

:::warning
Mind.
:::

![A square.](day.svg "Drawn twice."){#fig dark=night.svg}

| a | b |
|---|---|
| 1 | 2 |

Table: Numbers. {#tbl}

${"Text that goes on.\n\n".repeat(40)}
`;

const square = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><rect width="8" height="4" fill="${colour}"/></svg>`;

let site: Awaited<ReturnType<typeof serveBlog>>;
beforeAll(async () => {
  site = await serveBlog({
    "posts/notes/book.md": NOTE,
    "posts/notes/day.svg": square("#ddd"),
    "posts/notes/night.svg": square("#333"),
  });
});
afterAll(() => site.close());

const PAGE = "notes/book/";

describe("environments", () => {
  test("are groups and notes with a name", async ({ open }) => {
    const page = await open(PAGE, { at: site.at });
    for (const [role, name] of [
      ["group", "Theorem 1 (Peak)."],
      ["group", "Exercise 1."],
      ["note", "Intuition"],
      ["note", "Warning"],
      ["region", "Table 1. Numbers."],
    ] as const)
      expect(await page.getByRole(role, { name, exact: true }).count(), name).toBe(1);
  });

  for (const [width, scheme] of [
    [1440, "light"],
    [320, "dark"],
  ] as const) {
    test(`have nothing that axe objects to: ${width} px, ${scheme}, all unfolded`, async ({ open }) => {
      const page = await open(PAGE, { at: site.at, width, scheme, reducedMotion: true });
      await page.locator(".env-solution > summary").click();
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
          document.querySelector("main") as Element,
        );
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
      });
      expect(found).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }

  test("fold without scripts: a proof is open, a solution opens when it is asked for", async ({ open }) => {
    const page = await open(PAGE, { at: site.at, javaScript: false });
    const proof = page.getByText("First.", { exact: true });
    expect(await proof.isVisible()).toBe(true);
    await page.locator(".env-proof > summary").click();
    expect(await proof.isVisible()).toBe(false);
    const solution = page.getByText("A word in it.");
    expect(await solution.isVisible()).toBe(false);
    await page.locator(".env-solution > summary").click();
    expect(await solution.isVisible()).toBe(true);
  });

  test("are unfolded by a link to what they hold", async ({ open }) => {
    const page = await open(`${PAGE}#eq-solution`, { at: site.at });
    await eventually(() => page.getByText("A word in it.").isVisible()).toBe(true);
  });

  test("are printed unfolded", async ({ open }) => {
    const page = await open(PAGE, { at: site.at });
    await page.locator(".env-proof > summary").click();
    await page.emulateMedia({ media: "print" });
    for (const words of ["First.", "A word in it."])
      expect(
        await page
          .getByText(words)
          .first()
          .evaluate(
            (element) =>
              element.checkVisibility({ contentVisibilityAuto: true }) && element.getBoundingClientRect().height > 10,
          ),
      ).toBe(true);
  });

  test("end a proof with a mark at the right, beside its last formula", async ({ open }) => {
    for (const width of [1440, 320]) {
      const page = await open(PAGE, { at: site.at, width });
      const box = await page.locator(".proof-end").evaluate((element) => {
        const of = (selector: string): DOMRect => (element.querySelector(selector) as Element).getBoundingClientRect();
        const all = element.getBoundingClientRect();
        const mark = of(".proof-mark");
        const formula = of(".katex-base");
        return { gap: all.right - mark.right, clear: mark.left - formula.right, inside: all.bottom - mark.bottom };
      });
      expect(Math.abs(box.gap)).toBeLessThan(1);
      expect(box.clear).toBeGreaterThan(0);
      expect(box.inside).toBeGreaterThanOrEqual(0);
    }
  });
});

describe("equation numbers", () => {
  for (const width of [1440, 320]) {
    test(`stand at the right edge, and behind what has to be scrolled: ${width} px`, async ({ open }) => {
      const page = await open(PAGE, { at: site.at, width });
      const measured = await page.locator(".math-numbered:visible").evaluateAll((all) =>
        all.map((block) => {
          const tag = (block.querySelector(".katex-tag .text") as Element).getBoundingClientRect();
          const last = ([...block.querySelectorAll(".katex-base")].at(-1) as Element).getBoundingClientRect();
          block.scrollLeft = block.scrollWidth;
          const end = (block.querySelector(".katex-tag .text") as Element).getBoundingClientRect().right;
          return {
            id: block.id,
            scrolls: block.scrollWidth > block.clientWidth + 1,
            clear: tag.left - last.right,
            end: block.getBoundingClientRect().right - end,
          };
        }),
      );
      expect(measured.map(({ id, scrolls }) => [id, scrolls])).toEqual([
        ["eq-short", false],
        ["eq-long", true],
      ]);
      for (const { clear, end } of measured) {
        expect(clear).toBeGreaterThan(8);
        expect(Math.abs(end)).toBeLessThan(1.5);
      }
    });
  }

  test("keep a formula in the middle of its line", async ({ open }) => {
    const page = await open(PAGE, { at: site.at });
    const off = await page.locator("#eq-short").evaluate((block) => {
      const line = block.getBoundingClientRect();
      const parts = [...block.querySelectorAll(".katex-base")].map((part) => part.getBoundingClientRect());
      const left = Math.min(...parts.map((part) => part.left));
      const right = Math.max(...parts.map((part) => part.right));
      return (left + right) / 2 - (line.left + line.right) / 2;
    });
    expect(Math.abs(off)).toBeLessThan(1);
  });
});

describe("a figure with two variants", () => {
  const shown = async (page: Awaited<ReturnType<import("../support/browser.ts").Open>>): Promise<boolean[]> => [
    await page.locator(".light-variant").isVisible(),
    await page.locator(".dark-variant").isVisible(),
  ];

  test("shows the one of the device's theme, or of the chosen one; on paper the light one", async ({ open }) => {
    expect(await shown(await open(PAGE, { at: site.at }))).toEqual([true, false]);
    const page = await open(PAGE, { at: site.at, scheme: "dark" });
    expect(await shown(page)).toEqual([false, true]);
    await page.locator("[data-theme-button]").click();
    await painted(page);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("light");
    expect(await shown(page)).toEqual([true, false]);
    await page.emulateMedia({ media: "print" });
    expect(await shown(page)).toEqual([true, false]);
  });

  test("without scripts too", async ({ open }) => {
    expect(await shown(await open(PAGE, { at: site.at, scheme: "dark", javaScript: false }))).toEqual([false, true]);
  });
});
