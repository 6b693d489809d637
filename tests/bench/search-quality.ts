import type { Page } from "playwright-core";
import { launchChromium } from "../support/launch-chromium.ts";
import { serveFolder } from "../support/serve.ts";
import type { Benchmark } from "./benchmark.ts";
import { buildRealSite } from "./built-site.ts";
import { HARD_ITEMS, type HardItem, KNOWN_ITEMS, type KnownItem } from "./known-items.ts";
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
      say("Queries by readers who know what there is:\n");
      report(say, await ranksOf(page, KNOWN_ITEMS));
      say("\nHard ones, in other words than the posts' or in misspelt ones:\n");
      report(say, await ranksOf(page, HARD_ITEMS));
      say("\nAim: a mean reciprocal rank of 0.9 and success at 3 of 0.95, of either.");
    } finally {
      await browser.close();
      await server.close();
      site.delete();
    }
  },
};

type Item = KnownItem | HardItem;

interface Ranked {
  readonly item: Item;
  /** From 1; 0 where it was not shown. */
  readonly rank: number;
}

async function ranksOf(page: Page, items: readonly Item[]): Promise<Ranked[]> {
  const ranks: Ranked[] = [];
  for (const item of items) ranks.push({ item, rank: await rankOf(page, item) });
  return ranks;
}

function report(say: (text: string) => void, ranks: readonly Ranked[]): void {
  const kinds = [...new Set(ranks.map(({ item }) => item.kind))];
  const rows = [...kinds, "all"].map((kind) => {
    const of = ranks.filter(({ item }) => kind === "all" || item.kind === kind);
    const reciprocal = of.reduce((sum, { rank }) => sum + (rank > 0 ? 1 / rank : 0), 0) / of.length;
    const success = (most: number): string =>
      (of.filter(({ rank }) => rank > 0 && rank <= most).length / of.length).toFixed(3);
    return [kind, of.length, success(1), success(3), reciprocal.toFixed(3)];
  });
  say(table(["kind", "queries", "success at 1", "success at 3", "mean reciprocal rank"], rows));
  const missed = ranks.filter(({ rank }) => rank !== 1);
  if (missed.length > 0) say("");
  for (const { item, rank } of missed) {
    const wanted = [item.find].flat().join(" or ");
    say(`${rank === 0 ? "not found" : `rank ${rank}`}: ${item.query} (${item.kind}, wants ${wanted})`);
  }
}

/** From 1; 0 if it is not among the results that the page shows at first. */
async function rankOf(page: Page, { query, find }: Item): Promise<number> {
  await page.goto(`search/?q=${encodeURIComponent(query)}`);
  await page.waitForFunction(() =>
    /found|result/i.test(document.querySelector("[data-search-status]")?.textContent ?? ""),
  );
  const groups = await page
    .locator("[data-search-results] .result-group")
    .evaluateAll((all) => all.map((group) => group.querySelector("a")?.pathname ?? ""));
  return groups.findIndex((path) => [find].flat().some((start) => path.startsWith(`/${start}/`))) + 1;
}
