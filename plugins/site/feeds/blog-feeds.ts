import type { Blog } from "../../blog/prepare-blog.ts";
import type { Post } from "../../catalog/model.ts";
import { ADDRESSES, type Address, postAddress } from "../../linking/addresses.ts";
import type { PlacedErratum } from "../../linking/errata.ts";
import { type ErratumFacts, erratumEntry } from "./erratum-entry.ts";
import type { FeedEntry } from "./feed-entry.ts";
import { feedSite } from "./feed-site.ts";
import type { FeedSource } from "./feed-source.ts";
import { feedView } from "./feed-view.ts";
import { goingOn, type PostFacts, postEntry } from "./post-entry.ts";
import { subscriptionsView } from "./subscriptions-view.ts";

/**
 * The feeds of a whole blog.
 * @param stylesheet address, with the base path, of the style sheet for those who open a feed in a browser
 */
export function blogFeeds(blog: Blog, stylesheet: string): FeedSource {
  const { posts, site: fields } = blog.catalog;
  const { base, channels, errata } = blog.linked;
  const site = feedSite(fields, base);
  // A post stands in many feeds and is rendered once.
  const entries = new Map<Post, FeedEntry>();
  const entryOf = (post: Post): FeedEntry => {
    const entry = entries.get(post) ?? postEntry(site, postFacts(blog, post));
    entries.set(post, entry);
    return entry;
  };
  const byAddress = new Map<string, (typeof channels)[number]>(channels.map((channel) => [channel.address, channel]));
  return {
    places: [...channels, { address: ADDRESSES.opml, format: "opml" }],
    view: (address) => {
      if (address === ADDRESSES.opml) return subscriptionsView(site, channels);
      const channel = byAddress.get(address);
      if (!channel) return undefined;
      const held =
        channel.kind === "errata"
          ? errata.slice(0, fields.feed.limit).map((erratum) => erratumEntry(site, erratumFacts(blog, erratum)))
          : channel.posts.map(entryOf);
      return feedView(site, channel, held, stylesheet);
    },
    entry: (path) => {
      const post = posts.get(path);
      return post && entryOf(post);
    },
  };
}

/** What a blog knows of a post, as far as its entry goes. */
export function postFacts(blog: Blog, post: Post): PostFacts {
  const view = blog.views.get(post.source.path);
  return {
    kind: post.kind,
    slug: post.slug,
    tier: post.tier,
    id: post.frontMatter.id,
    address: postAddress(post),
    title: post.title,
    date: post.date,
    updated: post.updated,
    tags: post.tags,
    description: view?.head.description ?? "",
    paper: view?.paper,
    ...(view ? goingOn(view) : { other: undefined, next: [] }),
    html: blog.feedHtml(post),
  };
}

/** What a blog knows of a correction, as far as its entry goes. */
export function erratumFacts(blog: Blog, { paper, erratum, key, target, at }: PlacedErratum): ErratumFacts {
  const post = blog.catalog.posts.get(at.path);
  return {
    key,
    title: post?.title ?? paper.fields.title,
    address: post ? postAddress(post) : ("/" as Address),
    target: { href: target.href, label: target.label },
    date: erratum.date,
    credit: erratum.credit,
    plain: blog.context.plain(erratum.what),
    html: blog.feedProse(erratum.what),
  };
}
