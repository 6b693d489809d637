import { withBase } from "../../linking/addresses.ts";
import type { FeedAbout } from "../../linking/feed-abouts.ts";
import type { FeedSite } from "./feed-site.ts";

/** What the template of the list of all feeds (OPML 2.0) finds; addresses as in `FeedView`. */
export interface SubscriptionsView {
  readonly title: string;
  readonly site: string;
  readonly feeds: readonly { readonly title: string; readonly self: string; readonly home: string }[];
}

/** Every feed once, as Atom: other formats say the same. */
export function subscriptionsView(
  site: FeedSite,
  channels: readonly Pick<FeedAbout, "format" | "title" | "address" | "page">[],
): SubscriptionsView {
  return {
    title: site.title,
    site: site.url,
    feeds: channels
      .filter(({ format }) => format === "atom")
      .map(({ title, address, page }) => ({
        title,
        self: withBase(site.base, address),
        home: withBase(site.base, page),
      })),
  };
}
