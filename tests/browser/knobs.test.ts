import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test as base, eventually, serveBlog } from "../support/browser.ts";
import { realBlog } from "../support/built-blogs.ts";

const OVERVIEW = "papers/belkin-2019-double-descent/";
/** Of the script that turns knobs, as it is sent without compression; in bytes. */
const HEAVIEST = 5 * 1024;

const frames = (at: readonly number[], values: (n: number) => object, marks: (n: number) => object): object[] =>
  at.map((n) => ({ at: n, values: values(n), marks: marks(n) }));

/** A note with two knobs, and a chapter whose figure is turned in the other panel alone. */
const BLOG = {
  "posts/notes/two.md": `---
title: Two
date: 2026-01-01
---

![A bar.](bar.svg "A bar."){knob=bar}

![A dot.](dot.svg "A dot."){knob=dot}

The bar is {knob:width} wide, the dot is at {knob:place}, which is $\\knob{place}$.
`,
  "posts/notes/bar.svg":
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect id="bar" width="2" height="1"/></svg>',
  "posts/notes/dot.svg":
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle id="dot" r="1" cx="3"/><text id="dot-name">3</text></svg>',
  "posts/notes/knobs/bar.json": JSON.stringify({
    knob: "w",
    label: "Width",
    unit: "cm",
    default: 2,
    frames: frames(
      [1, 2, 10],
      (n) => ({ width: n === 10 ? "<b>ten</b>" : n }),
      (n) => ({ bar: { width: n } }),
    ),
  }),
  "posts/notes/knobs/dot.json": JSON.stringify({
    knob: "place",
    label: "Place",
    default: 3,
    frames: frames(
      [3, 4],
      (n) => ({ place: `${n}.0` }),
      (n) => ({ dot: { cx: n }, "dot-name": { text: n } }),
    ),
  }),
};

// biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
const test = base.extend("two", { scope: "file" }, async ({}, { onCleanup }) => {
  const served = await serveBlog(BLOG);
  onCleanup(() => served.close());
  return served.at;
});

/** The texts of all elements that show a value. */
const shown = (page: Page, mark: string): Promise<string[]> =>
  page.locator(`[data-knob-value="${mark}"]`).allTextContents();

const only = (page: Page, mark: string): Promise<string[]> => shown(page, mark).then((texts) => [...new Set(texts)]);

describe("a knob", () => {
  test("is turned by keyboard; numbers, drawing and address follow, and the other panel begins where it stands", async ({
    open,
  }) => {
    const page = await open(OVERVIEW);
    const slider = page.getByRole("slider", { name: "Number of features" });
    await eventually(() => slider.getAttribute("aria-valuetext")).toBe("60. With 60 features the error is 0.88.");
    const dot = page.locator('[data-knob-mark="curve.curve-dot"]');
    const before = await dot.getAttribute("cx");
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    await eventually(() => only(page, "curve.p")).toEqual(["61"]);
    expect(await dot.getAttribute("cx")).not.toBe(before);
    await eventually(() => new URL(page.url()).search).toBe("?p=61");
    await page.keyboard.press("End");
    await eventually(() => only(page, "curve.risk")).toEqual(["0.521"]);
    // On paper it is as it was written.
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    expect(await only(page, "curve.p")).toEqual(["60"]);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    expect(await only(page, "curve.p")).toEqual(["80"]);
    const hinge = page.locator("#model a[data-hinge], .hinged:has(#model) a[data-hinge]").first();
    await hinge.click();
    await page.waitForURL(/deep-dive\/\?p=80#model$/);
    await eventually(() => only(page, "curve.risk")).toEqual(["0.521"]);
    // In the formula as it is seen and as it is heard.
    expect(await page.locator('mn[data-knob-value="curve.p"]').allTextContents()).toEqual(["80", "80"]);
    expect(await page.locator('.katex-html [data-knob-value="curve.p"]').allTextContents()).toEqual(["80", "80"]);
    await eventually(() => page.getByRole("slider", { name: "Number of features" }).inputValue()).toBe("80");
  });

  test("is one in both halves of the diptych", async ({ open }) => {
    const page = await open(`${OVERVIEW}diptych/?p=46`);
    const sliders = page.getByRole("slider", { name: "Number of features" });
    await eventually(() => sliders.count()).toBe(2);
    await eventually(() => only(page, "curve.risk")).toEqual(["3.032"]);
    await sliders.last().focus();
    await page.keyboard.press("Home");
    await eventually(() => only(page, "curve.p")).toEqual(["0"]);
    expect(await sliders.first().inputValue()).toBe("0");
    const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("two of them stand on a page, begin where the address says, and show nothing but text", async ({
    open,
    two,
  }) => {
    const page = await open("notes/two/?w=9&place=nowhere", { at: two });
    // The nearest frame; and the default for what is no number.
    await eventually(() => only(page, "bar.width")).toEqual(["<b>ten</b>"]);
    expect(await page.locator('[data-knob-value="bar.width"] b').count()).toBe(0);
    expect(await page.getByRole("slider", { name: "Width" }).getAttribute("aria-valuetext")).toBe("10 cm");
    expect(await only(page, "dot.place")).toEqual(["3.0"]);
    await page.getByRole("slider", { name: "Place" }).focus();
    await page.keyboard.press("ArrowRight");
    await eventually(() => only(page, "dot.place")).toEqual(["4.0"]);
    expect(await page.locator('[data-knob-mark="dot.dot-name"]').textContent()).toBe("4");
    await eventually(() => new URL(page.url()).search).toBe("?w=10&place=4");
  });

  test("is not there without scripts, and the page is whole", async ({ open, two }) => {
    const page = await open("notes/two/?w=10", { at: two, javaScript: false });
    expect(await page.locator("input[type=range]").count()).toBe(0);
    expect(await page.locator(".knob").first().boundingBox()).toMatchObject({ height: 0 });
    expect(await only(page, "bar.width")).toEqual(["2"]);
    expect(await page.locator('[data-knob-mark="bar.bar"]').getAttribute("width")).toBe("2");
  });

  test("costs a small script, where there is one alone", async ({ open }) => {
    const assets = join(await realBlog("root"), "assets");
    const sizes = readdirSync(assets)
      .filter((name) => name.startsWith("part-turn-knobs-"))
      .map((name) => statSync(join(assets, name)).size);
    expect(sizes).toHaveLength(1);
    expect(sizes[0]).toBeLessThan(HEAVIEST);
    const page = await open("papers/zhang-2017-rethinking/");
    await eventually(() => page.evaluate(() => document.documentElement.dataset.js !== undefined)).toBe(true);
    const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    expect(loaded.filter((name) => name.includes("turn-knobs"))).toEqual([]);
  });
});
