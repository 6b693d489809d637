import { xmlText } from "./xml-text.ts";

/** A feed as a list of subscriptions names it. Addresses are whole URLs. */
export interface OpmlOutline {
  readonly title: string;
  readonly feed: string;
  readonly page: string;
}

/** Writes a list of subscriptions (OPML 2.0). */
export function opml(title: string, outlines: readonly OpmlOutline[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<opml version="2.0">',
    `<head><title>${xmlText(title)}</title></head>`,
    "<body>",
    ...outlines.map(({ title: text, feed, page }) => {
      const name = xmlText(text);
      return `<outline type="rss" text="${name}" title="${name}" xmlUrl="${xmlText(feed)}" htmlUrl="${xmlText(page)}"/>`;
    }),
    "</body>",
    "</opml>",
    "",
  ].join("\n");
}
