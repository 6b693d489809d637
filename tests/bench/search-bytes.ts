import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../support/launch-chromium.ts";
import { serveFolder } from "../support/serve.ts";
import type { Benchmark } from "./benchmark.ts";
import { buildGeneratedSite } from "./built-site.ts";
import { kilobytes, table } from "./table.ts";
import { sentBytes, sum, type Transfer, watchTransfers } from "./transferred.ts";

const SIZES = [10, 500];
/** Words of the generated blogs: a frequent one, two, a formula's, an id, one that is misspelt. */
const QUERIES = ["gradient", "attention gradient", "\\nabla", "2402.10001", "regularizaton"];
/** Of a query that is typed while the index lies ready. */
const WARM = ["variance", "matrix rank", "posterior"];
/** How often a time is taken. */
const TIMES = 7;

/** What searching costs, whatever the size of the blog. */
export const searchBytes: Benchmark = {
  question: "What does a search transfer, and how soon is the first result there?",
  options: ["posts"],
  browser: true,
  answer: async (say, { posts: sizes = SIZES }) => {
    const browser = await launchChromium();
    try {
      const rows: (string | number)[][] = [];
      const kinds: (string | number)[][] = [];
      for (const posts of sizes) {
        const site = await buildGeneratedSite(posts);
        const server = await serveFolder(site.folder);
        try {
          const found = await measure(browser, server.origin, site.folder);
          rows.push([
            posts,
            kilobytes(found.opening),
            kilobytes(found.query),
            kilobytes(found.opening + found.query),
            kilobytes(found.worst),
            kilobytes(found.next),
            kilobytes(wholeIndex(site.folder)),
            kilobytes(sentBytes(site.folder, "search/entries.json")),
            `${Math.round(found.first)} ms`,
            `${Math.round(found.cold)} ms`,
          ]);
          kinds.push([posts, ...Object.values(found.kinds).map(kilobytes)]);
        } finally {
          await server.close();
          site.delete();
        }
      }
      say(
        table(
          [
            "posts",
            "opening",
            "query",
            "both",
            "at most",
            "next query",
            "index",
            "entries",
            "first result",
            "from cold",
          ],
          rows,
        ),
      );
      say("\nOf opening and one query, by what it is:\n");
      say(table(["posts", ...KINDS.map(([name]) => name)], kinds));
      say(
        `\nQueries: medians over ${QUERIES.join(", ")}; at most: the dearest of them, opening included; next: medians over ${WARM.join(", ")}.` +
          "\nFirst result: from the last key to the first result on the page, index loaded; from cold: from the press that opens search." +
          "\nAim: opening and a query at 2,000 posts at most 150 KB; the first result within 300 ms.",
      );
    } finally {
      await browser.close();
    }
  },
};

const KINDS: readonly (readonly [string, RegExp])[] = [
  ["scripts", /^assets\/.*\.js$|pagefind\.js$/],
  ["program", /wasm/],
  ["names", /^search\/entries\.json$/],
  ["words", /^search\/words\.json$/],
  ["index of posts", /pf_meta$|pagefind-entry/],
  ["index of words", /pf_index$/],
  ["texts", /pf_fragment$/],
];

interface Measured {
  readonly opening: number;
  readonly query: number;
  readonly worst: number;
  readonly next: number;
  readonly first: number;
  readonly cold: number;
  readonly kinds: Readonly<Record<string, number>>;
}

async function measure(browser: Browser, origin: string, folder: string): Promise<Measured> {
  const opening: number[] = [];
  const queries: Transfer[][] = [];
  const all: number[] = [];
  const kinds: Transfer[][] = [];
  const next: number[] = [];
  const first: number[] = [];
  const cold: number[] = [];
  const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
  const visit = async (use: (page: Page) => Promise<void>): Promise<void> => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${origin}/`, { waitUntil: "networkidle" });
    await use(page);
    await context.close();
  };
  for (const query of QUERIES) {
    await visit(async (page) => {
      const transfers = watchTransfers(page, folder);
      await openSearch(page);
      const opened = transfers.taken();
      opening.push(sum(opened));
      await search(page, query);
      const asked = transfers.taken();
      queries.push(asked);
      kinds.push([...opened, ...asked]);
      all.push(sum(opened) + sum(asked));
    });
  }
  await visit(async (page) => {
    const transfers = watchTransfers(page, folder);
    await pressButton(page);
    await search(page, QUERIES[0] ?? "");
    for (const query of WARM) {
      transfers.taken();
      await search(page, query);
      next.push(sum(transfers.taken()));
    }
  });
  for (let time = 0; time < TIMES; time++) {
    await visit(async (page) => {
      await openSearch(page);
      first.push(await search(page, QUERIES[time % QUERIES.length] ?? ""));
    });
    await visit(async (page) => {
      const start = performance.now();
      await pressButton(page);
      await search(page, QUERIES[time % QUERIES.length] ?? "");
      cold.push(performance.now() - start);
    });
  }
  const middle = kinds[all.indexOf(median(all))] ?? [];
  return {
    opening: median(opening),
    query: median(queries.map(sum)),
    worst: Math.max(...all),
    next: median(next),
    first: median(first),
    cold: median(cold),
    kinds: Object.fromEntries(
      KINDS.map(([name, pattern]) => [name, sum(middle.filter(({ path }) => pattern.test(path)))]),
    ),
  };
}

async function pressButton(page: Page): Promise<void> {
  await page.locator("[data-search-link]").evaluate((button) => (button as HTMLElement).click());
}

/** Opens the dialog and waits until the index is loaded: then it has filters. */
async function openSearch(page: Page): Promise<void> {
  await pressButton(page);
  await page.locator("[data-search-dialog] select").waitFor();
}

/**
 * Types a query into the open dialog, as if pasted, and waits for its results.
 * @returns milliseconds from the last key to the first result
 */
async function search(page: Page, query: string): Promise<number> {
  const input = page.locator("[data-search-dialog] input");
  await input.waitFor();
  await input.selectText();
  await page.evaluate(() => {
    const dialog = document.querySelector("[data-search-dialog]");
    const list = dialog?.querySelector("[role=listbox]");
    let start = 0;
    dialog?.querySelector("input")?.addEventListener("input", () => {
      start = performance.now();
    });
    (window as unknown as { shown: Promise<number> }).shown = new Promise((resolve, reject) => {
      const observer = new MutationObserver(() => {
        if (start === 0 || !list?.querySelector("[role=option]")) return;
        observer.disconnect();
        requestAnimationFrame(() => resolve(performance.now() - start));
      });
      if (list) observer.observe(list, { childList: true });
      setTimeout(() => reject(new Error(`No result: ${dialog?.querySelector("[role=status]")?.textContent}`)), 20_000);
    });
  });
  await page.keyboard.insertText(query);
  return page.evaluate(() => (window as unknown as { shown: Promise<number> }).shown);
}

/** Everything that searching offline needs, in bytes as they are sent. */
function wholeIndex(folder: string): number {
  const files = ["pagefind", "search"].flatMap((below) =>
    readdirSync(join(folder, below), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith(".html"))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return files.reduce(
    (total, file) =>
      total + (/\.(?:js|json)$/.test(file) ? sentBytes(folder, file.slice(folder.length + 1)) : statSync(file).size),
    0,
  );
}
