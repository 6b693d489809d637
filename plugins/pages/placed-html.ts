import { diptychHtml } from "./diptych-half.ts";
import type { TextPart } from "./page-context.ts";
import { prefixIds } from "./prefix-ids.ts";
import { scrollHtml } from "./scroll/scroll-html.ts";
import type { Html } from "./views/html.ts";

/** What becomes of a text where it is no page of its own. */
export type Placing = Pick<TextPart, "half" | "prefix" | "scroll">;

/** A piece of a post's text as it stands in a page that is not the post's own. */
export function placedHtml(html: Html, { half, prefix, scroll }: Placing): Html {
  if (half) return diptychHtml(html, half);
  if (scroll) return scrollHtml(html, scroll);
  return prefix === undefined ? html : prefixIds(html, prefix, (href) => href);
}
