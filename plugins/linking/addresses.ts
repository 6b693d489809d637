import type { Chapter, Paper, Post, Story } from "../catalog/model.ts";
import type { Slug } from "../core/slug.ts";
import type { Tier } from "../core/tier.ts";

/** An address on the site, without the base path: it begins with a slash, and a page's ends with one. */
export type Address = string & { readonly __brand: "Address" };

/** Pages that every blog has. */
export const ADDRESSES = {
  home: "/" as Address,
  papers: "/papers/" as Address,
  stories: "/stories/" as Address,
  threads: "/threads/" as Address,
  notes: "/notes/" as Address,
  chapters: "/chapters/" as Address,
  tags: "/tags/" as Address,
  search: "/search/" as Address,
  notFound: "/404.html" as Address,
  errata: "/errata/" as Address,
  feeds: "/feeds/" as Address,
  feed: "/feed.xml" as Address,
  jsonFeed: "/feed.json" as Address,
  rssFeed: "/rss.xml" as Address,
  overviewsFeed: "/overviews.xml" as Address,
  deepDivesFeed: "/deep-dives.xml" as Address,
  errataFeed: "/errata.xml" as Address,
  opml: "/feeds.opml" as Address,
  sitemap: "/sitemap.xml" as Address,
  robots: "/robots.txt" as Address,
  offline: "/offline/" as Address,
  serviceWorker: "/sw.js" as Address,
  webManifest: "/manifest.webmanifest" as Address,
};

/** Where a post stands: its `permalink`, else by its kind, slug and tier. */
export function postAddress(post: Post): Address {
  if (post.frontMatter.permalink) return post.frontMatter.permalink as Address;
  switch (post.kind) {
    case "paper":
    case "chapter":
      return panelAddress(post.kind, post.slug, post.tier);
    case "note":
      return `/notes/${post.slug}/` as Address;
    case "page":
      return post.slug === "404" ? ADDRESSES.notFound : (`/${post.slug}/` as Address);
  }
}

function panelAddress(kind: "paper" | "chapter", slug: Slug, tier: Tier | undefined): Address {
  return `/${kind}s/${slug}/${tier === "deep-dive" ? "deep-dive/" : ""}` as Address;
}

/** Where both panels of a pair stand side by side. */
export function diptychAddress(pair: Paper | Chapter): Address {
  return `/${pair.kind}s/${pair.slug}/diptych/` as Address;
}

/** The folders of the kinds of story. */
const STORY_FOLDERS = { story: "stories", series: "series", course: "courses", book: "books" } as const;

/** Where a story of whatever kind stands. */
export function storyAddress({ slug, fields }: Pick<Story, "slug" | "fields">): Address {
  return `/${STORY_FOLDERS[fields.kind]}/${slug}/` as Address;
}

export function threadAddress(slug: Slug): Address {
  return `/threads/${slug}/` as Address;
}

export function tagAddress(slug: Slug): Address {
  return `/tags/${slug}/` as Address;
}

/** In bytes: `at-`, the id and `.json` are the name of a file, which has at most 255. */
const LONGEST_PREVIEWED_ID = 240;

/** Whether a place in a post can have a preview. One with a longer id, made of a heading of many words, is led to without. */
export function canBePreviewed(id: string): boolean {
  return new TextEncoder().encode(id).length <= LONGEST_PREVIEWED_ID;
}

/**
 * Where the preview of a place in a post stands.
 * @param post address of the post
 * @param id of the place, which can be previewed; empty for the post as a whole
 */
export function previewAddress(post: Address, id: string): Address {
  const name = id === "" ? "index" : `at-${encodeURIComponent(id)}`;
  return `/previews${post.replace(/\.html$/, "/")}${name}.json` as Address;
}

/**
 * Where a file beside a post is copied to.
 * @param path relative to the project's root, in `posts/`
 */
export function assetAddress(path: string): Address {
  return path
    .replace(/^posts/, "")
    .split("/")
    .map(encodeURIComponent)
    .join("/") as Address;
}

/**
 * Puts the base path before an address.
 * @param base `/` or `/blog/`
 */
export function withBase(base: string, address: Address | string): string {
  return base.replace(/\/$/, "") + address;
}

/** `/blog` and `blog/` as `/blog/`; nothing as `/`. */
export function normalizeBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, "");
  return inner === "" ? "/" : `/${inner}/`;
}

/** The file that an address is written to, relative to the output folder. */
export function outputPath(address: Address): string {
  const path = address.replace(/^\//, "").split("/").map(decodeURIComponent).join("/");
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}
