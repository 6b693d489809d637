import { brotliCompressSync, constants } from "node:zlib";
import { blogFeeds } from "../../plugins/site/feeds/blog-feeds.ts";
import { renderFeeds } from "../support/render-feeds.ts";
import type { Benchmark } from "./benchmark.ts";
import { generatedBlog } from "./corpus.ts";
import { kilobytes, table } from "./table.ts";

const SIZES = [10, 500];

/** How large feeds with whole posts and all of their mathematics become. */
export const feeds: Benchmark = {
  question: "How large are the feeds?",
  answer: async (say) => {
    const rows: (string | number)[][] = [];
    for (const posts of SIZES) {
      const { blog, delete: remove } = await generatedBlog(posts);
      try {
        const files = await renderFeeds(blogFeeds(blog, "/feed.css"));
        const all = [...files].filter(([address]) => /\.(?:xml|json)$/.test(address));
        const sizes = all.map(([, text]) => Buffer.byteLength(text));
        const size = (address: string): string => {
          const text = files.get(address) ?? "";
          return `${kilobytes(Buffer.byteLength(text))} (${kilobytes(compressed(text))})`;
        };
        rows.push([
          posts,
          all.length,
          kilobytes(sizes.reduce((total, bytes) => total + bytes, 0)),
          size("/feed.xml"),
          size("/feed.json"),
          size("/rss.xml"),
          size("/overviews.xml"),
          size("/deep-dives.xml"),
        ]);
      } finally {
        remove();
      }
    }
    say(table(["posts", "feeds", "all", "feed.xml", "feed.json", "rss.xml", "overviews.xml", "deep-dives.xml"], rows));
    say("\nIn parentheses as a host sends them, with Brotli at level 5.");
  },
};

function compressed(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}
