import type { Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { test as base, eventually, painted, serveBlog } from "../support/browser.ts";
import { launchChromium } from "../support/launch-chromium.ts";

const SECTIONS = 40;
const PHONE = { width: 390, height: 844, touch: true } as const;

/** A section of a few screens of a phone; the last one has a formula that is wider than a phone. */
function section(number: number): string {
  const words = Array.from({ length: 60 }, (_, word) => `word${number}x${word}`).join(" ");
  const wide = Array.from({ length: 30 }, (_, term) => `a_{${term}}`).join(" + ");
  return `## Section ${number} {#section-${number}}

${words} with $x_{${number}}^2$${number === 1 ? ", and [the only link](#section-1)" : ""}.

$$
y_{${number}} = \\sqrt{${number === SECTIONS ? wide : "z"}}
$$

${words} and $\\frac{1}{${number}}$.
`;
}

const test = base.extend(
  "long",
  { scope: "file" },
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
  async ({}, { onCleanup }) => {
    const sections = Array.from({ length: SECTIONS }, (_, index) => section(index + 1));
    const served = await serveBlog({
      "posts/notes/long.md": `---\ntitle: A long note\ndate: 2026-01-01\n---\n\n${sections.join("\n")}`,
    });
    onCleanup(() => served.close());
    return served.at;
  },
);

/** Whether a paragraph's contents are laid out, and not skipped. */
function isDrawn(page: Page, which: "first" | "last"): Promise<boolean> {
  return page
    .locator(".prose > p .katex")
    [which]()
    .evaluate((formula) => formula.checkVisibility({ contentVisibilityAuto: true }));
}

/** Where the window's top edge is: the paragraph that stands there, by its first word. */
function paragraphAtTop(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll(".prose > p")];
    const first = all.find((paragraph) => paragraph.getBoundingClientRect().bottom > 60);
    return first?.textContent?.split(" ")[0];
  });
}

test("on a phone, what is out of sight is laid out when it comes near", async ({ open, long }) => {
  const page = await open("notes/long/", { at: long, ...PHONE });
  expect(await isDrawn(page, "first")).toBe(true);
  expect(await isDrawn(page, "last")).toBe(false);
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await eventually(() => isDrawn(page, "last")).toBe(true);
});

test("so it is in the diptych, which holds both panels", async ({ open }) => {
  const page = await open("papers/belkin-2019-double-descent/diptych/", PHONE);
  const last = page.locator('.half[data-tier="deep-dive"] > .prose > p:not(:has(> .note)) > .math').last();
  const isLaidOut = (): Promise<boolean> =>
    last.locator(".katex").evaluate((formula) => formula.checkVisibility({ contentVisibilityAuto: true }));
  expect(await isLaidOut()).toBe(false);
  // A link of the contents arrives there all the same.
  await page.locator("[data-contents] summary").click();
  await page.locator("[data-contents] .contents-row a").last().click();
  await last.evaluate((formula) => formula.scrollIntoView());
  await eventually(isLaidOut).toBe(true);
});

test("a formula out of sight that is too wide is reached by Tab", async ({ open, long }) => {
  const page = await open("notes/long/", { at: long, ...PHONE });
  expect(await isDrawn(page, "last")).toBe(false);
  // Nothing that is out of sight has been measured: that would lay it out.
  await painted(page);
  expect(await page.locator(".math-display[tabindex]").count()).toBe(0);
  await page.locator(".prose a").focus();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-tex"))).toContain(`y_{${SECTIONS}}`);
  await eventually(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(5000);
});

test("who listens hears the words and formulas that are out of sight, each of them once", async ({ long }) => {
  // As with a screen reader at work.
  const browser = await launchChromium("--force-renderer-accessibility");
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ viewport: { width: PHONE.width, height: PHONE.height } });
  await page.goto(`${long}notes/long/`);
  expect(await isDrawn(page, "last")).toBe(false);
  const devtools = await page.context().newCDPSession(page);
  const heard = async (): Promise<{ names: string[]; formulas: number }> => {
    const { nodes } = await devtools.send("Accessibility.getFullAXTree");
    const spoken = nodes.filter((node) => !node.ignored);
    return {
      names: spoken.map((node) => String(node.name?.value ?? "")),
      formulas: spoken.filter((node) => node.role?.value === "MathMLMath").length,
    };
  };
  await eventually(async () => (await heard()).formulas).toBe(3 * SECTIONS);
  const { names } = await heard();
  expect(names.some((name) => name.includes(`word${SECTIONS}x59`))).toBe(true);
  // Not their TeX as well.
  expect(names.filter((name) => name.includes("sqrt"))).toEqual([]);
  expect(await isDrawn(page, "last")).toBe(false);
});

test("words out of sight are found in the page", async ({ open, long }) => {
  const page = await open("notes/long/", { at: long, ...PHONE });
  const found = await page.evaluate(
    (word) => (window as unknown as { find(text: string): boolean }).find(word),
    `word${SECTIONS - 1}x30`,
  );
  expect(found).toBe(true);
  await eventually(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(5000);
});

test("a link arrives at its heading, and whoever scrolls up from there keeps the place", async ({ open, long }) => {
  const page = await open("notes/long/", { at: long, ...PHONE });
  const top = (): Promise<number> =>
    page.locator(`#section-${SECTIONS - 5}`).evaluate((heading) => Math.round(heading.getBoundingClientRect().top));
  await page.evaluate((hash) => location.assign(hash), `#section-${SECTIONS - 5}`);
  await painted(page);
  let expected = await top();
  expect(expected).toBeGreaterThanOrEqual(0);
  expect(expected).toBeLessThan(120);
  // The heading moves down by as much as one scrolls, whatever heights become known above.
  for (let step = 0; step < 12; step++) {
    await page.mouse.wheel(0, -60);
    expected += 60;
    await eventually(async () => Math.abs((await top()) - expected)).toBeLessThanOrEqual(2);
  }
});

test("a page that is loaded anew or come back to shows the place where it was left", async ({ open, long }) => {
  const page = await open("notes/long/", { at: long, ...PHONE });
  await page.evaluate(() => document.getElementById("section-20")?.scrollIntoView());
  await painted(page);
  await page.mouse.wheel(0, 300);
  await eventually(() => paragraphAtTop(page)).toBe("word20x0");
  await page.reload();
  await eventually(() => paragraphAtTop(page)).toBe("word20x0");
  await page.goto("notes/");
  await page.goBack();
  await eventually(() => paragraphAtTop(page)).toBe("word20x0");
});
test("in a wide window everything is laid out: notes and hinges reach out of the text", async ({ open, long }) => {
  const page = await open("notes/long/", { at: long });
  expect(await isDrawn(page, "last")).toBe(true);
});

test("without JavaScript nothing is left out", async ({ open, long }) => {
  const page = await open("notes/long/", { at: long, ...PHONE, javaScript: false });
  expect(await page.locator(".prose > p .katex").last().isVisible()).toBe(true);
  const skipped = await page
    .locator(".prose > p")
    .evaluateAll((all) => all.filter((block) => getComputedStyle(block).contentVisibility !== "visible").length);
  expect(skipped).toBe(0);
});
