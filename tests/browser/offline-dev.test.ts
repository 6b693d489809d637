import type { Page } from "playwright-core";
import { expect } from "vitest";
import { test as base, eventually, serveBlog } from "../support/browser.ts";
import { startDevServer } from "../support/dev-server.ts";
import { visit } from "../support/offline-reader.ts";

const FILES = { "posts/notes/a.md": "---\ntitle: A note\ndate: 2026-01-01\n---\n\nAs it was built.\n" };
const EDITED = { "posts/notes/a.md": "---\ntitle: A note\ndate: 2026-01-01\n---\n\nAs it is being written.\n" };

const test = base.extend("page", async ({ browser }, { onCleanup }) => {
  const context = await browser.newContext({ serviceWorkers: "allow" });
  onCleanup(() => context.close());
  return context.newPage();
});

/** Id of the version that pages are of that are opened now. */
function newestVersion(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => {
    const base = document.documentElement.dataset.base ?? "/";
    return (await caches.match(`${base}?fact=ready:`))?.text();
  });
}

test("a page that is being written is never that of an earlier build, looked at on the same port", async ({ page }) => {
  const built = await serveBlog(FILES);
  const at = built.at.replace("127.0.0.1", "localhost");
  await visit(page, `${at}notes/a/`);
  await page.goto(`${at}notes/a/`);
  await built.close();
  const dev = await startDevServer(EDITED, { port: Number(new URL(at).port) });
  try {
    await eventually(async () => (await fetch(`${at}sw.js`)).status).toBe(200);
    await page.goto(`${at}notes/a/`);
    await eventually(() => page.locator("article").innerText()).toContain("As it is being written.");
    const left = () =>
      page.evaluate(async () => [...(await caches.keys()), ...(await navigator.serviceWorker.getRegistrations())]);
    await eventually(left).toEqual([]);
    await page.goto(`${at}notes/a/`);
    expect(await page.locator("article").innerText()).toContain("As it is being written.");
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBe(null);
  } finally {
    await dev.end();
  }
});

test("`diptych dev --offline` keeps pages as a build does, and brings edits", async ({ page }) => {
  const dev = await startDevServer(FILES, { flags: ["--offline"] });
  try {
    await eventually(async () => (await fetch(`${dev.at}sw.js`)).status).toBe(200);
    await visit(page, `${dev.at}notes/a/`);
    await page.goto(`${dev.at}notes/a/`);
    const worker = () => fetch(`${dev.at}sw.js`).then((response) => response.text());
    const before = { worker: await worker(), version: await newestVersion(page) };
    dev.project.write("posts/notes/a.md", EDITED["posts/notes/a.md"]);
    await eventually(worker).not.toBe(before.worker);
    await eventually(async () => {
      // A browser looks by itself once a reader has stopped going from page to page for a second.
      await page.evaluate(async () => (await navigator.serviceWorker.ready).update().catch(() => {}));
      return newestVersion(page);
    }).not.toBe(before.version);
    await page.goto(`${dev.at}notes/a/`);
    expect(await page.locator("article").innerText()).toContain("As it is being written.");
  } finally {
    await dev.end();
  }
  await page.goto(`${dev.at}notes/a/`);
  expect(await page.locator("article").innerText()).toContain("As it is being written.");
});
