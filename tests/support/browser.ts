import type { BrowserContext, Page } from "playwright-core";
import { test as base, expect } from "vitest";
import { blogOfFiles, realBlog } from "./built-blogs.ts";
import { launchChromium } from "./launch-chromium.ts";
import { type StaticServer, serveFolder } from "./serve.ts";

/** A guard against hanging; nothing is measured with it. In milliseconds. */
const PATIENCE = 20_000;

export interface ReaderOptions {
  /** Where the site is served from, with its base path, up to the slash; default: the real blog at `/`. */
  readonly at?: string;
  /** Of the window, in CSS pixels; default 1440 by 900. */
  readonly width?: number;
  readonly height?: number;
  /** What the device prefers; default `light`. */
  readonly scheme?: "light" | "dark";
  readonly reducedMotion?: boolean;
  readonly javaScript?: boolean;
  /** A phone or tablet: touch, and no hovering. */
  readonly touch?: boolean;
  readonly permissions?: readonly string[];
  /** Whether the site's service worker may be installed; default: not. */
  readonly serviceWorker?: boolean;
  /** What the page may tell of in the console because the test provokes it. */
  readonly provoked?: RegExp;
  /** Runs in every page before its own scripts. */
  readonly before?: () => void;
}

/**
 * Opens a page in a context of its own (storage, history) and waits until it is loaded, its fonts too.
 * @param path relative to where the site is served from, without a slash at its beginning
 */
export type Open = (path: string, options?: ReaderOptions) => Promise<Page>;

/**
 * A test that drives Chromium. It fails as well when a page that it opened told of an error in the console, threw one,
 * broke its content security policy, asked for what is not there, or asked another host for anything.
 */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
  .extend("browser", { scope: "worker" }, async ({}, { onCleanup }) => {
    // One for all files of a process: a browser that two processes shared would be spoken to through a third.
    const browser = await launchChromium();
    onCleanup(() => browser.close());
    return browser;
  })
  /** The real blog, served at `/` and below `/blog/`: where each is served from, with a slash at its end. */
  // biome-ignore lint/correctness/noEmptyPattern: as above
  .extend("blog", { scope: "worker" }, async ({}, { onCleanup }) => {
    const [root, below] = await Promise.all([realBlog("root"), realBlog("below")]);
    const servers: StaticServer[] = [await serveFolder(root), await serveFolder(below, "/blog/")];
    onCleanup(async () => {
      for (const server of servers) await server.close();
    });
    return { root: `${servers[0]?.origin}/`, below: `${servers[1]?.origin}/blog/` };
  })
  .extend("open", async ({ browser, blog, onTestFinished }): Promise<Open> => {
    const problems: string[] = [];
    const contexts: BrowserContext[] = [];
    onTestFinished(async () => {
      for (const context of contexts) await context.close();
      expect(problems, "what went wrong in the pages").toEqual([]);
    });
    return async (path, options = {}) => {
      const at = options.at ?? blog.root;
      const context = await browser.newContext({
        baseURL: at,
        viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
        colorScheme: options.scheme ?? "light",
        reducedMotion: options.reducedMotion ? "reduce" : "no-preference",
        javaScriptEnabled: options.javaScript ?? true,
        hasTouch: options.touch ?? false,
        isMobile: options.touch ?? false,
        permissions: [...(options.permissions ?? [])],
        serviceWorkers: options.serviceWorker ? "allow" : "block",
      });
      contexts.push(context);
      context.setDefaultTimeout(PATIENCE);
      watch(context, new URL(at).host, problems, options.provoked);
      await context.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => {
          console.error(`broke ${event.effectiveDirective} with ${event.blockedURI} ${event.sample}`);
        });
      });
      if (options.before) await context.addInitScript(options.before);
      const page = await context.newPage();
      await page.goto(path);
      await fontsLoaded(page);
      return page;
    };
  });

/** What the driver says itself where a service worker is not let in. */
const BLOCKED = "Service Worker registration blocked by Playwright";

/** Notes everything that a page must not do. */
function watch(context: BrowserContext, host: string, problems: string[], provoked?: RegExp): void {
  context.on("console", (message) => {
    if (message.text() === BLOCKED) return;
    if ((message.type() === "error" || message.type() === "warning") && !provoked?.test(message.text()))
      problems.push(`${message.page()?.url()} ${message.type()} in the console: ${message.text()}`);
  });
  context.on("weberror", (error) => problems.push(`${error.page()?.url()} threw ${error.error()}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol !== "data:" && url.protocol !== "blob:" && url.host !== host) problems.push(`asked for ${url}`);
  });
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // A reader who goes on before a page is whole.
    if (reason !== "net::ERR_ABORTED") problems.push(`${request.url()} failed: ${reason}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.url()} answered ${response.status()}`);
  });
}

/** Waits until the fonts that the page has asked for are there. */
export async function fontsLoaded(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/**
 * Asks again and again until the answer is what is expected, as `eventually(() => page.url()).toBe(…)`.
 * @param what is asked, for the message where it never is
 */
export function eventually<T>(ask: () => T | Promise<T>, what?: string) {
  return expect.poll(ask, { timeout: PATIENCE, interval: 30, ...(what === undefined ? {} : { message: what }) });
}

/** Waits until the page has shown what scrolling or resizing asked for. Without JavaScript there is nothing to wait for. */
export async function painted(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        if (document.documentElement.dataset.js === undefined) done();
        else requestAnimationFrame(() => requestAnimationFrame(() => done()));
      }),
  );
}

/**
 * Waits until a page stands at an address and has loaded.
 * @param at where the site is served from
 * @param path below that, with its hash: `papers/a/#peak`
 */
export async function arrives(page: Page, at: string, path: string): Promise<void> {
  await eventually(() => (page.url().startsWith(at) ? page.url().slice(at.length) : page.url())).toBe(path);
  await page.waitForLoadState();
  await painted(page);
}

/**
 * Builds a blog of a few files and serves it.
 * @returns where it is served from, with a slash at its end, and what ends it
 */
export async function serveBlog(
  files: Readonly<Record<string, string>>,
): Promise<{ at: string; close(): Promise<void> }> {
  const server = await serveFolder(await blogOfFiles(files));
  return { at: `${server.origin}/`, close: () => server.close() };
}
