import { postsOf } from "../catalog/entry-posts.ts";
import type { Catalog, Post } from "../catalog/model.ts";
import { instant } from "../core/instant.ts";
import { slugify } from "../core/slug.ts";
import { TIER_LABELS, type Tier } from "../core/tier.ts";
import { ADDRESSES, type Address, postAddress, storyAddress, tagAddress, threadAddress } from "./addresses.ts";

/** A feed that a reader can subscribe to. */
export interface FeedChannel {
  /** Where it stands, without the base path. */
  readonly address: Address;
  readonly format: "atom" | "json";
  /** Stays the same whatever the address: the end of its `tag:` URI. */
  readonly key: string;
  readonly kind: "everything" | "tier" | "story" | "thread" | "tag" | "errata";
  readonly title: string;
  readonly description: string;
  /** The page that lists the same. */
  readonly page: Address;
  /** Newest first, at most `feed.limit`; empty for errata, whose entries are corrections. */
  readonly posts: readonly Post[];
}

const TIER_ADDRESSES: Readonly<Record<Tier, Address>> = {
  overview: ADDRESSES.overviewsFeed,
  "deep-dive": ADDRESSES.deepDivesFeed,
};

/** All feeds of a blog, in the order in which they are listed. */
export function feedChannels(catalog: Catalog): FeedChannel[] {
  const { site } = catalog;
  const all = newestPosts(catalog);
  const limited = (posts: readonly Post[]): Post[] => posts.slice(0, site.feed.limit);
  const everything = {
    key: "everything",
    kind: "everything" as const,
    title: site.title,
    description: site.description,
    page: ADDRESSES.home,
    posts: limited(all),
  };
  const slice = (posts: ReadonlySet<Post>): Post[] => limited(all.filter((post) => posts.has(post)));
  return [
    { ...everything, address: ADDRESSES.feed, format: "atom" },
    { ...everything, address: ADDRESSES.jsonFeed, format: "json" },
    ...(["overview", "deep-dive"] as const).map(
      (tier): FeedChannel => ({
        address: TIER_ADDRESSES[tier],
        format: "atom",
        key: `tier/${tier}`,
        kind: "tier",
        title: `${TIER_LABELS[tier]}s · ${site.title}`,
        description: tier === "overview" ? "Each paper in plain words." : "Each paper with all of its mathematics.",
        page: ADDRESSES.papers,
        posts: limited(all.filter((post) => post.tier === tier)),
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
        posts: slice(new Set(story.entries.flatMap(postsOf))),
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
        posts: slice(new Set(thread.entries.flatMap(({ paper }) => postsOf(paper)))),
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
        posts: limited(all.filter((post) => post.tags.some((name) => slugify(name) === tag.slug))),
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

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
