import { postsOf } from "../../catalog/entry-posts.ts";
import type { Change, PlacedEntry, Post } from "../../catalog/model.ts";
import { escapeHtml } from "../../core/escape-html.ts";
import { postAddress } from "../../linking/addresses.ts";
import { escapedEntry, type FeedEntry, timestamp } from "./feed-entry.ts";
import { type FeedSite, wholeUrl } from "./feed-site.ts";
import { inLanguage } from "./in-language.ts";

/**
 * What was revised, as an entry.
 * @param sentence what it was, as plain text and as HTML for feeds
 */
export function changeEntry(
  site: FeedSite,
  entry: PlacedEntry,
  change: Change,
  sentence: { readonly plain: string; readonly feed: string },
): FeedEntry {
  const post = postsOf(entry).at(-1) as Post;
  const url = wholeUrl(site, postAddress(post));
  const when = timestamp(change.date);
  // Two changes of one day are told apart by their number among those.
  const number = entry.changes.filter(({ date }) => date === change.date).indexOf(change);
  const key = `${entry.kind}/${entry.slug}/${change.date}${number > 0 ? `/${number + 1}` : ""}`;
  return escapedEntry({
    id: `tag:${site.tagAuthority}:change/${encodeURI(key)}`,
    url,
    title: `Updated: ${post.title}`,
    published: when,
    updated: when,
    categories: [],
    summary: sentence.plain,
    html: inLanguage(
      site,
      undefined,
      `<p>${sentence.feed}</p>\n<p><a href="${escapeHtml(url)}">${escapeHtml(post.title)}</a></p>\n`,
    ),
  });
}
