import type { Blog } from "../../blog/prepare-blog.ts";
import type { Post } from "../../catalog/model.ts";
import { escapeHtml } from "../../core/escape-html.ts";
import { instant } from "../../core/instant.ts";
import { slugify } from "../../core/slug.ts";
import { TIER_LABELS } from "../../core/tier.ts";
import { postAddress, withBase } from "../../linking/addresses.ts";
import type { PlacedErratum } from "../../linking/errata.ts";
import type { Link, PaperLine } from "../../pages/views.ts";

/** One entry of a feed, whatever the format. Times are RFC 3339, in UTC. */
export interface FeedEntry {
  /** A URI that stays the same when address, host and date change. */
  readonly id: string;
  readonly url: string;
  /** Plain text. */
  readonly title: string;
  readonly published: string;
  readonly updated: string;
  readonly categories: readonly { readonly term: string; readonly label: string }[];
  /** Plain text. */
  readonly summary: string;
  /** Self-contained: absolute addresses, mathematics as MathML, no classes or scripts. */
  readonly html: string;
}

/** The authority of the blog's `tag:` URIs (RFC 4151). */
export function tagAuthority(blog: Blog): string {
  const { site } = blog.catalog;
  return site.feed.tagAuthority ?? `${new URL(site.url).hostname},2026`;
}

/** An address on the site as a whole URL. */
export function absoluteUrl(blog: Blog, address: string): string {
  return new URL(withBase(blog.linked.base, address), blog.catalog.site.url).href;
}

/** A post as an entry: what it is about, its whole text, and where to go on. */
export function postEntry(blog: Blog, post: Post): FeedEntry {
  const view = blog.views.get(post.source.path);
  const key = [post.kind, post.slug, post.tier].filter((part) => part !== undefined).join("/");
  return {
    id: post.frontMatter.id ?? `tag:${tagAuthority(blog)}:${key}`,
    url: absoluteUrl(blog, postAddress(post)),
    title: post.tier ? `${post.title} (${TIER_LABELS[post.tier].toLowerCase()})` : post.title,
    published: timestamp(post.date),
    updated: timestamp(post.updated ?? post.date),
    categories: post.tags.map((tag) => ({ term: slugify(tag), label: tag })),
    summary: view?.head.description ?? "",
    html: [
      view?.paper ? `<p>${aboutPaper(view.paper)}</p>\n` : "",
      blog.feedHtml(post),
      view ? goingOn(blog, view) : "",
    ].join(""),
  };
}

/** A correction as an entry. */
export function erratumEntry(blog: Blog, { paper, erratum, key, target, at }: PlacedErratum): FeedEntry {
  const post = blog.catalog.posts.get(at.path);
  const url = new URL(target.href, absoluteUrl(blog, post ? postAddress(post) : "/")).href;
  const when = timestamp(erratum.date);
  const title = `Correction: ${post?.title ?? paper.fields.title}`;
  const credit = erratum.credit ? ` Found by ${escapeHtml(erratum.credit)}.` : "";
  return {
    id: `tag:${tagAuthority(blog)}:erratum/${encodeURI(key)}`,
    url,
    title,
    published: when,
    updated: when,
    categories: [],
    summary: blog.context.plain(erratum.what),
    html: `<p>${blog.feedProse(erratum.what)}${credit}</p>\n<p><a href="${escapeHtml(url)}">${escapeHtml(target.label)}</a></p>\n`,
  };
}

/** A day as the time at which it begins in UTC; a time without a zone as one in UTC, wherever it is built. RFC 3339. */
export function timestamp(date: string): string {
  return `${new Date(instant(date)).toISOString().slice(0, 19)}Z`;
}

function aboutPaper(paper: PaperLine): string {
  const links = paper.links.map((link) => ` · ${anchor(link)}`).join("");
  const venue = paper.venue ? `, ${escapeHtml(paper.venue)}` : "";
  return `On <cite>${escapeHtml(paper.title)}</cite>, by ${escapeHtml(paper.authors)}${venue}, ${paper.year}${links}`;
}

/** Links to the other panel and to what comes next in each story. */
function goingOn(blog: Blog, view: NonNullable<ReturnType<Blog["views"]["get"]>>): string {
  const whole = (link: Link): Link => ({ ...link, href: new URL(link.href, blog.catalog.site.url).href });
  const lines: string[] = [];
  const other = view.switch?.halves.find((half) => !half.current && half.href);
  if (other?.href)
    lines.push(`Turn it over: ${anchor(whole({ href: other.href, text: `the ${other.label.toLowerCase()}` }))}.`);
  for (const next of view.next) {
    const [first] = next.neighbours;
    if (first)
      lines.push(`Next in ${anchor(whole(next.story))}: ${anchor(whole({ href: first.href, text: first.title }))}.`);
  }
  return lines.length === 0 ? "" : `<hr>\n<p>${lines.join("<br>\n")}</p>\n`;
}

function anchor(link: Link): string {
  return `<a href="${escapeHtml(link.href)}">${escapeHtml(link.text)}</a>`;
}
