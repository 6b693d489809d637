import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../support/launch-chromium.ts";
import { createProject, type Project, REPOSITORY } from "../support/project.ts";

let project: Project;
let browser: Browser;
let page: Page;
/** The folder's address, with a slash at its end. */
let folder: string;
/** What a page has asked of the network, or could not load. */
const outside: string[] = [];

beforeAll(async () => {
  project = createProject({}, join(REPOSITORY, "posts"));
  const { code, stderr } = await project.run("export", "zip", "overparameterization");
  if (code !== 0) throw new Error(stderr);
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(project.root, "overparameterization.zip"))))) {
    const file = join(project.root, "unpacked", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  folder = pathToFileURL(join(project.root, "unpacked/overparameterization/")).href;
  browser = await launchChromium();
  page = await browser.newPage();
  page.on("request", (request) => {
    if (!/^(?:file|data):/.test(request.url())) outside.push(request.url());
  });
  page.on("requestfailed", (request) => outside.push(`failed: ${request.url()}`));
  page.on("console", (message) => outside.push(message.text()));
  page.on("pageerror", (error) => outside.push(error.message));
});
afterAll(async () => {
  await browser?.close();
  project?.delete();
});

describe("a folder that opens from a disk", () => {
  test("shows the story with its map first, in the site's own type", async () => {
    await page.goto(`${folder}index.html`);
    expect(await page.locator("h1").textContent()).toBe("Why do overparameterized models generalize?");
    expect(await page.locator(".story-map-drawing a").count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.fonts.check('16px "Source Serif 4"'))).toBe(true);
    expect(outside).toEqual([]);
  });

  test("every link in it leads to a file of it, or to the site", async () => {
    const files = Object.keys(unzipSync(readFileSync(join(project.root, "overparameterization.zip"))));
    for (const file of files.filter((path) => path.endsWith(".html"))) {
      await page.goto(new URL(file.replace("overparameterization/", ""), folder).href);
      const links = await page.evaluate(() =>
        [...document.querySelectorAll("a[href]")].map(
          (link) => new URL(link.getAttribute("href") ?? "", document.URL).href,
        ),
      );
      const dead = links.filter((href) => {
        const url = new URL(href);
        url.hash = "";
        return (
          url.protocol === "file:" && !files.includes(decodeURI(url.href).replace(folder, "overparameterization/"))
        );
      });
      expect([file, dead]).toEqual([file, []]);
    }
    expect(outside).toEqual([]);
  });

  test("one reads from panel to panel, and into the diptych", async () => {
    await page.goto(`${folder}papers/belkin-2019-double-descent/index.html`);
    await page.click("[data-half=deep-dive] > a");
    expect(page.url()).toBe(`${folder}papers/belkin-2019-double-descent/deep-dive/index.html`);
    expect(await page.locator(".prose .katex-html").first().isVisible()).toBe(true);
    await page.click("[data-open-diptych]");
    expect(page.url()).toBe(`${folder}papers/belkin-2019-double-descent/diptych/index.html`);
    // Whoever leaves a page before it has come has a request that failed.
    await page.waitForLoadState();
  });

  test("it can be searched", async () => {
    await page.goto(`${folder}papers/belkin-2019-double-descent/index.html`);
    await page.getByRole("link", { name: "Search" }).first().click();
    expect(page.url()).toBe(`${folder}index.html#search`);
    await page.getByRole("searchbox").fill("Ridge norm");
    const first = page.locator("#folder-results a").first();
    expect(await first.textContent()).toBe(
      "The exact price of the smallest fit: Theorem 3 (ridge beats minimum norm at every size).",
    );
    await first.click();
    expect(page.url()).toBe(`${folder}papers/hastie-2022-ridgeless/deep-dive/index.html#thm-ridge`);
    await page.locator("#thm-ridge").waitFor({ state: "visible" });
    await page.waitForLoadState();
    await page.goBack();
    await page.getByRole("searchbox").fill("no such words anywhere");
    expect(await page.locator("#folder-status").textContent()).toBe("0 sections");
    expect(outside).toEqual([]);
  });
});
