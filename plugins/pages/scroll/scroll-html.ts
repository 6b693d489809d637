import { DATA } from "../../core/data-attributes.ts";
import { prefixIds } from "../prefix-ids.ts";
import type { Html } from "../views/html.ts";

/** How a post's text stands in the page of a whole story. */
export interface ScrollPiece {
  /** What its ids bear before them. */
  readonly prefix: string;
  /** The posts of the page: their addresses, with the base path, and what the ids of each bear before them. */
  readonly posts: Readonly<Record<string, string>>;
}

/** A heading below the first level moves down by one: the page's title is above all, an entry's above its sections. */
const HEADING = /<(\/?)h([1-5])(?=[\s>])/g;
/** Blocks run in their own post: here their names would meet those of other posts. */
const RUN = new RegExp(`(<figure\\b[^>]*?) ${DATA.run}(?:="[^"]*")?`, "g");

/** The id that a post as a whole has in the page; those of its places go on behind it. */
export function scrollId(prefix: string): string {
  return prefix.replace(/_$/, "");
}

/**
 * A post's text as it stands in the page of a whole story: its ids bear the post's name, headings are a level lower, and a link to
 * a post of the page, or to a place in one, leads there.
 */
export function scrollHtml(html: Html, { prefix, posts }: ScrollPiece): Html {
  const inPage = (href: string): string => {
    const cut = href.indexOf("#");
    const [address, hash] = cut < 0 ? [href, ""] : [href.slice(0, cut), href.slice(cut + 1)];
    const other = Object.hasOwn(posts, address) ? posts[address] : undefined;
    if (other === undefined) return href;
    return `#${hash === "" ? scrollId(other) : other + hash}`;
  };
  return prefixIds(
    html.replace(HEADING, (_, end: string, level: string) => `<${end}h${Number(level) + 1}`).replace(RUN, "$1"),
    prefix,
    inPage,
  );
}
