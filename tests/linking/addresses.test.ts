import { describe, expect, test } from "vitest";
import {
  type Address,
  assetAddress,
  diptychAddress,
  normalizeBase,
  outputPath,
  postAddress,
  storyAddress,
  tagAddress,
  threadAddress,
  withBase,
} from "../../plugins/linking/addresses.ts";
import { blogOf, catalogOf, paper, post, story, told } from "../support/blog.ts";

test("where posts stand", () => {
  const catalog = catalogOf({
    ...paper("a"),
    "posts/chapters/one.md": post("Text."),
    "posts/chapters/two/overview.md": post("Text."),
    "posts/chapters/two/deep-dive.md": post("Text."),
    "posts/notes/n.md": post("Text."),
    "posts/notes/moved.md": post("Text.", "permalink: /elsewhere/moved.html"),
    "posts/pages/404.md": post("Text."),
    "posts/pages/about.md": post("Text."),
  });
  expect(told(catalog.diagnostics)).toBe("fine");
  expect(Object.fromEntries([...catalog.posts].map(([path, it]) => [path, postAddress(it)]))).toEqual({
    "posts/papers/a/overview.md": "/papers/a/",
    "posts/papers/a/deep-dive.md": "/papers/a/deep-dive/",
    "posts/chapters/one.md": "/chapters/one/",
    "posts/chapters/two/overview.md": "/chapters/two/",
    "posts/chapters/two/deep-dive.md": "/chapters/two/deep-dive/",
    "posts/notes/n.md": "/notes/n/",
    "posts/notes/moved.md": "/elsewhere/moved.html",
    "posts/pages/404.md": "/404.html",
    "posts/pages/about.md": "/about/",
  });
});

test("where the pages stand that are made of posts", async () => {
  const { pages, catalog } = await blogOf({
    ...story("s"),
    ...paper("a", { story: "s", tags: ["C++"], threads: { t: "It adds." } }),
    "posts/threads/t.md": "---\ntitle: T\ndescription: D.\n---\n",
    "posts/chapters/two/overview.md": post("Text."),
    "posts/chapters/two/deep-dive.md": post("Text."),
  });
  const addresses = pages.map(({ address }) => address);
  for (const story of catalog.stories.values()) expect(addresses).toContain(storyAddress(story));
  for (const [slug] of catalog.threads) expect(addresses).toContain(threadAddress(slug));
  for (const [slug] of catalog.tags) expect(addresses).toContain(tagAddress(slug));
  for (const pair of [...catalog.papers.values(), ...catalog.chapters.values()]) {
    expect(addresses).toContain(diptychAddress(pair));
  }
  expect(addresses).toEqual(
    expect.arrayContaining([
      "/",
      "/papers/",
      "/papers/a/diptych/",
      "/stories/",
      "/stories/s/",
      "/threads/",
      "/threads/t/",
      "/notes/",
      "/chapters/",
      "/chapters/two/diptych/",
      "/tags/",
      "/tags/c-plus-plus/",
      "/search/",
    ]),
  );
  expect(new Set(addresses).size).toBe(addresses.length);
});

test.each([
  ["/", "/"],
  ["", "/"],
  ["blog", "/blog/"],
  ["/blog", "/blog/"],
  ["blog/", "/blog/"],
  ["/blog/", "/blog/"],
  ["//blog//", "/blog/"],
  ["/a/b", "/a/b/"],
])("the base path %j is %s", (given, base) => {
  expect(normalizeBase(given)).toBe(base);
  expect(normalizeBase(base)).toBe(base);
});

test.each([
  ["/", "/papers/", "/papers/"],
  ["/", "/", "/"],
  ["/blog/", "/papers/", "/blog/papers/"],
  ["/blog/", "/", "/blog/"],
  ["/a/b/", "/404.html", "/a/b/404.html"],
])("below %s, %s stands at %s", (base, address, expected) => {
  expect(withBase(base, address)).toBe(expected);
});

describe("a file beside a post", () => {
  test.each([
    ["posts/papers/a/figures/curve.svg", "/papers/a/figures/curve.svg"],
    ["posts/notes/my figure.png", "/notes/my%20figure.png"],
    ["posts/notes/Größe.png", "/notes/Gr%C3%B6%C3%9Fe.png"],
    ["posts/notes/図.png", "/notes/%E5%9B%B3.png"],
    ["posts/notes/100% #1?.png", "/notes/100%25%20%231%3F.png"],
    ["posts/notes/a+b,c&d=e@f;g:h$.png", "/notes/a%2Bb%2Cc%26d%3De%40f%3Bg%3Ah%24.png"],
    ["posts/posts.png", "/posts.png"],
  ])("%s has the address %s, and is found there", (path, address) => {
    expect(assetAddress(path)).toBe(address);
    // A server takes the escapes off an address to find the file.
    expect(`posts/${outputPath(assetAddress(path))}`).toBe(path);
  });
});

test.each([
  ["/", "index.html"],
  ["/papers/", "papers/index.html"],
  ["/404.html", "404.html"],
  ["/feed.xml", "feed.xml"],
  ["/a%20b/", "a b/index.html"],
  ["/über/", "über/index.html"],
])("%s is written to %s", (address, file) => {
  expect(outputPath(address as Address)).toBe(file);
});

describe("two things at one address", () => {
  test("a post and what stands beside another one", () => {
    const blog = blogOf({
      "posts/notes/a.md": post("Text.", "permalink: /notes/figures/b.html"),
      "posts/notes/figures/b.html": "<p>b</p>",
    });
    return expect(blog.then(({ diagnostics }) => told(diagnostics))).resolves.toBe(
      "posts/notes/a.md:3:1 error address-unique: The address `/notes/figures/b.html` is that of `posts/notes/figures/b.html` already; expected one of its own.",
    );
  });

  test("a folder's page under both of its names", async () => {
    const { diagnostics } = await blogOf({
      "posts/notes/a.md": post("Text."),
      "posts/notes/b.md": post("Text.", "permalink: /notes/a/index.html"),
    });
    expect(told(diagnostics)).toBe(
      "posts/notes/b.md:3:1 error address-unique: The address `/notes/a/index.html` is that of `posts/notes/a.md` already; expected one of its own.",
    );
  });

  test("an author's page in the place of the home page", async () => {
    const { diagnostics } = await blogOf({ "posts/pages/home.md": post("Text.", "permalink: /") });
    expect(told(diagnostics)).toBe(
      "posts/pages/home.md:3:1 error address-unique: The address `/` is that of a page that Diptych makes already; expected one of its own.",
    );
  });

  test("a page named like a list", async () => {
    const { diagnostics } = await blogOf({ "posts/pages/papers.md": post("Text.") });
    expect(told(diagnostics)).toBe(
      "posts/pages/papers.md:1:1 error address-unique: The address `/papers/` is that of a page that Diptych makes already; expected one of its own.",
    );
  });
});
