import { ADDRESSES, withBase } from "../linking/addresses.ts";
import type { FeedAbout } from "../linking/feed-abouts.ts";
import { feedAbouts } from "../linking/feed-channels.ts";
import { feedLink } from "./feed-links.ts";
import type { PageContext } from "./page-context.ts";
import { pageHead } from "./page-head.ts";
import type { FeedsView } from "./views/feeds.ts";

const GROUPS: readonly (readonly [FeedAbout["kind"], string])[] = [
  ["everything", "Everything"],
  ["tier", "One panel of each paper"],
  ["story", "One story"],
  ["announcements", "Announcements of one course"],
  ["thread", "One thread"],
  ["tag", "One tag"],
  ["errata", "Corrections"],
];

/** What to subscribe to. */
export function feedsView(context: PageContext): FeedsView {
  const { base, catalog } = context.blog;
  const channels = feedAbouts(catalog);
  const groups = GROUPS.map(([kind, title]) => ({
    title,
    feeds: channels
      .filter((channel) => channel.kind === kind)
      .map((channel) => ({
        ...feedLink(context.blog, channel),
        // The whole page is about this blog: its name need not stand in every line.
        title: channel.title.replace(` · ${catalog.site.title}`, ""),
        description: channel.description,
      })),
  }));
  return {
    kind: "feeds",
    head: pageHead(context, {
      title: "Subscribe",
      description: `What to subscribe to: ${catalog.site.title}.`,
      address: ADDRESSES.feeds,
    }),
    groups: groups.filter((group) => group.feeds.length > 0),
    opml: withBase(base, ADDRESSES.opml),
  };
}
