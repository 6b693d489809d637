import type { FeedEntry } from "./feed-entry.ts";

/** What a JSON Feed says of itself. Addresses are whole URLs. */
export interface JsonFeed {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly author: string;
  readonly self: string;
  readonly home: string;
  readonly entries: readonly FeedEntry[];
}

/** Writes a JSON Feed (version 1.1). The same input gives the same bytes. */
export function jsonFeed(feed: JsonFeed): string {
  const value = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    description: feed.description,
    language: feed.language,
    authors: [{ name: feed.author }],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_html: entry.html,
      ...(entry.summary && { summary: entry.summary }),
      date_published: entry.published,
      date_modified: entry.updated,
      ...(entry.categories.length > 0 && { tags: entry.categories.map((category) => category.label) }),
    })),
  };
  return `${JSON.stringify(value, null, 1)}\n`;
}
