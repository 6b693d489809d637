import type { PostKind } from "../../catalog/model.ts";
import type { Author } from "../../catalog/schema/author.ts";
import { escapeHtml } from "../../core/escape-html.ts";
import { slugify } from "../../core/slug.ts";
import { TIER_LABELS, type Tier } from "../../core/tier.ts";
import type { Address } from "../../linking/addresses.ts";
import type { Link } from "../../pages/views/html.ts";
import type { PaperLine, PostView } from "../../pages/views/post.ts";
import { escapedEntry, type FeedEntry, timestamp } from "./feed-entry.ts";
import { type FeedSite, wholeUrl } from "./feed-site.ts";
import { inLanguage } from "./in-language.ts";

/** What an entry tells of a post: plain JSON. */
export interface PostFacts {
  readonly kind: PostKind;
  readonly slug: string;
  readonly tier: Tier | undefined;
  /** The `id` of its front matter, which wins. */
  readonly id: string | undefined;
  /** Without the base path. */
  readonly address: Address;
  readonly title: string;
  /** Its own, where it is not the site's: as BCP 47 has it. */
  readonly language: string | undefined;
  /** As the author wrote them: `2026-11-02`, or a time. */
  readonly date: string;
  readonly updated: string | undefined;
  /** Where they are not the blog's. */
  readonly authors?: readonly Author[];
  /** Names, as they are shown. */
  readonly tags: readonly string[];
  /** Plain text. */
  readonly description: string;
  readonly paper: Pick<PaperLine, "title" | "authors" | "venue" | "year" | "links"> | undefined;
  /** The other panel; its address with the base path before it. */
  readonly other: { readonly href: string; readonly label: string } | undefined;
  /** What comes next in each story; addresses with the base path before them. */
  readonly next: readonly { readonly story: Link; readonly entry: Link }[];
  /** The post's text as feeds have it: absolute addresses, mathematics as MathML. */
  readonly html: string;
}

/** What a post's page shows of where to go on, as its entry tells it. */
export function goingOn(view: Pick<PostView, "switch" | "next">): Pick<PostFacts, "other" | "next"> {
  const half = view.switch?.halves.find(({ current, href }) => !current && href);
  return {
    other: half?.href ? { href: half.href, label: half.label } : undefined,
    next: view.next.flatMap(({ story, neighbours: [first] }) =>
      first ? [{ story, entry: { href: first.href, text: first.title } }] : [],
    ),
  };
}

/** A post as an entry: what it is about, its whole text, and where to go on. */
export function postEntry(site: FeedSite, post: PostFacts): FeedEntry {
  const key = [post.kind, post.slug, post.tier].filter((part) => part !== undefined).join("/");
  return escapedEntry({
    id: post.id ?? `tag:${site.tagAuthority}:${key}`,
    url: wholeUrl(site, post.address),
    title: post.tier ? `${post.title} (${TIER_LABELS[post.tier].toLowerCase()})` : post.title,
    published: timestamp(post.date),
    updated: timestamp(post.updated ?? post.date),
    ...(post.authors && { authors: post.authors }),
    categories: post.tags.map((tag) => ({ term: slugify(tag), label: tag })),
    summary: post.description,
    html: inLanguage(
      site,
      post.language,
      [post.paper ? `<p>${aboutPaper(post.paper)}</p>\n` : "", post.html, waysOn(site, post)].join(""),
    ),
  });
}

function aboutPaper(paper: NonNullable<PostFacts["paper"]>): string {
  const links = paper.links.map((link) => ` · ${anchor(link)}`).join("");
  const venue = paper.venue ? `, ${escapeHtml(paper.venue)}` : "";
  return `On <cite>${escapeHtml(paper.title)}</cite>, by ${escapeHtml(paper.authors)}${venue}, ${paper.year}${links}`;
}

/** Links to the other panel and to what comes next in each story. */
function waysOn(site: FeedSite, { other, next }: PostFacts): string {
  const whole = (link: Link): string => anchor({ ...link, href: new URL(link.href, site.url).href });
  const lines = [
    ...(other ? [`Turn it over: ${whole({ href: other.href, text: `the ${other.label.toLowerCase()}` })}.`] : []),
    ...next.map(({ story, entry }) => `Next in ${whole(story)}: ${whole(entry)}.`),
  ];
  return lines.length === 0 ? "" : `<hr>\n<p>${lines.join("<br>\n")}</p>\n`;
}

function anchor(link: Link): string {
  return `<a href="${escapeHtml(link.href)}">${escapeHtml(link.text)}</a>`;
}
