import type { Entry, Post, Story } from "../../../catalog/model.ts";
import { escapeHtml } from "../../../core/escape-html.ts";
import { TIER_LABELS } from "../../../core/tier.ts";
import { venueAndYear } from "../../../core/venue-and-year.ts";
import { postAddress, withBase } from "../../../linking/addresses.ts";
import { pairOf } from "../../../linking/counterpart.ts";
import { parentsOf, stopsOnWay } from "../../../pages/neighbours.ts";
import type { PageContext } from "../../../pages/page-context.ts";
import { paperLine } from "../../../pages/post-view.ts";
import type { ReadingWay } from "../../../pages/views/story.ts";

/** A post of a book. */
export interface Chapter {
  readonly post: Post;
  readonly entry: Entry;
  /** Of its document. */
  readonly path: string;
}

/** Of the document that a post becomes: no two posts have the same. */
export function chapterPath({ kind, slug, tier }: Pick<Post, "kind" | "slug" | "tier">): string {
  return `${[kind, slug, ...(tier ? [tier] : [])].join("-")}.xhtml`;
}

/** A chapter as HTML in page markup: what stands above a post's text in a book, and the text. Addresses are the site's. */
export function chapterHtml(context: PageContext, story: Story, way: ReadingWay, { post, entry }: Chapter): string {
  const paper = post.kind === "paper" ? context.blog.catalog.papers.get(post.slug) : undefined;
  const line = paper && paperLine(paper);
  const kicker = post.tier ? `<p class="kicker">${TIER_LABELS[post.tier]}</p>\n` : "";
  const about = line
    ? `<p class="paper-line">On <cite>${line.titleHtml ?? escapeHtml(line.title)}</cite> by ${escapeHtml(line.authors)}, ${escapeHtml(venueAndYear(line))}${line.links.map(({ href, text }) => ` · ${anchor(href, escapeHtml(text))}`).join("")}</p>\n`
    : "";
  const bridges = parentsOf(story, entry).map(({ entry: parent, bridge }) => {
    const stops = stopsOnWay(parent, way);
    const before = stops.find(({ tier }) => tier === post.tier) ?? stops[0];
    if (!before) return "";
    const title = before.html?.title ?? escapeHtml(before.title);
    const words = bridge ? ` ${context.prose(bridge)}` : "";
    return `<p class="bridge"><span class="bridge-from">Previously: ${anchor(addressOf(context, before), title)}.</span>${words}</p>\n`;
  });
  const pair = pairOf(context.blog.catalog, post);
  const other = post.tier === "overview" ? pair?.deepDive : pair?.overview;
  const turn = other?.tier
    ? `<p class="turn">${anchor(addressOf(context, other), `Turn to the ${TIER_LABELS[other.tier].toLowerCase()}`)}</p>\n`
    : "";
  return (
    `<header class="chapter-header">\n${kicker}<h1>${post.html?.title ?? escapeHtml(post.title)}</h1>\n${about}${turn}${bridges.join("")}</header>\n` +
    context.html(post.source.path)
  );
}

function addressOf({ blog }: PageContext, post: Post): string {
  return withBase(blog.base, postAddress(post));
}

function anchor(href: string, html: string): string {
  return `<a href="${escapeHtml(href)}">${html}</a>`;
}
