import { postsOf } from "../catalog/entry-posts.ts";
import type { Catalog, Post } from "../catalog/model.ts";
import { instant } from "../core/instant.ts";
import { type Slug, slugify } from "../core/slug.ts";
import { TIER_LABELS, type Tier } from "../core/tier.ts";
import { ADDRESSES, type Address, postAddress, storyAddress, tagAddress, threadAddress } from "./addresses.ts";

/** Atom (RFC 4287), JSON Feed 1.1, RSS 2.0. */
export type FeedFormat = "atom" | "json" | "rss";

/** A feed that a reader can subscribe to. */
export interface FeedChannel {
  /** Where it stands, without the base path. */
  readonly address: Address;
  readonly format: FeedFormat;
  /** Stays the same whatever the address: the end of its `tag:` URI. */
  readonly key: string;
  readonly kind: "everything" | "tier" | "story" | "thread" | "tag" | "errata";
  readonly title: string;
  readonly description: string;
  /** The page that lists the same. */
  readonly page: Address;
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

const TIER_ADDRESSES: Readonly<Record<Tier, Address>> = {
  overview: ADDRESSES.overviewsFeed,
  "deep-dive": ADDRESSES.deepDivesFeed,
};

/** All feeds of a blog, in the order in which they are listed. */
export function feedChannels(catalog: Catalog): FeedChannel[] {
  const { site } = catalog;
  const all = newestPosts(catalog);
  const { limit } = site.feed;
  const topicLimit = site.feed.topicLimit ?? Math.min(limit, TOPIC_LIMIT);
  const everything = {
    key: "everything",
    kind: "everything" as const,
    title: site.title,
    description: site.description,
    page: ADDRESSES.home,
    posts: all.slice(0, limit),
  };
  const newestOf = (posts: ReadonlySet<Post>): Post[] => all.filter((post) => posts.has(post));
  const tagged = byTag(all);
  return [
    { ...everything, address: ADDRESSES.feed, format: "atom" },
    { ...everything, address: ADDRESSES.jsonFeed, format: "json" },
    { ...everything, address: ADDRESSES.rssFeed, format: "rss" },
    ...(["overview", "deep-dive"] as const).map(
      (tier): FeedChannel => ({
        address: TIER_ADDRESSES[tier],
        format: "atom",
        key: `tier/${tier}`,
        kind: "tier",
        title: `${TIER_LABELS[tier]}s · ${site.title}`,
        description: tier === "overview" ? "Each paper in plain words." : "Each paper with all of its mathematics.",
        page: ADDRESSES.papers,
        posts: all.filter((post) => post.tier === tier).slice(0, limit),
      }),
    ),
    ...[...catalog.stories.values()].map(
      (story): FeedChannel => ({
        address: `${storyAddress(story.slug)}feed.xml` as Address,
        format: "atom",
        key: `story/${story.slug}`,
        kind: "story",
        title: `${story.fields.title} · ${site.title}`,
        description: story.fields.description || story.fields.title,
        page: storyAddress(story.slug),
        posts: newestOf(new Set(story.entries.flatMap(postsOf))).slice(0, limit),
      }),
    ),
    ...[...catalog.threads.values()].map(
      (thread): FeedChannel => ({
        address: `${threadAddress(thread.slug)}feed.xml` as Address,
        format: "atom",
        key: `thread/${thread.slug}`,
        kind: "thread",
        title: `${thread.fields.title} · ${site.title}`,
        description: thread.fields.description || thread.fields.title,
        page: threadAddress(thread.slug),
        posts: newestOf(new Set(thread.entries.flatMap(({ paper }) => postsOf(paper)))).slice(0, topicLimit),
      }),
    ),
    ...[...catalog.tags.values()].map(
      (tag): FeedChannel => ({
        address: `${tagAddress(tag.slug)}feed.xml` as Address,
        format: "atom",
        key: `tag/${tag.slug}`,
        kind: "tag",
        title: `${tag.name} · ${site.title}`,
        description: `Posts with the tag ${tag.name}.`,
        page: tagAddress(tag.slug),
        posts: (tagged.get(tag.slug) ?? []).slice(0, topicLimit),
      }),
    ),
    {
      address: ADDRESSES.errataFeed,
      format: "atom",
      key: "errata",
      kind: "errata",
      title: `Errata · ${site.title}`,
      description: "What was wrong in a post, and what is right.",
      page: ADDRESSES.errata,
      posts: [],
    },
  ];
}

/** Posts that feeds tell of, the newest first; pages and drafts are none. */
function newestPosts(catalog: Catalog): Post[] {
  return [...catalog.posts.values()]
    .filter((post) => post.kind !== "page" && !post.draft)
    .sort((a, b) => instant(b.date) - instant(a.date) || compare(postAddress(a), postAddress(b)));
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
