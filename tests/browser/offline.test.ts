import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { eventually } from "../support/browser.ts";
import { realBlog } from "../support/built-blogs.ts";
import { deploySite } from "../support/deployed-site.ts";
import { endWorker, fetched, heading, isKept, test, visit } from "../support/offline-reader.ts";

const OVERVIEW = "papers/belkin-2019-double-descent/";
const DEEP_DIVE = `${OVERVIEW}deep-dive/`;
const STORY = "stories/overparameterization/";
const OTHER = "papers/zhang-2017-rethinking/";

describe("after one visit, with the server stopped", () => {
  test("what was read opens whole: its styles, fonts, scripts and previews", async ({ host, reader: { page } }) => {
    await visit(page, DEEP_DIVE);
    await host.stop();
    await endWorker(page);
    const failed: string[] = [];
    page.on("requestfailed", (request) => failed.push(request.url()));
    await page.goto(DEEP_DIVE);
    expect(await heading(page)).toBe("The curve that goes down twice");
    expect(await page.locator("article").getAttribute("data-tier")).toBe("deep-dive");
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const fonts = await page.evaluate(() => [...document.fonts].filter((font) => font.status === "loaded").length);
    expect(fonts).toBeGreaterThan(4);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toMatch(/Source Serif/);
    const needs = host.list().files[DEEP_DIVE]?.needs ?? [];
    expect(needs.filter((path) => path.startsWith("previews/")).length).toBeGreaterThan(5);
    for (const path of needs) expect(await fetched(page, `/${path}`)).toMatch(/^200 /);
    expect(await page.locator("[data-theme-button]").isVisible()).toBe(true);
    // Python is kept where a reader asks for it.
    expect(failed.filter((address) => !new URL(address).pathname.startsWith("/python/"))).toEqual([]);
  });

  test("so do the home page, the story and the search, which nobody has opened", async ({ host, reader: { page } }) => {
    await visit(page, OVERVIEW);
    await host.stop();
    for (const path of ["", STORY, "search/", "offline/"]) {
      const response = await page.goto(path);
      expect([path, response?.status(), response?.fromServiceWorker()]).toEqual([path, 200, true]);
    }
  });

  test("search finds, and opens what is kept", async ({ host, reader: { page } }) => {
    await visit(page, OVERVIEW);
    await host.stop();
    await page.goto("search/?q=second+descent");
    const hit = page.locator(`main [role="option"][href*="${OVERVIEW}"]:not([href*="deep-dive"])`).first();
    await hit.click();
    await eventually(() => heading(page)).toBe("The curve that goes down twice");
    expect(page.url()).toContain(host.at + OVERVIEW);
  });

  test("the page that is still open from that visit can search, too", async ({ host, reader: { page } }) => {
    await visit(page, "search/");
    await host.stop();
    await page.keyboard.type("ridge");
    await eventually(() => page.getByRole("option").count()).toBeGreaterThan(0);
  });

  test("a page that is not kept says so under its own address, and offers what is", async ({
    host,
    reader: { page },
  }) => {
    await visit(page, OVERVIEW);
    await host.stop();
    const response = await page.goto(DEEP_DIVE);
    expect(response?.status()).toBe(503);
    expect(page.url()).toBe(host.at + DEEP_DIVE);
    await eventually(() => heading(page)).toBe("This page is not on this device");
    await eventually(() => page.locator(".lead").innerText()).toBe(
      "The network does not answer, and “The curve that goes down twice (deep dive)” has not been kept.",
    );
    const near = page.getByRole("region", { name: "Kept of the same" }).getByRole("link");
    expect(await near.allInnerTexts()).toEqual(["The curve that goes down twice (overview)"]);
    await near.click();
    await eventually(() => page.url()).toBe(host.at + OVERVIEW);
    await page.goto(OTHER);
    const others = page.getByRole("region", { name: "Opens without a network" }).getByRole("link");
    await eventually(() => others.allInnerTexts()).toEqual([
      "Diptych",
      "Pattern Recognition and Machine Learning, under the hood",
      "Two ideas, six weeks",
      "The curve that goes down twice (overview)",
      "Learning theory from the ground up",
      "Mathematics for machine learning",
      "Why do overparameterized models generalize?",
    ]);
    await host.start();
    await page.getByRole("button", { name: "Try again" }).click();
    await eventually(() => heading(page)).toBe("A network that fits anything");
  });

  test("an address that is none says no more than is known", async ({ host, reader: { page } }) => {
    await visit(page, OVERVIEW);
    await host.stop();
    await page.goto("papers/nobody/");
    await eventually(() => page.locator(".lead").innerText()).toBe(
      "The network does not answer, and this page has not been kept.",
    );
  });

  test("an address without its last slash leads to the page", async ({ host, reader: { page } }) => {
    await visit(page, OVERVIEW);
    await host.stop();
    await page.goto(OVERVIEW.replace(/\/$/, "?from=here#idea"));
    expect(page.url()).toBe(`${host.at}${OVERVIEW}?from=here#idea`);
    expect(await heading(page)).toBe("The curve that goes down twice");
  });

  test("all of it below a base path, too", async ({ browser }) => {
    const host = await deploySite(await realBlog("below"), "/blog/");
    const context = await browser.newContext({ baseURL: host.at });
    try {
      const page = await context.newPage();
      await visit(page, OVERVIEW);
      await host.stop();
      await page.goto("");
      expect(await heading(page)).not.toBe("This page is not on this device");
      await page.goto("search/?q=ridge");
      await eventually(() => page.getByRole("option").count()).toBeGreaterThan(0);
      await page.goto(OVERVIEW);
      expect(await heading(page)).toBe("The curve that goes down twice");
      await page.goto(OTHER);
      await eventually(() => page.locator("[data-offline-pages] a").count()).toBe(7);
      for (const link of await page.locator("[data-offline-pages] a").all())
        expect(await link.getAttribute("href")).toMatch(/^\/blog\//);
    } finally {
      await context.close();
      await host.end();
    }
  });
});

describe("keeping a story", () => {
  const keep = (page: Page) => page.getByRole("button", { name: "Keep this story for the train" });
  const size = (page: Page) => page.locator("[data-keep-size]").innerText();

  test("tells its size, fetches all its pages, and lets them go again", async ({ host, reader: { page } }) => {
    const { files, stories } = host.list();
    const pages = stories.overparameterization?.pages ?? [];
    expect(pages.length).toBeGreaterThan(10);
    await visit(page, STORY);
    await keep(page).waitFor();
    expect(await size(page)).toMatch(
      // What goes over the wire, which is a small part of what is stored.
      new RegExp(`^${pages.length} pages, (?:\\d{3} kB|\\d\\.\\d MB) to fetch$`),
    );
    await keep(page).click();
    await eventually(() => page.locator("[data-keep-status]").innerText()).toBe(
      "The whole story opens without a network now.",
    );
    expect(await size(page)).toMatch(
      new RegExp(`^${pages.length} pages are kept; they take \\d+\\.\\d MB on this device\\.$`),
    );
    await host.stop();
    await endWorker(page);
    for (const path of pages) {
      const response = await page.goto(path);
      expect([path, response?.status()]).toEqual([path, 200]);
      expect(await page.title()).toContain(files[path]?.title);
    }
    await page.goto("offline/");
    expect(await page.locator("[data-offline-stories] li").innerText()).toMatch(
      /^Why do overparameterized models generalize\? \d+\.\d MB Let go/,
    );
    // By its name here; the same is on the story's page.
    await page.getByRole("button", { name: "Let go of Why do overparameterized models generalize?" }).click();
    await eventually(() => page.locator("[data-offline-stories]").isVisible()).toBe(false);
    expect(await page.locator("[data-offline-pages] li").count()).toBeGreaterThan(10);
    // What was opened meanwhile is kept as read; it goes when it is asked to.
    await page.getByRole("button", { name: "Let go of the pages I have read" }).click();
    // The home page, and where each story begins.
    await eventually(() => page.locator("[data-offline-pages] li").count()).toBe(6);
    expect((await page.goto(OTHER))?.status()).toBe(503);
  });

  test("goes on where it was cut off", async ({ host, reader: { page } }) => {
    await visit(page, STORY);
    host.fault = (path) => (path === `/${OTHER}diptych/` ? "cut" : undefined);
    await keep(page).click();
    await eventually(() => page.locator("[data-keep-status]").innerText()).toMatch(/^The network failed\./);
    await keep(page).waitFor();
    host.fault = undefined;
    host.asked.length = 0;
    await keep(page).click();
    await eventually(() => page.locator("[data-keep-status]").innerText()).toMatch(/^The whole story/);
    expect(host.asked).toContain(`/${OTHER}diptych/`);
    const pages = host.list().stories.overparameterization?.pages ?? [];
    expect(host.asked.filter((path) => pages.includes(path.slice(1))).length).toBeLessThan(pages.length - 3);
  });

  test("stops when asked to, with progress to be seen until then", async ({ host, reader: { page } }) => {
    await visit(page, STORY);
    let release: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    host.hold = (path) => (path.endsWith("/diptych/") ? held : undefined);
    await keep(page).click();
    const bar = page.getByRole("progressbar");
    await eventually(() => bar.evaluate((element: HTMLProgressElement) => element.position)).toBeGreaterThan(0.1);
    expect(await size(page)).toMatch(/^[\d.]+ [kM]B of [\d.]+ [kM]B$/);
    await page.getByRole("button", { name: "Stop" }).click();
    await eventually(() => page.locator("[data-keep-status]").innerText()).toMatch(/^Stopped\./);
    release();
    expect(await bar.isVisible()).toBe(false);
  });
});

describe("what a reader decides", () => {
  test("everything can be let go of, for good, and taken up again", async ({ host, reader: { page } }) => {
    await visit(page, OVERVIEW);
    await page.goto("offline/");
    await page.getByRole("button", { name: /^Let go of everything/ }).click();
    await eventually(() => page.locator("[data-offline-state]").innerText()).toBe(
      "You have turned this off: nothing is kept on this device.",
    );
    const left = () =>
      page.evaluate(async () => [...(await caches.keys()), ...(await navigator.serviceWorker.getRegistrations())]);
    expect(await left()).toEqual([]);
    await page.goto(OVERVIEW);
    await page.waitForLoadState("networkidle");
    expect(await left()).toEqual([]);
    await page.goto("offline/");
    await page.getByRole("button", { name: "Keep what I read from now on" }).click();
    await isKept(page);
    await host.stop();
    expect((await page.goto(""))?.status()).toBe(200);
  });
});

describe("as an app", () => {
  test("Chromium finds nothing against installing it", async ({ reader: { page, context } }) => {
    await visit(page, "");
    const devtools = await context.newCDPSession(page);
    const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
    // A window without a profile of its own installs nothing; there is nothing else.
    expect(installabilityErrors.map((error) => error.errorId).filter((id) => id !== "in-incognito")).toEqual([]);
    const { errors, manifest } = (await devtools.send("Page.getAppManifest")) as {
      errors: unknown[];
      manifest?: { icons?: unknown[] };
    };
    expect(errors).toEqual([]);
    expect(manifest?.icons?.length ?? 4).toBe(4);
  });
});
