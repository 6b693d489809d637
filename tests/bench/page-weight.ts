import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { DomUtils, parseDocument } from "htmlparser2";
import { launchChromium } from "../support/launch-chromium.ts";
import { serveFolder } from "../support/serve.ts";
import type { Benchmark } from "./benchmark.ts";
import { buildRealSite } from "./built-site.ts";
import { DENSE, densePaper } from "./dense-paper.ts";
import { kilobytes, table } from "./table.ts";
import { watchTransfers } from "./transferred.ts";

/** Bytes: of a page with Brotli, and of its scripts with gzip before search or a preview is opened. */
const AIMS = { html: 60_000, scripts: 15_000 };

/** What pages full of mathematics weigh. */
export const pageWeight: Benchmark = {
  question: "What do the pages with the most mathematics weigh?",
  options: [],
  browser: true,
  answer: async (say) => {
    const site = await buildRealSite(densePaper());
    const server = await serveFolder(site.folder);
    const browser = await launchChromium();
    try {
      const rows: (string | number)[][] = [];
      let heaviest = { html: 0, scripts: 0 };
      for (const slug of slugsIn(site.folder)) {
        const path = `papers/${slug}/deep-dive/`;
        const html = readFileSync(join(site.folder, path, "index.html"));
        const page = await browser.newPage();
        const transfers = watchTransfers(page, site.folder);
        await page.goto(`${server.origin}/${path}`, { waitUntil: "networkidle" });
        await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
        await page.waitForTimeout(500);
        const scripts = transfers
          .taken()
          .filter((transfer) => transfer.path.endsWith(".js"))
          .reduce((total, transfer) => total + gzipSync(readFileSync(join(site.folder, transfer.path))).length, 0);
        await page.close();
        const brotli = brotliCompressSync(html).length;
        const elements = DomUtils.findAll(() => true, [parseDocument(html.toString())]);
        const formulas = elements.filter(({ attribs }) => attribs["data-tex"] !== undefined);
        heaviest = { html: Math.max(heaviest.html, brotli), scripts: Math.max(heaviest.scripts, scripts) };
        rows.push([
          slug === DENSE.slug ? "made up" : slug,
          formulas.length,
          elements.length,
          kilobytes(html.length),
          kilobytes(gzipSync(html).length),
          kilobytes(brotli),
          kilobytes(scripts),
        ]);
      }
      say(table(["deep dive", "formulas", "elements", "html", "gzip", "Brotli", "scripts, gzip"], rows));
      say(`\nThe one made up has ${DENSE.inline} inline and ${DENSE.display} display formulas, no two alike.`);
      say(`HTML with Brotli: ${verdict(heaviest.html, AIMS.html)}.`);
      say(`Scripts before search or a preview is opened: ${verdict(heaviest.scripts, AIMS.scripts)}.`);
    } finally {
      await browser.close();
      await server.close();
      site.delete();
    }
  },
};

/** Papers that have a deep dive, the one made up first. */
function slugsIn(folder: string): string[] {
  const slugs = readdirSync(join(folder, "papers"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return [DENSE.slug, ...slugs.filter((slug) => slug !== DENSE.slug)];
}

function verdict(bytes: number, aim: number): string {
  return `at most ${kilobytes(bytes)}, aim ${kilobytes(aim)}: ${bytes <= aim ? "met" : "missed"}`;
}
