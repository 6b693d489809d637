import type { Blog } from "../../blog/prepare-blog.ts";
import type { Post } from "../../catalog/model.ts";
import { ADDRESSES, outputPath } from "../../linking/addresses.ts";
import type { FeedChannel } from "../../linking/feed-channels.ts";
import { atomFeed } from "./atom.ts";
import { absoluteUrl, erratumEntry, type FeedEntry, postEntry, tagAuthority } from "./feed-entry.ts";
import { jsonFeed } from "./json-feed.ts";
import { opml } from "./opml.ts";

/**
 * All feeds of a blog, and the list of them.
 * @param stylesheet address, with the base path, of the style sheet for those who open a feed in a browser
 * @returns path below the output folder to content
 */
export function feedFiles(blog: Blog, stylesheet: string): Map<string, string> {
  const { site } = blog.catalog;
  const { channels, errata } = blog.linked;
  // A post stands in many feeds and is rendered once.
  const entries = new Map<Post, FeedEntry>();
  const entryOf = (post: Post): FeedEntry => {
    const entry = entries.get(post) ?? postEntry(blog, post);
    entries.set(post, entry);
    return entry;
  };
  const entriesOf = (channel: FeedChannel): FeedEntry[] =>
    channel.kind === "errata"
      ? errata.slice(0, site.feed.limit).map((erratum) => erratumEntry(blog, erratum))
      : channel.posts.map(entryOf);
  const files = new Map<string, string>();
  for (const channel of channels) {
    const about = {
      title: channel.title,
      language: site.language,
      author: site.author,
      self: absoluteUrl(blog, channel.address),
      entries: entriesOf(channel),
    };
    const home = absoluteUrl(blog, channel.page);
    const text =
      channel.format === "json"
        ? jsonFeed({ ...about, description: channel.description, home })
        : atomFeed({
            ...about,
            id: `tag:${tagAuthority(blog)}:feed/${channel.key}`,
            subtitle: channel.description,
            alternate: home,
            help: absoluteUrl(blog, ADDRESSES.feeds),
            stylesheet,
          });
    files.set(outputPath(channel.address), text);
  }
  const outlines = channels
    .filter((channel) => channel.format === "atom")
    .map((channel) => ({
      title: channel.title,
      feed: absoluteUrl(blog, channel.address),
      page: absoluteUrl(blog, channel.page),
    }));
  files.set(outputPath(ADDRESSES.opml), opml(site.title, outlines));
  return files;
}
