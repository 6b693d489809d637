import type { Post, Story, Thread } from "../catalog/model.ts";
import type { Slug } from "../core/slug.ts";
import { withBase } from "../linking/addresses.ts";
import {
  announcementsFeed,
  errataFeed,
  everythingFeeds,
  type FeedAbout,
  type FeedFormat,
  storyFeed,
  tagFeed,
  threadFeed,
  tierFeed,
} from "../linking/feed-abouts.ts";
import type { LinkedBlog } from "../linking/linked-blog.ts";
import type { FeedLink } from "./views/head.ts";

const MEDIA_TYPES: Readonly<Record<FeedFormat, FeedLink["type"]>> = {
  atom: "application/atom+xml",
  json: "application/feed+json",
  rss: "application/rss+xml",
};

/** What a page is about, as far as feeds go. */
export interface FeedInterest {
  readonly stories?: readonly Story[];
  readonly threads?: readonly Thread[];
  readonly post?: Post;
  readonly tag?: Slug;
  readonly errata?: boolean;
}

/** The feeds that a page's head names: its own story, tier, thread and tag first, then everything. */
export function feedLinks(blog: LinkedBlog, interest: FeedInterest = {}): FeedLink[] {
  const { site, tags } = blog.catalog;
  const { stories = [], threads = [], post } = interest;
  const tag = interest.tag === undefined ? undefined : tags.get(interest.tag);
  const abouts = [
    ...(interest.errata ? [errataFeed(site)] : []),
    ...stories.flatMap((story) => [
      storyFeed(site, story),
      ...(story.fields.kind === "course" ? [announcementsFeed(site, story)] : []),
    ]),
    ...(post?.tier ? [tierFeed(site, post.tier)] : []),
    ...threads.map((thread) => threadFeed(site, thread)),
    ...(tag ? [tagFeed(site, tag)] : []),
    ...everythingFeeds(site),
  ];
  return abouts.map((about) => feedLink(blog, about));
}

export function feedLink(blog: LinkedBlog, about: FeedAbout): FeedLink {
  return { href: withBase(blog.base, about.address), title: about.title, type: MEDIA_TYPES[about.format] };
}
