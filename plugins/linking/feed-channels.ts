import { postsOf } from "../catalog/entry-posts.ts";
import type { Catalog, Post, Story } from "../catalog/model.ts";
import { instant } from "../core/instant.ts";
import { type Slug, slugify } from "../core/slug.ts";
import { TIERS } from "../core/tier.ts";
import { postAddress } from "./addresses.ts";
import {
  announcementsFeed,
  errataFeed,
  everythingFeeds,
  type FeedAbout,
  storyFeed,
  tagFeed,
  threadFeed,
  tierFeed,
} from "./feed-abouts.ts";

/** A feed that a reader can subscribe to, with its entries. */
export interface FeedChannel extends FeedAbout {
  /**
   * Newest first: at most `feed.topicLimit` in feeds of threads and tags, at most `feed.limit` in others; empty for
   * errata, whose entries are corrections.
   */
  readonly posts: readonly Post[];
}

/**
 * Posts in a feed of a thread or a tag where `site.yaml` does not say. A blog has many of these feeds, and each holds its
 * posts whole: with as many posts as the feed of everything they would be the larger part of the site.
 */
const TOPIC_LIMIT = 10;

/** What each feed of a blog is about, in the order in which they are listed. */
export function feedAbouts(catalog: Catalog): FeedAbout[] {
  const { site } = catalog;
  return [
    ...everythingFeeds(site),
    ...TIERS.map((tier) => tierFeed(site, tier)),
    ...[...catalog.stories.values()].map((story) => storyFeed(site, story)),
    ...courses(catalog).map((course) => announcementsFeed(site, course)),
    ...[...catalog.threads.values()].map((thread) => threadFeed(site, thread)),
    ...[...catalog.tags.values()].map((tag) => tagFeed(site, tag)),
    errataFeed(site),
  ];
}

/** All feeds of a blog, in the order in which they are listed. */
export function feedChannels(catalog: Catalog): FeedChannel[] {
  const { site } = catalog;
  const all = newestPosts(catalog);
  const { limit } = site.feed;
  const topicLimit = site.feed.topicLimit ?? Math.min(limit, TOPIC_LIMIT);
  const newestOf = (posts: readonly Post[]): Post[] => {
    const paths = new Set(posts.map(({ source }) => source.path));
    return all.filter(({ source }) => paths.has(source.path));
  };
  const tagged = byTag(all);
  return [
    ...everythingFeeds(site).map((about) => ({ ...about, posts: all.slice(0, limit) })),
    ...TIERS.map((tier) => ({
      ...tierFeed(site, tier),
      posts: all.filter((post) => post.tier === tier).slice(0, limit),
    })),
    ...[...catalog.stories.values()].map((story) => ({
      ...storyFeed(site, story),
      posts: newestOf(story.entries.flatMap(postsOf)).slice(0, limit),
    })),
    ...courses(catalog).map((course) => ({
      ...announcementsFeed(site, course),
      posts: newestOf(course.announcements.flatMap((slug) => catalog.notes.get(slug)?.post ?? [])).slice(0, limit),
    })),
    ...[...catalog.threads.values()].map((thread) => ({
      ...threadFeed(site, thread),
      posts: newestOf(thread.entries.flatMap(({ entry }) => postsOf(entry))).slice(0, topicLimit),
    })),
    ...[...catalog.tags.values()].map((tag) => ({
      ...tagFeed(site, tag),
      posts: (tagged.get(tag.slug) ?? []).slice(0, topicLimit),
    })),
    { ...errataFeed(site), posts: [] },
  ];
}

function courses({ stories }: Catalog): Story[] {
  return [...stories.values()].filter(({ fields }) => fields.kind === "course");
}

/** Posts that feeds tell of, the newest first; pages and drafts are none. */
function newestPosts(catalog: Catalog): Post[] {
  return [...catalog.posts.values()]
    .filter((post) => post.kind !== "page" && !post.draft && !post.scheduled)
    .map((post) => ({ post, at: instant(post.date) }))
    .sort((a, b) => b.at - a.at || compare(postAddress(a.post), postAddress(b.post)))
    .map(({ post }) => post);
}

/** Posts by the slugs of their tags, in the order in which they come. */
function byTag(posts: readonly Post[]): Map<Slug, Post[]> {
  const tagged = new Map<Slug, Post[]>();
  for (const post of posts) {
    for (const slug of new Set(post.tags.map(slugify))) {
      const alike = tagged.get(slug);
      if (alike) alike.push(post);
      else tagged.set(slug, [post]);
    }
  }
  return tagged;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
