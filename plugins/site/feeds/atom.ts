import type { FeedEntry } from "./feed-entry.ts";
import { xmlText } from "./xml-text.ts";

/** What an Atom feed says of itself. Addresses are whole URLs. */
export interface AtomFeed {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly language: string;
  readonly author: string;
  readonly self: string;
  readonly alternate: string;
  /** The page that says what feeds are for. */
  readonly help: string;
  /** A style sheet for those who open the feed in a browser. */
  readonly stylesheet: string;
  readonly entries: readonly FeedEntry[];
}

/** What a feed without entries was updated: a fixed time, so that its bytes stay the same. */
const EMPTY_FEED_UPDATED = "1970-01-01T00:00:00Z";
const XHTML = "http://www.w3.org/1999/xhtml";

/**
 * Writes an Atom feed (RFC 4287). The same input gives the same bytes.
 *
 * For those who open it in a browser, the feed and its entries bear links in XHTML (extension elements, section 6.4,
 * which readers pass over), and a style sheet in CSS: XSLT is leaving browsers.
 */
export function atomFeed(feed: AtomFeed): string {
  const updated =
    feed.entries
      .map((entry) => entry.updated)
      .sort()
      .at(-1) ?? EMPTY_FEED_UPDATED;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<?xml-stylesheet type="text/css" href="${xmlText(feed.stylesheet)}"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(feed.language)}">`,
    `<title>${xmlText(feed.title)}</title>`,
    `<subtitle>${xmlText(feed.subtitle)}</subtitle>`,
    `<id>${xmlText(feed.id)}</id>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(feed.alternate)}"/>`,
    `<updated>${updated}</updated>`,
    `<author><name>${xmlText(feed.author)}</name></author>`,
    `<p xmlns="${XHTML}">This is a feed: give its address to a feed reader. <a href="${xmlText(feed.help)}">What to subscribe to</a> · <a href="${xmlText(feed.alternate)}">Back to the page</a></p>`,
    ...feed.entries.map(atomEntry),
    "</feed>",
    "",
  ].join("\n");
}

function atomEntry(entry: FeedEntry): string {
  return [
    "<entry>",
    `<title>${xmlText(entry.title)}</title>`,
    `<id>${xmlText(entry.id)}</id>`,
    `<link rel="alternate" type="text/html" href="${xmlText(entry.url)}"/>`,
    `<published>${entry.published}</published>`,
    `<updated>${entry.updated}</updated>`,
    ...entry.categories.map(({ term, label }) => `<category term="${xmlText(term)}" label="${xmlText(label)}"/>`),
    ...(entry.summary ? [`<summary>${xmlText(entry.summary)}</summary>`] : []),
    `<content type="html">${xmlText(entry.html)}</content>`,
    `<a xmlns="${XHTML}" href="${xmlText(entry.url)}">Read it on the site</a>`,
    "</entry>",
  ].join("\n");
}
