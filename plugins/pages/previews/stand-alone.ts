import { DATA } from "../../core/data-attributes.ts";
import { rewriteAttributes } from "../../core/rewrite-attributes.ts";
import { prefixIds } from "../prefix-ids.ts";
import type { Html } from "../views/html.ts";

/** A block as a preview shows it. */
export interface StandingBlock {
  readonly html: Html;
  /** Ids of the post that its links lead to: in another page they can be previewed too. */
  readonly leadsTo: readonly string[];
}

const LINK = /<a\s[^>]*\shref="#[^>]*>|<a\shref="#[^>]*>/g;
/** Hinges, the ways back to sentences that tell a statement, and the name of a claim's sign. */
const NO_PART = /<a class="hinge"[^>]*>.*?<\/a>|<p class="told">.*?<\/p>\n?|<span class="claim-name">[^<]*<\/span>/gs;
/** Citations and the way back from them lead to the list of works, which has no previews. */
const IN_LIST = new RegExp(`\\s${DATA.citation}=|\\sclass="reference-back"`);

/**
 * Makes a block of a post stand on its own: without hinges, ways back to claims and headings' outline, its ids apart from the page's, its
 * links as seen from anywhere.
 * @param address of the post, with the base path
 */
export function standAlone(block: Html, address: string): StandingBlock {
  const leadsTo: string[] = [];
  const html = block
    .replace(NO_PART, "")
    .replace(/<(h[1-6])(\s[^>]*)?>/g, '<p class="preview-heading">')
    .replace(/<\/h[1-6]>/g, "</p>")
    .replace(LINK, (tag) =>
      rewriteAttributes(tag, (name, value) => {
        if (name !== "href" || !value.startsWith("#")) return value;
        if (!IN_LIST.test(tag)) leadsTo.push(idOf(value));
        return address + value;
      }).replace(/^<a/, `<a ${DATA.preview}`),
    );
  return { html: prefixIds(html, "preview-", (href) => href), leadsTo };
}

/** @param hash as it stands in an address: `#thm-peak` */
function idOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    // An author's own HTML may hold anything.
    return hash.slice(1);
  }
}
