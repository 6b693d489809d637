import type { Page } from "playwright-core";
import { launchChromium } from "../support/launch-chromium.ts";
import { serveFolder } from "../support/serve.ts";
import type { Benchmark } from "./benchmark.ts";
import { buildRealSite } from "./built-site.ts";
import { KNOWN_ITEMS, type KnownItem } from "./known-items.ts";
import { table } from "./table.ts";

/** Whether the search page puts what a reader looks for at the top. A rank counts papers and notes, not their panels. */
export const searchQuality: Benchmark = {
  question: "At which rank does the search page show what a reader looks for?",
  options: [],
  browser: true,
  answer: async (say) => {
    const site = await buildRealSite();
    const server = await serveFolder(site.folder);
    const browser = await launchChromium();
    try {
      const page = await browser.newPage({ baseURL: `${server.origin}/` });
      const ranks: { item: KnownItem; rank: number }[] = [];
      for (const item of KNOWN_ITEMS) ranks.push({ item, rank: await rankOf(page, item) });
      const kinds = [...new Set(KNOWN_ITEMS.map(({ kind }) => kind))];
      const rows = [...kinds, "all"].map((kind) => {
        const of = ranks.filter(({ item }) => kind === "all" || item.kind === kind);
        const reciprocal = of.reduce((sum, { rank }) => sum + (rank > 0 ? 1 / rank : 0), 0) / of.length;
        const success = of.filter(({ rank }) => rank > 0 && rank <= 3).length / of.length;
        return [kind, of.length, reciprocal.toFixed(3), success.toFixed(3)];
      });
      say(table(["kind", "queries", "mean reciprocal rank", "success at 3"], rows));
      say("");
      const missed = ranks.filter(({ rank }) => rank !== 1);
      for (const { item, rank } of missed)
        say(`${rank === 0 ? "not found" : `rank ${rank}`}: ${item.query} (${item.kind}, wants ${item.find})`);
      say(`${KNOWN_ITEMS.length - missed.length} of ${KNOWN_ITEMS.length} at rank 1. Aim: 0.9 and 0.95.`);
    } finally {
      await browser.close();
      await server.close();
      site.delete();
    }
  },
};

/** From 1; 0 if it is not among the results that the page shows at first. */
async function rankOf(page: Page, { query, find }: KnownItem): Promise<number> {
  await page.goto(`search/?q=${encodeURIComponent(query)}`);
  await page.waitForFunction(() =>
    /found|result/i.test(document.querySelector("[data-search-status]")?.textContent ?? ""),
  );
  const groups = await page
    .locator("[data-search-results] .result-group")
    .evaluateAll((all) => all.map((group) => group.querySelector("a")?.pathname ?? ""));
  return groups.findIndex((path) => path.startsWith(`/${find}/`)) + 1;
}
