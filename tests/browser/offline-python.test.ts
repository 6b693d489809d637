import { describe, expect } from "vitest";
import { test as base, eventually } from "../support/browser.ts";
import { blogOfFiles } from "../support/built-blogs.ts";
import { type DeployedSite, deploySite } from "../support/deployed-site.ts";
import { endWorker, visit } from "../support/offline-reader.ts";
import { savedRunFiles } from "../support/saved-run.ts";

/** A guard against hanging: Python takes many seconds to load where much else is done. In milliseconds. */
const LOADING = 180_000;

const FILES = {
  "posts/notes/sum.md": "---\ntitle: A sum\ndate: 2026-01-01\n---\n\n```python {run}\n1 + 1\n```\n",
  ...savedRunFiles("posts/notes/outputs/sum", [{ code: "1 + 1", text: "2\n" }]),
};

const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
  .extend("host", async ({}, { onCleanup }): Promise<DeployedSite> => {
    const host = await deploySite(await blogOfFiles(FILES));
    onCleanup(() => host.end());
    return host;
  })
  .extend("reader", async ({ browser, host }, { onCleanup }) => {
    const context = await browser.newContext({ baseURL: host.at, serviceWorkers: "allow" });
    onCleanup(() => context.close());
    context.setDefaultTimeout(LOADING);
    return context.newPage();
  });

describe("Python without a network", () => {
  test(
    "runs where a reader has agreed to keep it, until it is let go of",
    async ({ host, reader: page }) => {
      const says = (text: string) => page.getByRole("status").getByText(text, { exact: true }).waitFor();
      await visit(page, "notes/sum/");
      expect(await cachedPython(page)).toEqual([]);
      await page.getByRole("button", { name: "Run block 1" }).click();
      await says("Block 1 has run.");
      await page.getByRole("button", { name: /^Keep Python on this device \(1\d\.\d MB\)$/ }).click();
      await page.getByText("Python is on this device now").waitFor();
      expect((await cachedPython(page)).length).toBe(10);

      await host.stop();
      await endWorker(page);
      await page.reload();
      await page.getByRole("button", { name: "Edit block 1" }).click();
      await page.getByRole("textbox", { name: "Python of block 1" }).fill("3 * 14");
      await page.getByRole("button", { name: "Run block 1" }).click();
      await says("Block 1 has run.");
      expect(await page.locator("#run-1 .run-output").innerText()).toBe("42");
      // What is kept is not offered.
      expect(await page.locator("[data-keep-python]").count()).toBe(0);

      await page.goto("offline/");
      await page.getByText(/^Python, which runs blocks of code, is kept too: 1\d\.\d MB\.$/).waitFor();
      await page.getByRole("button", { name: "Let go of Python" }).click();
      await says("Python is let go of: it is loaded again when it is asked for.");
      expect(await cachedPython(page)).toEqual([]);
      // The page is whole all the same, with what its author's run has left.
      await page.goto("notes/sum/");
      await eventually(() => page.locator("#run-1 .run-output").innerText()).toBe("2");
      expect(await page.getByRole("button", { name: /^Run/ }).count()).toBe(0);
    },
    LOADING,
  );
});

/** The files of Python that are kept. */
function cachedPython(page: import("playwright-core").Page): Promise<string[]> {
  return page.evaluate(async () => {
    const name = (await caches.keys()).find((cache) => cache.endsWith(":python"));
    return name === undefined ? [] : (await (await caches.open(name)).keys()).map(({ url }) => url);
  });
}
