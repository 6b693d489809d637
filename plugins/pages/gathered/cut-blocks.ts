import { DATA } from "../../core/data-attributes.ts";
import { escapeHtml } from "../../core/escape-html.ts";
import { prefixIds } from "../prefix-ids.ts";
import type { Html } from "../views/html.ts";
import { findBlock } from "./find-block.ts";
import type { PlannedBlock } from "./planned-blocks.ts";

/** A block as it stands in a page of its story. */
export interface CutBlock {
  /** As the post has it. */
  readonly id: string;
  readonly html: Html;
}

/** The post that blocks are cut from. */
export interface CutFrom {
  /** With the base path. */
  readonly address: string;
  /** What its ids bear before them in a page that shows several posts. */
  readonly prefix: string;
}

/** A place in the same page. */
const FRAGMENT_LINK = /<a\s(?:[^>]*?\s)?href="#([^"]+)"[^>]*>/g;
const PREVIEWED = new RegExp(` (?:${DATA.reference}|${DATA.citation}|${DATA.preview})(?:="[^"]*")?(?=[\\s>])`, "g");
/** How a label says that it is a heading. */
const LABEL_LEVEL = / role="heading" aria-level="(\d)"/;
/** Titles of the entries that blocks come from stand one above. */
const FIRST_LEVEL = 3;
const ID = /\sid="([^"]*)"/g;

/**
 * Cuts blocks out of a post's text, for a page that shows those of many: without hinges, their ids apart from other posts'. A link
 * to what is shown in the same place stays there; any other leads to the post.
 * @param html the whole text
 * @param blocks in the order of the text; what is not found in it is left out
 */
export function cutBlocks(html: Html, blocks: readonly PlannedBlock[], { address, prefix }: CutFrom): CutBlock[] {
  const cut: (CutBlock & { readonly place: PlannedBlock["place"] })[] = [];
  let from = 0;
  for (const { id, place, without } of blocks) {
    const piece = findBlock(html, id, from);
    if (!piece) continue;
    from = piece.start;
    const whole = withoutBlocks(html.slice(piece.start, piece.end), without);
    cut.push({ id, place, html: withoutOutline(withoutHinges(whole)) });
  }
  // The study guide is one page with its solutions, prerequisites are another.
  const pageOf = (place: PlannedBlock["place"]): string => (place === "prerequisites" ? place : "guide");
  const ids = new Map<string, Set<string>>();
  for (const block of cut) {
    const page = pageOf(block.place);
    const known = ids.get(page) ?? new Set();
    ids.set(page, known);
    for (const [, id = ""] of block.html.matchAll(ID)) known.add(id);
  }
  return cut.map(({ id, place, html: block }) => {
    const here = ids.get(pageOf(place));
    const led = block.replace(FRAGMENT_LINK, (tag, hash: string) => {
      if (here?.has(escapeHtml(decoded(hash)))) return tag;
      // What it leads to has a preview in the post alone.
      return tag.replace(PREVIEWED, "").replace(' href="#', ` href="${escapeHtml(address)}#`);
    });
    return { id, html: prefixIds(led, prefix, (href) => href) };
  });
}

function withoutBlocks(html: Html, ids: readonly string[]): Html {
  return ids.reduce((rest, id) => {
    const piece = findBlock(rest, id);
    return piece ? rest.slice(0, piece.start) + rest.slice(piece.end) : rest;
  }, html);
}

/** The page has ways of its own from an exercise to its solution. */
function withoutHinges(html: Html): Html {
  return html.replace(/<a class="hinge"[^>]*>.*?<\/a>\n?|<p class="(?:env-turn|told)">.*?<\/p>\n?/gs, "");
}

/** Headings of a post are none of a page that shows a part of it; labels are, below the one of what the block is from. */
function withoutOutline(html: Html): Html {
  const first = Number(LABEL_LEVEL.exec(html)?.[1] ?? FIRST_LEVEL);
  return html
    .replaceAll(new RegExp(LABEL_LEVEL, "g"), (_, level: string) => {
      return ` role="heading" aria-level="${Math.max(FIRST_LEVEL, Number(level) - first + FIRST_LEVEL)}"`;
    })
    .replace(/<h[1-6](?:\s[^>]*?)?(\sid="[^"]*")?(?:\s[^>]*)?>/g, '<p class="gathered-heading"$1>')
    .replace(/<\/h[1-6]>/g, "</p>");
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    // An author's own HTML may hold anything.
    return id;
  }
}
