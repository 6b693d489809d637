import type { Story, Tag, Thread } from "../catalog/model.ts";
import type { Site } from "../catalog/schema/site.ts";
import { TIER_LABELS, type Tier } from "../core/tier.ts";
import { ADDRESSES, type Address, storyAddress, tagAddress, threadAddress } from "./addresses.ts";
import { coursePartAddress } from "./course-addresses.ts";

/** Atom (RFC 4287), JSON Feed 1.1, RSS 2.0. */
export type FeedFormat = "atom" | "json" | "rss";

/** What a feed is about, without its entries. */
export interface FeedAbout {
  /** Where it stands, without the base path. */
  readonly address: Address;
  readonly format: FeedFormat;
  /** Stays the same whatever the address: the end of its `tag:` URI. */
  readonly key: string;
  readonly kind: "everything" | "tier" | "story" | "announcements" | "thread" | "tag" | "errata";
  readonly title: string;
  readonly description: string;
  /** The page that lists the same. */
  readonly page: Address;
}

const TIER_ADDRESSES: Readonly<Record<Tier, Address>> = {
  overview: ADDRESSES.overviewsFeed,
  "deep-dive": ADDRESSES.deepDivesFeed,
};

/** All posts, in each format. */
export function everythingFeeds(site: Site): FeedAbout[] {
  const about = {
    key: "everything",
    kind: "everything" as const,
    title: site.title,
    description: site.description,
    page: ADDRESSES.home,
  };
  return [
    { ...about, address: ADDRESSES.feed, format: "atom" },
    { ...about, address: ADDRESSES.jsonFeed, format: "json" },
    { ...about, address: ADDRESSES.rssFeed, format: "rss" },
  ];
}

export function tierFeed(site: Site, tier: Tier): FeedAbout {
  return {
    address: TIER_ADDRESSES[tier],
    format: "atom",
    key: `tier/${tier}`,
    kind: "tier",
    title: `${TIER_LABELS[tier]}s · ${site.title}`,
    description: tier === "overview" ? "Each paper in plain words." : "Each paper with all of its mathematics.",
    page: ADDRESSES.papers,
  };
}

export function storyFeed(site: Site, story: Story): FeedAbout {
  return listingFeed(site, "story", story.slug, story.fields, storyAddress(story));
}

/** What a course announces to its students. */
export function announcementsFeed(site: Site, course: Story): FeedAbout {
  const page = coursePartAddress(course, "announcements");
  return {
    address: `${page}feed.xml` as Address,
    format: "atom",
    key: `announcements/${course.slug}`,
    kind: "announcements",
    title: `Announcements: ${course.fields.title} · ${site.title}`,
    description: `What is announced to the students of ${course.fields.title}.`,
    page,
  };
}

export function threadFeed(site: Site, { slug, fields }: Thread): FeedAbout {
  return listingFeed(site, "thread", slug, fields, threadAddress(slug));
}

export function tagFeed(site: Site, { slug, name }: Tag): FeedAbout {
  return {
    address: `${tagAddress(slug)}feed.xml` as Address,
    format: "atom",
    key: `tag/${slug}`,
    kind: "tag",
    title: `${name} · ${site.title}`,
    description: `Posts with the tag ${name}.`,
    page: tagAddress(slug),
  };
}

export function errataFeed(site: Site): FeedAbout {
  return {
    address: ADDRESSES.errataFeed,
    format: "atom",
    key: "errata",
    kind: "errata",
    title: `Errata · ${site.title}`,
    description: "What was wrong in a post, and what is right.",
    page: ADDRESSES.errata,
  };
}

function listingFeed(
  site: Site,
  kind: "story" | "thread",
  slug: string,
  fields: { readonly title: string; readonly description: string },
  page: Address,
): FeedAbout {
  return {
    address: `${page}feed.xml` as Address,
    format: "atom",
    key: `${kind}/${slug}`,
    kind,
    title: `${fields.title} · ${site.title}`,
    description: fields.description || fields.title,
    page,
  };
}
