import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { eventually, painted, test } from "../support/browser.ts";
import { PAIRS } from "../support/real-posts.ts";

const POST = "papers/belkin-2019-double-descent/";

describe("the home page", () => {
  test("has one place to begin, a pair that is open, and says nothing of reading where nothing is remembered", async ({
    open,
  }) => {
    const page = await open("", { javaScript: false });
    const begin = page.locator("[data-begin]");
    expect(await begin.innerText()).toMatch(/start here\s+A network that fits anything\s+\d+ minutes/i);
    expect(await begin.getByRole("link").getAttribute("href")).toMatch(/\/papers\/zhang-2017-rethinking\/$/);
    const halves = page.locator(".open-pair-half");
    expect(await halves.nth(0).innerText()).toContain("In plain words");
    expect(await halves.nth(1).innerText()).toMatch(/Theorem \d/);
    for (const hidden of ["[data-continue]", "[data-forget]", ".story-map-read", ".news-mark"])
      expect(await page.locator(hidden).filter({ visible: true }).count(), hidden).toBe(0);
    expect(await page.locator('[data-way="scroll"] a').first().isVisible()).toBe(true);
  });

  test("leads whoever comes back to where they stopped, then to what follows, until it is to forget", async ({
    open,
  }) => {
    const page = await open("");
    const [begin, offer] = [page.locator("[data-begin]"), page.locator("[data-continue]")];
    expect(await offer.isVisible()).toBe(false);
    await page.goto(`${POST}#peak`);
    await eventually(() => kept(page)).toContain('"id":"peak"');
    await page.goto("");
    await eventually(() => offer.isVisible()).toBe(true);
    expect(await offer.innerText()).toMatch(
      new RegExp(`continue\\s+The curve that goes down twice\\s+2 of ${PAIRS.length}, at The peak`, "i"),
    );
    expect(await offer.getByRole("link").getAttribute("href")).toMatch(/\/belkin-2019-double-descent\/#peak$/);
    expect(await begin.isVisible()).toBe(true);
    await page.goto(POST);
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await eventually(() => kept(page)).toContain("diptych:read:");
    await page.goto("");
    await eventually(() => offer.innerText()).toContain(`3 of ${PAIRS.length}`);
    expect(await offer.getByRole("link").getAttribute("href")).toMatch(/\/papers\/hastie-2022-ridgeless\/$/);
    await page.getByRole("button", { name: "Forget it" }).click();
    await eventually(() => offer.isVisible()).toBe(false);
    expect(await kept(page)).not.toContain("diptych:");
    expect(await page.locator("[data-forget-status]").innerText()).toBe("Forgotten.");
  });

  test("marks what is new since the last visit, all of that visit long, and nothing at a first one", async ({
    open,
  }) => {
    const first = await open("");
    await eventually(() => kept(first)).toContain("diptych:visit:");
    expect(await first.locator(".news-mark").count()).toBe(0);
    const page = await open("", {
      before: () => {
        if (location.protocol === "about:" || localStorage.getItem("diptych:visit:/")) return;
        const seen = { at: "2026-11-29T00:00:00.000Z", seen: [] };
        localStorage.setItem("diptych:visit:/", JSON.stringify(seen));
      },
    });
    const marked = () =>
      page
        .locator("[data-news-key]:has(.news-mark)")
        .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.newsDate));
    const all = await page
      .locator("[data-news-key]")
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.newsDate ?? ""));
    const expected = all.filter((date) => date >= "2026-11-29");
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(all.length);
    await eventually(marked).toEqual(expected);
    await eventually(() => page.locator("[data-news-since]").textContent()).toMatch(
      new RegExp(`${expected.length} new since .*29.* 2026`),
    );
    await page.reload();
    await painted(page);
    await eventually(marked).toEqual(expected);
  });
});

/** All that this browser keeps, as one text. */
async function kept(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify(localStorage).replaceAll('\\"', '"'));
}
