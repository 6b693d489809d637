import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { test } from "../support/browser.ts";
import { realBlog } from "../support/built-blogs.ts";
import { allPages } from "../support/pages.ts";

/** How far down the text of a post may begin, in pixels, for windows of a width and height. */
const WINDOWS = [
  [1440, 900, 420],
  [390, 844, 480],
  [320, 640, 520],
] as const;

describe("the text begins in the first window", () => {
  test("of every post: overviews, deep dives, chapters, notes, announcements", async ({ open }) => {
    const site = await realBlog("root");
    const posts = allPages(site).filter((path) => isPost(join(site, path)));
    const kinds = new Set(posts.map((path) => path.replace(/^(\w+)\/[^/]+\//, "$1 ")));
    expect([...kinds].sort()).toEqual(expect.arrayContaining(["chapters ", "notes ", "papers ", "papers deep-dive/"]));
    const page = await open("", { javaScript: false });
    const late: string[] = [];
    for (const path of posts) {
      await page.goto(path);
      for (const [width, height, most] of WINDOWS) {
        await page.setViewportSize({ width, height });
        const top = await page.evaluate(async () => {
          await document.fonts.ready;
          return (document.querySelector("[data-article] > .prose > *")?.getBoundingClientRect().top ?? 0) + scrollY;
        });
        if (top > most) late.push(`${path} at ${width} px: ${Math.round(top)}`);
      }
    }
    expect(late).toEqual([]);
  }, 300_000);
});

/** Whether a page is a post's; pages such as "about" say less of themselves. */
function isPost(path: string): boolean {
  const file = path.endsWith(".html") ? path : join(path, "index.html");
  return existsSync(file) && /<article [^>]*data-tier="(?!page")[^>]*data-article/.test(readFileSync(file, "utf8"));
}
