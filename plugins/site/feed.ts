import type { Blog } from "../blog/prepare-blog.ts";
import type { Post } from "../catalog/model.ts";
import { escapeHtml } from "../core/escape-html.ts";
import { slugify } from "../core/slug.ts";
import { TIER_LABELS } from "../core/tier.ts";
import { ADDRESSES, postAddress, withBase } from "../pages/addresses.ts";

/** What a feed without entries was updated: a fixed time, so that its bytes stay the same. */
const EMPTY_FEED_UPDATED = "1970-01-01T00:00:00Z";

/** Atom (RFC 4287) of the newest posts, with their whole text. */
export function atomFeed(blog: Blog): string {
  const { site } = blog.catalog;
  const { base } = blog.linked;
  const origin = new URL(site.url).origin;
  const absolute = (address: string): string => origin + withBase(base, address);
  const authority = site.feed.tagAuthority ?? `${new URL(site.url).hostname},2026`;
  const posts = [...blog.catalog.posts.values()]
    .filter((post) => post.kind !== "page" && !post.draft)
    .sort((a, b) => timestamp(b.date).localeCompare(timestamp(a.date)) || postAddress(a).localeCompare(postAddress(b)))
    .slice(0, site.feed.limit);
  const updated =
    posts
      .map((post) => timestamp(post.updated ?? post.date))
      .sort()
      .at(-1) ?? EMPTY_FEED_UPDATED;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(site.language)}">`,
    `<title>${xml(site.title)}</title>`,
    `<subtitle>${xml(site.description)}</subtitle>`,
    `<id>tag:${xml(authority)}:feed/everything</id>`,
    `<link rel="self" type="application/atom+xml" href="${xml(absolute(ADDRESSES.feed))}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(absolute(ADDRESSES.home))}"/>`,
    `<updated>${updated}</updated>`,
    `<author><name>${xml(site.author)}</name></author>`,
    ...posts.map((post) => entry(blog, post, absolute, authority)),
    "</feed>",
    "",
  ].join("\n");
}

function entry(blog: Blog, post: Post, absolute: (address: string) => string, authority: string): string {
  const view = blog.views.get(post.source.path);
  const title = post.tier ? `${post.title} (${TIER_LABELS[post.tier].toLowerCase()})` : post.title;
  const id =
    post.frontMatter.id ??
    `tag:${authority}:${[post.kind, post.slug, post.tier].filter((part) => part !== undefined).join("/")}`;
  return [
    "<entry>",
    `<title>${xml(title)}</title>`,
    `<id>${xml(id)}</id>`,
    `<link rel="alternate" type="text/html" href="${xml(absolute(postAddress(post)))}"/>`,
    `<published>${timestamp(post.date)}</published>`,
    `<updated>${timestamp(post.updated ?? post.date)}</updated>`,
    ...post.tags.map((tag) => `<category term="${slugify(tag)}" label="${xml(tag)}"/>`),
    ...(view ? [`<summary>${xml(view.head.description)}</summary>`] : []),
    `<content type="html">${xml(blog.feedHtml(post))}</content>`,
    "</entry>",
  ].join("\n");
}

/** A day as the time at which it begins in UTC; RFC 3339. */
function timestamp(date: string): string {
  return `${new Date(date.length === 10 ? `${date}T00:00:00Z` : date.replace(" ", "T")).toISOString().slice(0, 19)}Z`;
}

/** Escapes, and leaves out what XML 1.0 cannot hold at all: most control characters and halves of surrogate pairs. */
function xml(text: string): string {
  const allowed = [...text].filter((character) => {
    const point = character.codePointAt(0) as number;
    if (point < 0x20) return point === 0x09 || point === 0x0a || point === 0x0d;
    return !(point >= 0xd800 && point <= 0xdfff) && point !== 0xfffe && point !== 0xffff;
  });
  return escapeHtml(allowed.join(""));
}
