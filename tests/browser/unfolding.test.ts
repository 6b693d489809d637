import axe from "axe-core";
import type { Locator, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { violations } from "../support/axe.ts";
import { arrives, eventually, painted, test } from "../support/browser.ts";

const OVERVIEW = "papers/belkin-2019-double-descent/";
const DEEP_DIVE = `${OVERVIEW}deep-dive/`;
const SOUDRY = "papers/soudry-2018-implicit-bias/";

describe("unfolding", () => {
  test("a claim shows its statement, then its proof, and is folded by Esc, while the page stays where it is", async ({
    open,
  }) => {
    const asked: string[] = [];
    const page = await open(OVERVIEW);
    page.on("request", (request) => asked.push(request.url()));
    const sign = page.locator(".claim-sign").first();
    const button = page.locator(".claim-sign + .unfold-button").first();
    await sign.evaluate((link) => window.scrollTo(0, link.getBoundingClientRect().top + window.scrollY - 300));
    await painted(page);
    expect(asked.filter((url) => /unfolding|previews/.test(url))).toEqual([]);
    const top = await topOf(button);
    expect(await button.getAttribute("aria-expanded")).toBe("false");
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    const signBox = await sign.boundingBox();
    expect(Math.min(signBox?.width ?? 0, signBox?.height ?? 0)).toBeGreaterThanOrEqual(24);

    await button.focus();
    await page.keyboard.press("Enter");
    const inset = page.locator(".unfolded");
    await eventually(() => inset.count()).toBe(1);
    expect(await inset.locator(".env-name").first().innerText()).toBe("Theorem 1");
    expect(await inset.getAttribute("data-half")).toBe("deep-dive");
    // Between two paragraphs, behind the one that holds the claim.
    expect(await inset.evaluate((it) => it.previousElementSibling?.contains(document.activeElement))).toBe(true);
    expect(await button.getAttribute("aria-expanded")).toBe("true");
    expect(await button.getAttribute("aria-controls")).toBe(await inset.getAttribute("id"));
    await eventually(() => page.locator("[role=status]").allInnerTexts()).toContainEqual(
      expect.stringMatching(/^Unfolded below: Deep dive/),
    );
    expect(await isFocused(button)).toBe(true);
    expect(await topOf(button)).toBeCloseTo(top, 0);
    expect(await repeatedIds(page)).toEqual([]);
    // Told once, and set as formulas are.
    expect(await inset.locator("math").count()).toBe(await inset.locator(".katex").count());

    await page.keyboard.press("Enter");
    await eventually(() => inset.locator(".env-proof").count()).toBeGreaterThan(0);
    expect(await topOf(button)).toBeCloseTo(top, 0);
    expect(await repeatedIds(page)).toEqual([]);
    // What it shows itself is led to there, all else in the other panel.
    const links = await inset.locator(".unfolded-body a[href]").evaluateAll((all) =>
      all.map((link) => {
        const href = link.getAttribute("href") ?? "";
        return href.startsWith("#") ? document.getElementById(decodeURIComponent(href.slice(1))) !== null : href;
      }),
    );
    expect(links).toContain(true);
    expect(links).not.toContain(false);

    // A second one stands beside it.
    const other = page.locator(".claim-sign + .unfold-button").nth(1);
    await other.click();
    await eventually(() => inset.count()).toBe(2);
    expect(await repeatedIds(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await inset.count()).toBe(1);
    expect(await isFocused(other)).toBe(true);

    // From deep within the inset, too.
    await inset.locator(".unfolded-proof a").first().focus();
    await page.keyboard.press("Escape");
    expect(await inset.count()).toBe(0);
    expect(await isFocused(button)).toBe(true);
    expect(await button.getAttribute("aria-expanded")).toBe("false");
    await painted(page);
    const seen = await topOf(button);
    expect(seen).toBeGreaterThan(0);
    expect(seen).toBeLessThan(900);
  });

  test("a key on the focused claim does it as well, and what is below does not move when it is folded", async ({
    open,
  }) => {
    const page = await open(OVERVIEW);
    const sign = page.locator(".claim-sign").first();
    const button = page.locator(".claim-sign + .unfold-button").first();
    await eventually(() => button.count()).toBe(1);
    await sign.focus();
    await page.keyboard.press("u");
    const inset = page.locator(".unfolded");
    await eventually(() => inset.count()).toBe(1);
    // The reader has gone on: the control is out of sight, and the paragraph behind the inset is read.
    const next = page.locator(".unfolded + *");
    await next.evaluate((it) => window.scrollTo(0, it.getBoundingClientRect().top + window.scrollY - 400));
    await painted(page);
    const top = await topOf(next);
    await inset.getByRole("button", { name: "Fold", exact: true }).evaluate((fold) => (fold as HTMLElement).click());
    expect(await inset.count()).toBe(0);
    const after = await page.locator("p:has(> .claim-sign:focus), p:has(> .unfold-button:focus)").first();
    expect(await after.evaluate((it) => it.nextElementSibling?.getBoundingClientRect().top)).toBeCloseTo(top, 0);
  });

  test("a hinge of the deep dive shows the overview's section, and both kinds are links without scripts", async ({
    open,
    blog,
  }) => {
    const page = await open(`${SOUDRY}deep-dive/`, { at: blog.root, width: 390, height: 844, touch: true });
    const hinge = page.locator(".hinged > .hinge").first();
    const button = page.locator(".hinged > .unfold-button").first();
    await button.scrollIntoViewIfNeeded();
    await button.tap();
    const inset = page.locator(".unfolded");
    await eventually(() => inset.count()).toBe(1);
    expect(await inset.getAttribute("data-half")).toBe("overview");
    expect(await inset.evaluate((it) => it.previousElementSibling?.className)).toBe("hinged");
    // Its headings are none of this page's.
    expect(await inset.locator("h1, h2, h3").count()).toBe(0);
    expect(await repeatedIds(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const href = await hinge.getAttribute("href");
    await inset.getByRole("link", { name: "Go there" }).tap();
    await arrives(page, blog.root, `${SOUDRY}#${href?.split("#")[1]}`);

    const plain = await open(OVERVIEW, { javaScript: false });
    expect(await plain.locator(".unfold-button").count()).toBe(0);
    await plain.locator(".claim-sign").first().click();
    await eventually(() => new URL(plain.url()).pathname).toBe(`/${DEEP_DIVE}`);
    await plain.locator("#thm-curve .told-way").click();
    await eventually(() => plain.url().replace(/^[a-z]+:\/\/[^/]+\//, "")).toBe(`${OVERVIEW}#claim-thm-curve`);
  });

  test("what cannot be loaded says so and leads there; axe has nothing to object to", async ({ open }) => {
    const page = await open(OVERVIEW, { reducedMotion: true });
    await page.route("**/previews/**", (route) => route.abort("aborted"));
    const buttons = page.locator(".claim-sign + .unfold-button");
    await buttons.first().click();
    const inset = page.locator(".unfolded");
    await eventually(() => inset.count()).toBe(1);
    expect(await inset.innerText()).toMatch(/This cannot be loaded just now/);
    expect(await inset.getByRole("link", { name: "Go there" }).count()).toBe(1);
    await page.unroute("**/previews/**");
    await page.keyboard.press("Escape");
    await buttons.first().click();
    await eventually(() => inset.locator(".env").count()).toBeGreaterThan(0);
    await buttons.first().click();
    await eventually(() => inset.locator(".env-proof").count()).toBeGreaterThan(0);
    await page.evaluate(axe.source);
    await page.evaluate(() => {
      for (const letters of document.querySelectorAll(".katex-html")) letters.remove();
    });
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violations(page)).toEqual([]);
  });
});

describe("in the open diptych", () => {
  test("a claim and its statement are washed and joined, from either side, and nothing scrolls", async ({ open }) => {
    const page = await open(`${SOUDRY}diptych/`, { height: 1000 });
    const sign = page.locator(".claim-sign[href='#deep-dive-thm-flow']");
    const theorem = page.locator("#deep-dive-thm-flow");
    const sentence = page.locator("#overview-claim-thm-flow");
    const path = page.locator(".claim-line path");
    const joined = (): Promise<(string | null)[]> =>
      page.locator("[data-joined]").evaluateAll((all) => all.map(({ id }) => id));
    expect(await page.locator(".unfold-button").count()).toBe(0);

    // The statement is far below: the line ends at the edge, and says so.
    await sign.evaluate((it) => window.scrollTo(0, it.getBoundingClientRect().top + window.scrollY - 300));
    await painted(page);
    const y = await page.evaluate(() => window.scrollY);
    await sign.hover();
    await eventually(joined).toEqual(["overview-claim-thm-flow", "deep-dive-thm-flow"]);
    expect(await path.count()).toBe(1);
    const isBelow = ((await theorem.boundingBox())?.y ?? 0) > 1000;
    if (isBelow) expect(await page.locator(".claim-line p").innerText()).toBe("Theorem 1 is further down");
    expect(await page.evaluate(() => window.scrollY)).toBe(y);
    await page.mouse.move(5, 5);
    await eventually(joined).toEqual([]);
    expect(await path.count()).toBe(0);

    // From the way back, by keyboard; and the line crosses the hinge where both are seen.
    const way = theorem.locator(".told-way");
    await way.focus();
    await eventually(joined).toEqual(["overview-claim-thm-flow", "deep-dive-thm-flow"]);
    const [from, to] = [await sentence.boundingBox(), await theorem.boundingBox()];
    expect((from?.x ?? 0) + (from?.width ?? 0)).toBeLessThan(to?.x ?? 0);
    const line = await path.boundingBox();
    const middle = 720;
    expect(line?.x).toBeLessThan(middle);
    expect((line?.x ?? 0) + (line?.width ?? 0)).toBeGreaterThanOrEqual(middle - 8);
    await page.keyboard.press("Enter");
    await eventually(() => new URL(page.url()).hash).toBe("#overview-claim-thm-flow");
  });
});

async function topOf(element: Locator): Promise<number> {
  return element.evaluate((it) => it.getBoundingClientRect().top);
}

async function isFocused(element: Locator): Promise<boolean> {
  return element.evaluate((it) => it === document.activeElement);
}

async function repeatedIds(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });
}
