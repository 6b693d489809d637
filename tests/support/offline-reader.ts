import type { BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { test as base, eventually } from "./browser.ts";
import { realBlog } from "./built-blogs.ts";
import { type DeployedSite, deploySite } from "./deployed-site.ts";

/** A reader whose browser may keep pages, on a host of its own. */
export interface Reader {
  readonly context: BrowserContext;
  readonly page: Page;
}

/**
 * A test of reading without a network. It fails as well when a page throws or breaks its content security policy.
 * `host` serves the real blog at `/`; `reader` has not been there yet.
 */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
  .extend("host", async ({}, { onCleanup }): Promise<DeployedSite> => {
    const host = await deploySite(await realBlog("root"));
    onCleanup(() => host.end());
    return host;
  })
  .extend("reader", async ({ browser, host }, { onCleanup }): Promise<Reader> => {
    const problems: string[] = [];
    const context = await browser.newContext({ baseURL: host.at, serviceWorkers: "allow" });
    onCleanup(async () => {
      await context.close();
      expect(problems, "what went wrong in the pages").toEqual([]);
    });
    context.setDefaultTimeout(20_000);
    context.on("weberror", (error) => problems.push(`${error.page()?.url()} threw ${error.error()}`));
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        reportError(new Error(`broke ${event.effectiveDirective} with ${event.blockedURI}`));
      });
    });
    return { context, page: await context.newPage() };
  });

/** Opens a page and waits until the browser keeps it, with all that it keeps beside it. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await isKept(page);
}

/** Waits until the page that is open is kept. */
export async function isKept(page: Page): Promise<void> {
  await eventually(() =>
    page.evaluate(async () => {
      const base = document.documentElement.dataset.base ?? "/";
      const path = decodeURIComponent(location.pathname.slice(base.length));
      const fact = new URL(`${base}?fact=read:${encodeURIComponent(path)}`, location.href);
      return navigator.serviceWorker.controller !== null && (await caches.match(fact)) !== undefined;
    }),
  ).toBe(true);
}

/** Waits until the version that is on the host answers for pages that are opened from now on. */
export async function isUpdated(page: Page, host: DeployedSite): Promise<void> {
  const id = host.listId();
  await eventually(() =>
    page.evaluate(async (list) => {
      const base = document.documentElement.dataset.base ?? "/";
      const registration = await navigator.serviceWorker.getRegistration();
      const ready = await (await caches.match(`${base}?fact=ready:`))?.text();
      return ready === list && !registration?.installing;
    }, id),
  ).toBe(true);
}

/** Waits until the browser has given a new worker up. */
export async function isGivenUp(page: Page): Promise<void> {
  await eventually(() =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return (await caches.match("/?fact=newer:")) !== undefined && !registration?.installing && !registration?.waiting;
    }),
  ).toBe(true);
}

/** Ends the service worker, as a browser does at any time: it begins anew with the next request. */
export async function endWorker(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("ServiceWorker.enable");
  await devtools.send("ServiceWorker.stopAllWorkers");
  await devtools.detach();
}

/** The text of a file of the site as an open page gets it. */
export async function fetched(page: Page, path: string): Promise<string> {
  return page.evaluate(async (address) => {
    try {
      const response = await fetch(address);
      return `${response.status} ${await response.text()}`;
    } catch {
      return "failed";
    }
  }, path);
}

export async function heading(page: Page): Promise<string> {
  return (await page.locator("h1").textContent()) ?? "";
}
