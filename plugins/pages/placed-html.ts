import { diptychHtml } from "./diptych-half.ts";
import type { TextPart } from "./page-context.ts";
import { prefixIds } from "./prefix-ids.ts";
import type { Html } from "./views/html.ts";

/** A piece of a post's text as it stands in a page that is not the post's own. */
export function placedHtml(html: Html, { half, prefix }: Pick<TextPart, "half" | "prefix">): Html {
  if (half) return diptychHtml(html, half);
  return prefix === undefined ? html : prefixIds(html, prefix, (href) => href);
}
