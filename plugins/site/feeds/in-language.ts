import { escapeHtml } from "../../core/escape-html.ts";
import { textDirection } from "../../core/text-direction.ts";
import type { FeedSite } from "./feed-site.ts";

/**
 * An entry's HTML with its language and direction, where a reader of feeds could not know them.
 * @param own language of the post, where it is not the site's
 */
export function inLanguage(site: FeedSite, own: string | undefined, html: string): string {
  const language = own ?? site.language;
  const direction = textDirection(language);
  if (own === undefined && direction === "ltr") return html;
  return `<div lang="${escapeHtml(language)}" dir="${direction}">\n${html}</div>\n`;
}
