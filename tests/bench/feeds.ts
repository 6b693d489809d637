import { brotliCompressSync, constants } from "node:zlib";
import { feedFiles } from "../../plugins/site/feeds/feed-files.ts";
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
        const files = [...feedFiles(blog, "/feed.css")].map(([path, text]) => ({ path, text }));
        const all = files.filter(({ path }) => /\.(?:xml|json)$/.test(path));
        const sizes = all.map(({ text }) => Buffer.byteLength(text));
        const size = (path: string): string => {
          const text = files.find((file) => file.path === path)?.text ?? "";
          return `${kilobytes(Buffer.byteLength(text))} (${kilobytes(compressed(text))})`;
        };
        rows.push([
          posts,
          all.length,
          kilobytes(sizes.reduce((total, bytes) => total + bytes, 0)),
          size("feed.xml"),
          size("feed.json"),
          size("overviews.xml"),
          size("deep-dives.xml"),
        ]);
      } finally {
        remove();
      }
    }
    say(table(["posts", "feeds", "all", "feed.xml", "feed.json", "overviews.xml", "deep-dives.xml"], rows));
    say("\nIn parentheses as a host sends them, with Brotli at level 5.");
  },
};

function compressed(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}
