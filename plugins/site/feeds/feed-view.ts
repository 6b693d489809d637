import { namesOf } from "../../catalog/authors-of.ts";
import type { Author } from "../../catalog/schema/author.ts";
import { ADDRESSES, withBase } from "../../linking/addresses.ts";
import { allAuthors } from "../../linking/author-names.ts";
import type { FeedAbout } from "../../linking/feed-abouts.ts";
import type { FeedEntry } from "./feed-entry.ts";
import type { FeedSite } from "./feed-site.ts";

/**
 * What a feed's template finds. Addresses have the base path before them, and are whole with the filter `absoluteUrl` and
 * `site`: `{{ feed.self | absoluteUrl(feed.site) }}`. All texts but an entry's `xml` want escaping.
 */
export interface FeedView {
  /** Its `tag:` URI. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  readonly authors: readonly Author[];
  /** Their names in a row. */
  readonly author: string;
  /** Where the site will stand. */
  readonly site: string;
  readonly self: string;
  /** The page that lists the same. */
  readonly home: string;
  /** The page that says what feeds are for. */
  readonly help: string;
  /** For those who open the feed in a browser. */
  readonly stylesheet: string;
  /** The newest first. */
  readonly entries: readonly FeedEntryView[];
  /** When a feed without entries was updated: a fixed time, so that its bytes stay the same. */
  readonly emptySince: Date;
}

/** An entry as a template finds it: its times are dates, as the filters want them. */
export interface FeedEntryView extends Omit<FeedEntry, "published" | "updated"> {
  readonly published: Date;
  /** When it was last changed; the name is the one by which `getNewestCollectionItemDate` looks for it. */
  readonly date: Date;
}

/**
 * What a feed's template finds.
 * @param stylesheet address, with the base path, of the style sheet for those who open a feed in a browser
 * @param entries the newest first
 */
export function feedView(
  site: FeedSite,
  channel: FeedAbout,
  entries: readonly FeedEntry[],
  stylesheet: string,
): FeedView {
  return {
    id: `tag:${site.tagAuthority}:feed/${channel.key}`,
    title: channel.title,
    description: channel.description,
    language: site.language,
    authors: site.authors,
    author: allAuthors(namesOf(site.authors)),
    site: site.url,
    self: withBase(site.base, channel.address),
    home: withBase(site.base, channel.page),
    help: withBase(site.base, ADDRESSES.feeds),
    stylesheet,
    entries: entries.map(feedEntryView),
    emptySince: new Date(0),
  };
}

export function feedEntryView({ published, updated, ...entry }: FeedEntry): FeedEntryView {
  return { ...entry, published: new Date(published), date: new Date(updated) };
}
