import type { Address } from "../../linking/addresses.ts";
import type { FeedFormat } from "../../linking/feed-abouts.ts";
import type { FeedEntry } from "./feed-entry.ts";
import type { FeedView } from "./feed-view.ts";
import type { SubscriptionsView } from "./subscriptions-view.ts";

/** A file that a template of feeds is written to. */
export interface FeedPlace {
  /** Without the base path. */
  readonly address: Address;
  readonly format: FeedFormat | "opml";
}

/**
 * Where the templates of feeds get from what they show. Each is asked for when it is written, and held no longer.
 *
 * Answers come at once: a filter of Nunjucks that waits loses the error of a promise, and Eleventy then never ends.
 */
export interface FeedSource {
  /** What is to be written. */
  readonly places: readonly FeedPlace[];
  /** Nothing where no feed of this site stands at the address. */
  view(address: string): FeedView | SubscriptionsView | undefined;
  /**
   * A post as an entry; nothing where no post that is shown stands there.
   * @param path of the post's file, relative to the project's root: `posts/notes/one.md`
   */
  entry(path: string): FeedEntry | undefined;
}
