import type { Post, Story, Thread } from "../catalog/model.ts";
import type { Slug } from "../core/slug.ts";
import { withBase } from "../linking/addresses.ts";
import type { FeedChannel, FeedFormat } from "../linking/feed-channels.ts";
import type { LinkedBlog } from "../linking/linked-blog.ts";
import type { FeedLink } from "./views.ts";

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
}

/** The feeds that a page's head names: its own story, tier, thread and tag first, then everything. */
export function feedLinks(blog: LinkedBlog, interest: FeedInterest = {}): FeedLink[] {
  const channels = new Map(blog.channels.map((channel) => [`${channel.key} ${channel.format}`, channel]));
  const keys = [
    ...(interest.stories ?? []).map((story) => `story/${story.slug} atom`),
    ...(interest.post?.tier ? [`tier/${interest.post.tier} atom`] : []),
    ...(interest.threads ?? []).map((thread) => `thread/${thread.slug} atom`),
    ...(interest.tag ? [`tag/${interest.tag} atom`] : []),
    "everything atom",
    "everything json",
    "everything rss",
  ];
  return keys.flatMap((key) => {
    const channel = channels.get(key);
    return channel ? [feedLink(blog, channel)] : [];
  });
}

export function feedLink(blog: LinkedBlog, channel: FeedChannel): FeedLink {
  return {
    href: withBase(blog.base, channel.address),
    title: channel.title,
    type: MEDIA_TYPES[channel.format],
  };
}
