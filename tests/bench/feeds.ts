import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import type { Benchmark } from "./benchmark.ts";
import { buildGeneratedSite } from "./built-site.ts";
import { kilobytes, table } from "./table.ts";

const SIZES = [10, 500];

/** What stands in a column of its own. */
const NAMED = ["feed.xml", "feed.json", "rss.xml", "overviews.xml", "deep-dives.xml"];

/** Feeds are these files, wherever they stand; those of stories, threads and tags are called `feed.xml`. */
const FEED = new RegExp(`(?:^|/)(?:${[...NAMED, "errata.xml"].join("|").replaceAll(".", "\\.")})$`);

/** How large feeds with whole posts and all of their mathematics become. */
export const feeds: Benchmark = {
  question: "How large are the feeds?",
  options: ["posts"],
  browser: false,
  answer: async (say, { posts: sizes = SIZES }) => {
    const rows: (string | number)[][] = [];
    for (const posts of sizes) {
      const site = await buildGeneratedSite(posts);
      try {
        const all = readdirSync(site.folder, { recursive: true, encoding: "utf8" }).filter((path) => FEED.test(path));
        const bytes = all.map((path) => statSync(join(site.folder, path)).size);
        rows.push([
          posts,
          all.length,
          kilobytes(bytes.reduce((total, one) => total + one, 0)),
          ...NAMED.map((name) => (all.includes(name) ? weight(join(site.folder, name)) : "none")),
        ]);
      } finally {
        site.delete();
      }
    }
    say(table(["posts", "feeds", "all", ...NAMED], rows));
    say("\nIn parentheses as a host sends them, with Brotli at level 5.");
  },
};

function weight(file: string): string {
  const content = readFileSync(file);
  const sent = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
  return `${kilobytes(content.length)} (${kilobytes(sent)})`;
}
