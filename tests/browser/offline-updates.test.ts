import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { eventually } from "../support/browser.ts";
import { type DeployedSite, rewrite } from "../support/deployed-site.ts";
import { endWorker, fetched, isGivenUp, isKept, isUpdated, test, visit } from "../support/offline-reader.ts";

const OVERVIEW = "papers/belkin-2019-double-descent/";
const DEEP_DIVE = `${OVERVIEW}deep-dive/`;
const OTHER = "papers/zhang-2017-rethinking/";
const STORY = "stories/overparameterization/";
const FIGURE = `${OVERVIEW}figures/photo.svg`;
const INDEX = "pagefind/pagefind-entry.json";

/**
 * Puts a version out that says `version` in everything that could be mixed: in the text of all pages, in a figure, in
 * the style sheet, whose name it changes, and in the search index.
 */
async function deployVersion(
  host: DeployedSite,
  version: string,
  also: (folder: string) => void = () => {},
): Promise<void> {
  const { files } = host.list();
  const style = Object.keys(files).find((path) => /^assets\/site-.*\.css$/.test(path)) as string;
  const newStyle = `assets/site-${version.toUpperCase()}00.css`;
  await host.deploy((folder) => {
    renameSync(join(folder, style), join(folder, newStyle));
    writeFileSync(join(folder, newStyle), `${readFileSync(join(folder, newStyle), "utf8")}:root{--version:${version}}`);
    writeFileSync(join(folder, FIGURE), picture(version));
    const entry = JSON.parse(readFileSync(join(folder, INDEX), "utf8")) as object;
    writeFileSync(join(folder, INDEX), JSON.stringify({ ...entry, made: version }));
    for (const path of Object.keys(files).filter((file) => files[file]?.title !== undefined)) {
      const file = path.endsWith(".html") ? path : `${path}index.html`;
      rewrite(folder, file, style, newStyle);
      if (!readFileSync(join(folder, file), "utf8").includes(FIGURE))
        rewrite(folder, file, "</main>", `<img src="/${FIGURE}" alt="A photograph."></main>`);
      rewrite(folder, file, /<main id="main"( data-version="\w+")?/, `<main id="main" data-version="${version}"`);
    }
    also(folder);
  });
}

/** A picture that is as many pixels wide as its version says. */
function picture(version: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${version.length}" height="1"/>`;
}

/** The versions of what an open page has and is given: its text, style, figure and search index. */
async function versions(page: Page): Promise<Record<string, string>> {
  const shown = await page.evaluate(() => ({
    page: document.querySelector("main")?.dataset.version ?? "none",
    style: getComputedStyle(document.documentElement).getPropertyValue("--version") || "none",
  }));
  return {
    ...shown,
    figure: /width="(\d+)"/.exec(await fetched(page, `/${FIGURE}`))?.[1] ?? "none",
    index: /"made":"(\w+)"/.exec(await fetched(page, `/${INDEX}?ts=${Date.now()}`))?.[1] ?? "none",
  };
}

const all = (version: string): Record<string, string> => ({
  page: version,
  style: version,
  figure: String(version.length),
  index: version,
});
const FIRST = "a";
const SECOND = "bb";
const THIRD = "ccc";

describe("a new version of the site", () => {
  test("is what the second navigation shows, with a worker that has been ended in between", async ({
    host,
    reader: { page },
  }) => {
    await deployVersion(host, FIRST);
    await visit(page, OVERVIEW);
    expect(await versions(page)).toEqual(all(FIRST));
    await deployVersion(host, SECOND);
    await endWorker(page);
    await page.goto(OVERVIEW);
    await isUpdated(page, host);
    await page.goto("");
    expect(await versions(page)).toEqual(all(SECOND));
  });

  test("is what the second navigation shows even while it is still being fetched, and the old one if that fails", async ({
    host,
    reader: { page },
  }) => {
    await deployVersion(host, FIRST);
    await visit(page, OVERVIEW);
    await deployVersion(host, SECOND);
    let release: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    host.hold = (path) => (path === `/${STORY}` ? held : undefined);
    host.asked.length = 0;
    await page.goto(OVERVIEW);
    expect((await versions(page)).page).toBe(FIRST);
    await eventually(() => host.asked.includes(`/${STORY}`)).toBe(true);
    await page.goto(OVERVIEW);
    expect(await versions(page)).toEqual(all(SECOND));
    await host.stop();
    await page.goto(OVERVIEW);
    expect(await versions(page)).toEqual(all(FIRST));
    release();
  });

  test("takes over though pages were left while it was being fetched", async ({ host, reader: { page } }) => {
    await deployVersion(host, FIRST);
    await visit(page, OVERVIEW);
    await deployVersion(host, SECOND);
    let release: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    host.hold = (path) => (path === `/${STORY}` ? held : undefined);
    host.asked.length = 0;
    await page.goto(OVERVIEW);
    await eventually(() => host.asked.includes(`/${STORY}`)).toBe(true);
    for (const path of [OVERVIEW, OTHER, OVERVIEW]) await page.goto(path);
    release();
    await isUpdated(page, host);
    await page.goto(OVERVIEW);
    expect(await versions(page)).toEqual(all(SECOND));
    await host.stop();
    await page.goto(OVERVIEW);
    expect(await versions(page)).toEqual(all(SECOND));
    await endWorker(page);
    await page.goto(OVERVIEW);
    expect(await versions(page)).toEqual(all(SECOND));
  });

  test("brings along what was kept, fetches what has changed alone, and is whole without a network", async ({
    host,
    reader: { page },
  }) => {
    await deployVersion(host, FIRST);
    await visit(page, OVERVIEW);
    await visit(page, OTHER);
    await deployVersion(host, SECOND);
    host.asked.length = 0;
    await page.goto("");
    await isUpdated(page, host);
    await isKept(page);
    expect(host.asked.filter((path) => /\.(woff2|js|pagefind|pf_\w+)$/.test(path) && path !== "/sw.js")).toEqual([]);
    expect(host.asked).toContain(`/${OTHER}`);
    await host.stop();
    await endWorker(page);
    for (const path of [OVERVIEW, OTHER, STORY, ""]) {
      await page.goto(path);
      expect([path, await versions(page)]).toEqual([path, all(SECOND)]);
    }
  });

  test("does not reach into a page that is open: it keeps its styles, figures and search index", async ({
    host,
    reader: { page, context },
  }) => {
    await deployVersion(host, FIRST);
    await visit(page, OVERVIEW);
    await page.goto(OVERVIEW);
    const second = await context.newPage();
    await visit(second, "");
    await deployVersion(host, SECOND);
    const third = await context.newPage();
    await third.goto("");
    await isUpdated(third, host);
    await endWorker(third);
    await third.goto(OVERVIEW);
    await deployVersion(host, THIRD);
    const fourth = await context.newPage();
    await fourth.goto("");
    await isUpdated(fourth, host);
    await fourth.goto(STORY);
    await endWorker(fourth);
    const seen = async () => [
      await versions(page),
      await versions(second),
      await versions(third),
      await versions(fourth),
    ];
    expect(await seen()).toEqual([all(FIRST), all(FIRST), all(SECOND), all(THIRD)]);
    await host.stop();
    expect(await seen()).toEqual([all(FIRST), all(FIRST), all(SECOND), all(THIRD)]);
  });

  test("does not reach into the search of a page that is open either", async ({ host, reader: { page, context } }) => {
    await deployVersion(host, FIRST);
    await visit(page, "search/");
    await page.goto("search/");
    // Nothing could be found with parts of this.
    await deployVersion(host, SECOND, (folder) => rmSync(join(folder, "pagefind/fragment"), { recursive: true }));
    const other = await context.newPage();
    await other.goto("");
    await isUpdated(other, host);
    await other.goto(OVERVIEW);
    expect(await versions(other)).toEqual(all(SECOND));
    await endWorker(other);
    await page.bringToFront();
    await page.locator("[data-search-input]").focus();
    await page.keyboard.type("ridge");
    await eventually(() => page.getByRole("option").count()).toBeGreaterThan(0);
  });

  test("lets go of the old one once no page shows it", async ({ host, reader: { page } }) => {
    await deployVersion(host, FIRST);
    await visit(page, OVERVIEW);
    await page.goto(OVERVIEW);
    await deployVersion(host, SECOND);
    await page.goto("");
    await isUpdated(page, host);
    await page.goto(OVERVIEW);
    await isKept(page);
    // Pins of pages that have been closed count for a minute: a page that is being opened is none yet.
    await page.evaluate(async () => {
      const name = (await caches.keys()).find((key) => key.endsWith(":facts")) as string;
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const value = (await (await cache.match(request))?.text()) ?? "";
        if (request.url.includes("?fact=pin:")) await cache.put(request, new Response(value.replace(/ \d+$/, " 0")));
      }
    });
    await endWorker(page);
    await page.goto("");
    const styles = () =>
      page.evaluate(async () => {
        const keys = await (await caches.open("diptych:/:store")).keys();
        return keys.map((request) => new URL(request.url).pathname).filter((path) => /\/site-.*\.css$/.test(path));
      });
    await eventually(styles).toEqual([`/assets/site-${SECOND.toUpperCase()}00.css`]);
    expect(await versions(page)).toEqual(all(SECOND));
  });

  test("without a page that was kept, is whole all the same", async ({ host, reader: { page } }) => {
    await deployVersion(host, FIRST);
    await visit(page, OTHER);
    await deployVersion(host, SECOND, (folder) => rmSync(join(folder, OTHER), { recursive: true }));
    await page.goto("");
    await isUpdated(page, host);
    expect((await page.goto(OTHER))?.status()).toBe(404);
    await host.stop();
    expect((await page.goto(""))?.status()).toBe(200);
    expect(await versions(page)).toEqual(all(SECOND));
  });

  test("brings what a kept story has gained", async ({ host, reader: { page } }) => {
    await deployVersion(host, FIRST);
    await visit(page, STORY);
    await page.getByRole("button", { name: "Keep this story for the train" }).click();
    await eventually(() => page.locator("[data-keep-status]").innerText()).toMatch(/^The whole story/);
    await deployVersion(host, SECOND, (folder) => {
      host.stories.overparameterization?.pages.push("notes/how-to-read/");
      rewrite(folder, "notes/how-to-read/index.html", "</main>", "A new post.</main>");
    });
    await page.goto("");
    await isUpdated(page, host);
    await host.stop();
    await page.goto("notes/how-to-read/");
    expect(await page.locator("main").innerText()).toMatch(/A new post\./);
  });
});

describe("an update that fails", () => {
  for (const [what, fault] of [
    ["cut off in the middle", "cut"],
    ["missing a file", "gone"],
  ] as const) {
    test(`${what} leaves the old version whole, and goes on the next time`, async ({ host, reader: { page } }) => {
      await deployVersion(host, FIRST);
      await visit(page, OVERVIEW);
      await page.goto(OVERVIEW);
      await deployVersion(host, SECOND);
      host.fault = (path) => (path === `/${STORY}` ? fault : undefined);
      await page.goto("");
      await isGivenUp(page);
      await host.stop();
      await endWorker(page);
      for (const path of [OVERVIEW, STORY, ""]) {
        await page.goto(path);
        expect([path, await versions(page)]).toEqual([path, all(FIRST)]);
      }
      host.fault = undefined;
      host.asked.length = 0;
      await host.start();
      await page.goto(OVERVIEW);
      await isUpdated(page, host);
      await page.goto(OVERVIEW);
      expect(await versions(page)).toEqual(all(SECOND));
      await host.stop();
      await page.goto(STORY);
      expect(await versions(page)).toEqual(all(SECOND));
    });
  }

  test("because the host has it by half keeps readers on whole versions", async ({ host, reader: { page } }) => {
    await deployVersion(host, FIRST);
    await visit(page, OVERVIEW);
    await page.goto(OVERVIEW);
    const old = readFileSync(join(host.folder, INDEX));
    await deployVersion(host, SECOND);
    // All but the index is out.
    writeFileSync(join(host.folder, INDEX), old);
    await page.goto("");
    await isGivenUp(page);
    await host.stop();
    await page.goto(OVERVIEW);
    expect(await versions(page)).toEqual(all(FIRST));
  });

  test("does not keep a reader with a network from reading the new one", async ({ host, reader: { page } }) => {
    await deployVersion(host, FIRST);
    await visit(page, OVERVIEW);
    await deployVersion(host, SECOND);
    host.fault = (path) => (path === `/${STORY}` ? "gone" : undefined);
    await page.goto("");
    await isGivenUp(page);
    await page.goto(OVERVIEW);
    expect(await versions(page)).toEqual(all(SECOND));
  });
});

test("a page that came from the network while an older version is kept takes nothing from that", async ({
  host,
  reader: { page },
}) => {
  await deployVersion(host, FIRST);
  await visit(page, "");
  await deployVersion(host, SECOND);
  host.fault = (path) => (path === "/sw.js" ? "gone" : undefined);
  await page.goto(OVERVIEW);
  expect(await versions(page)).toEqual(all(SECOND));
  await page.goto("");
  expect(await versions(page)).toEqual(all(FIRST));
  await page.goto(DEEP_DIVE);
  expect((await versions(page)).index).toBe(SECOND);
});

test("a page of an old version is never given parts of a new one that it does not have itself", async ({
  host,
  reader: { page },
}) => {
  await deployVersion(host, FIRST);
  await visit(page, OVERVIEW);
  await page.goto(OVERVIEW);
  // As if the browser had lost it.
  await page.evaluate(async (index) => {
    const cache = await caches.open("diptych:/:store");
    for (const request of await cache.keys()) if (request.url.includes(index)) await cache.delete(request);
  }, INDEX);
  expect((await versions(page)).index).toBe(FIRST);
  await deployVersion(host, SECOND);
  expect((await versions(page)).index).toBe("none");
});
