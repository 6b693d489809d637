import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { launchChromium } from "../support/launch-chromium.ts";
import { serveFolder } from "../support/serve.ts";
import type { Benchmark } from "./benchmark.ts";
import { buildRealSite } from "./built-site.ts";
import { kilobytes, table } from "./table.ts";
import { sum, type Transfer, watchTransfers } from "./transferred.ts";

const PAGES = [
  ["an overview", "papers/belkin-2019-double-descent/"],
  ["a deep dive", "papers/belkin-2019-double-descent/deep-dive/"],
] as const;

const KINDS: readonly (readonly [string, RegExp])[] = [
  ["html", /\.html$/],
  ["css", /\.css$/],
  ["scripts", /\.js$/],
  ["fonts", /\.woff2$/],
  ["images", /\.(?:svg|png|ico)$/],
  ["index", /pagefind\/(?!pagefind\.js)|^search\/.*\.json$/],
];

/** What a reader who comes for the first time is sent, scrolling to the end of the page. */
export const firstVisit: Benchmark = {
  question: "What does a first visit transfer, with and without a search?",
  options: [],
  browser: true,
  answer: async (say) => {
    const site = await buildRealSite();
    const server = await serveFolder(site.folder);
    const browser = await launchChromium();
    try {
      const rows: (string | number)[][] = [];
      const scripts: string[] = [];
      for (const [name, path] of PAGES) {
        const context = await browser.newContext();
        const page = await context.newPage();
        const transfers = watchTransfers(page, site.folder);
        await page.goto(`${server.origin}/${path}`, { waitUntil: "networkidle" });
        await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        await page.waitForTimeout(500);
        const read = transfers.taken();
        rows.push(row(name, read));
        const gzipped = read
          .filter((transfer) => transfer.path.endsWith(".js"))
          .reduce((total, transfer) => total + gzipSync(readFileSync(join(site.folder, transfer.path))).length, 0);
        scripts.push(`${name}: ${kilobytes(gzipped)}`);
        await page.locator("[data-search-link]").evaluate((button) => (button as HTMLElement).click());
        await page.keyboard.insertText("ridge regression");
        await page.locator("[data-search-dialog] [role=option]").first().waitFor();
        await page.waitForTimeout(500);
        rows.push(row("… and a search", [...read, ...transfers.taken()]));
        await context.close();
      }
      say(table(["", "all", ...KINDS.map(([kind]) => kind), "requests"], rows));
      say(`\nScripts before search is opened, gzipped: ${scripts.join("; ")}. Aim: at most 15 KB.`);
    } finally {
      await browser.close();
      await server.close();
      site.delete();
    }
  },
};

function row(name: string, transfers: readonly Transfer[]): (string | number)[] {
  const of = KINDS.map(([, pattern]) => kilobytes(sum(transfers.filter(({ path }) => pattern.test(path)))));
  return [name, kilobytes(sum(transfers)), ...of, transfers.length];
}
