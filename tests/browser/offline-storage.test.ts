import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { describe, expect } from "vitest";
import { eventually } from "../support/browser.ts";
import { findChromium } from "../support/chromium.js";
import { rewrite } from "../support/deployed-site.ts";
import { ARGUMENTS } from "../support/launch-chromium.ts";
import { heading, isGivenUp, isUpdated, test, visit } from "../support/offline-reader.ts";

const OVERVIEW = "papers/belkin-2019-double-descent/";
const DEEP_DIVE = `${OVERVIEW}deep-dive/`;
const STORY = "stories/overparameterization/";

/**
 * Lets a site store no more than this.
 * @returns what ends that
 */
async function allow(page: Page, origin: string, bytes: number): Promise<() => Promise<void>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: bytes });
  return async () => {
    await devtools.send("Storage.overrideQuotaForOrigin", { origin });
    await devtools.detach();
  };
}

async function used(page: Page): Promise<number> {
  return page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
}

describe("where storage is full", () => {
  test("at the first visit: it says so, nothing is kept, and everything can be read", async ({
    host,
    reader: { page },
  }) => {
    await allow(page, host.at, 200_000);
    await page.goto(OVERVIEW);
    const note = page.locator("[data-offline-note]");
    await eventually(() => note.count()).toBe(1);
    expect(await note.innerText()).toBe("This device has no room left: this page is not kept for reading offline.");
    await page.goto(STORY);
    await eventually(() => page.locator("[data-keep-status]").innerText()).toBe(
      "This device has no room left, so nothing is kept. Everything can be read while there is a network.",
    );
    await page.goto("search/?q=ridge");
    await eventually(() => page.getByRole("option").count()).toBeGreaterThan(0);
  });

  test("at a page: it says so, the page can be read, and what was kept stays", async ({ host, reader: { page } }) => {
    await visit(page, OVERVIEW);
    await allow(page, host.at, (await used(page)) + 100_000);
    await page.goto(DEEP_DIVE);
    await eventually(() => page.locator("[data-offline-note]").count()).toBe(1);
    expect(await heading(page)).toBe("The curve that goes down twice");
    await host.stop();
    expect((await page.goto(OVERVIEW))?.status()).toBe(200);
    expect((await page.goto(DEEP_DIVE))?.status()).toBe(503);
  });

  test("at a story: it says so, and the device is no fuller than before", async ({ host, reader: { page } }) => {
    await visit(page, STORY);
    const before = await used(page);
    await allow(page, host.at, before + 2_000_000);
    await page.getByRole("button", { name: "Keep this story for the train" }).click();
    await eventually(() => page.locator("[data-keep-status]").innerText()).toBe(
      "This device has no room for it. What was kept before is still there.",
    );
    await eventually(() => used(page)).toBeLessThan(before + 100_000);
    await host.stop();
    expect((await page.goto(STORY))?.status()).toBe(200);
  });

  test("at an update: the old version stays whole, and is replaced once there is room", async ({
    host,
    reader: { page },
  }) => {
    await visit(page, OVERVIEW);
    await page.goto(OVERVIEW);
    await host.deploy((folder) => {
      rewrite(folder, `${OVERVIEW}index.html`, "</main>", "<p>Renewed.</p></main>");
      rewrite(folder, "index.html", "</main>", `<!-- ${randomBytes(300_000).toString("hex")} --></main>`);
    });
    const makeRoom = await allow(page, host.at, (await used(page)) + 200_000);
    await page.goto("");
    await eventually(() => page.locator("[data-offline-note]").count()).toBe(1);
    await host.stop();
    await page.goto(OVERVIEW);
    expect(await page.locator("main").innerText()).not.toMatch(/Renewed\./);
    await host.start();
    await page.goto(OVERVIEW);
    expect(await page.locator("main").innerText()).toMatch(/Renewed\./);
    await isGivenUp(page);
    await makeRoom();
    await page.goto(OVERVIEW);
    await isUpdated(page, host);
    await host.stop();
    await page.goto(OVERVIEW);
    expect(await page.locator("main").innerText()).toMatch(/Renewed\./);
  });
});

test("where storage is denied, it says so and breaks nothing", async ({ host }) => {
  const executablePath = findChromium();
  const profile = mkdtempSync(join(tmpdir(), "diptych-profile-"));
  mkdirSync(join(profile, "Default"));
  // As a reader does who blocks all site data.
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, "Default/Preferences"), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath && { executablePath }),
    args: ARGUMENTS,
    baseURL: host.at,
  });
  try {
    const problems: string[] = [];
    context.on("weberror", (error) => problems.push(String(error.error())));
    context.on("console", (message) => {
      if (message.type() === "error") problems.push(message.text());
    });
    const page = await context.newPage();
    await page.goto(STORY);
    expect(
      await page.evaluate(() =>
        caches.keys().then(
          () => "allowed",
          (error: Error) => error.name,
        ),
      ),
    ).toBe("SecurityError");
    await page.goto("offline/");
    await eventually(() => page.locator("[data-offline-state]").innerText()).toMatch(
      /^This browser lets this site keep nothing\./,
    );
    // Where stories are read, nothing is said of it.
    await page.goto(STORY);
    await page.waitForLoadState("networkidle");
    expect(await page.getByRole("button", { name: /Keep this story/ }).count()).toBe(0);
    expect(await page.locator("[data-keep-story]").innerText()).toBe("");
    await page.goto(OVERVIEW);
    await page.locator("[data-theme-button]").click();
    await page.keyboard.press("t");
    await eventually(() => page.url()).toBe(host.at + DEEP_DIVE);
    await page.goto("search/?q=ridge");
    await eventually(() => page.getByRole("option").count()).toBeGreaterThan(0);
    expect(problems).toEqual([]);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

describe("a search index of more than 5 MB", () => {
  test("is fetched when the reader says so, with its size before that", async ({ host, reader: { page } }) => {
    await host.deploy((folder) => {
      for (let part = 0; part < 10; part++)
        writeFileSync(join(folder, `pagefind/index/en_${part}.pf_index`), randomBytes(600_000));
    });
    expect(host.list().index?.ask).toBe(true);
    await visit(page, "search/");
    await page.waitForLoadState("networkidle");
    expect(host.asked.filter((path) => /\/en_\d\.pf_index$/.test(path))).toEqual([]);
    const offer = page.locator("[data-index-offer]");
    await eventually(() => offer.innerText()).toMatch(
      /^Search works offline once its index is on this device: 6\.\d MB\. Fetch it$/,
    );
    await offer.getByRole("button", { name: "Fetch it" }).click();
    await eventually(() => offer.innerText()).toBe("Search works offline now.");
    await host.stop();
    await page.goto("search/?q=ridge");
    await eventually(() => page.getByRole("option").count()).toBeGreaterThan(0);
    expect(await offer.isVisible()).toBe(false);
  });

  test("is searched from the network as long as nobody has said so, and says plainly that it is not there", async ({
    host,
    reader: { page },
  }) => {
    await host.deploy((folder) => {
      for (let part = 0; part < 10; part++)
        writeFileSync(join(folder, `pagefind/index/en_${part}.pf_index`), randomBytes(600_000));
    });
    await visit(page, "search/");
    await page.goto("search/?q=ridge");
    await eventually(() => page.getByRole("option").count()).toBeGreaterThan(0);
    await host.stop();
    await page.goto("search/?q=ridge");
    await eventually(() => page.locator("[data-search-status]").innerText()).toMatch(/could not be loaded/);
  });
});
