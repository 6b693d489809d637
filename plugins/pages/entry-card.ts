import { firstDate } from "../catalog/entry-posts.ts";
import type { Entry, Post } from "../catalog/model.ts";
import { escapeHtml } from "../core/escape-html.ts";
import { slugify } from "../core/slug.ts";
import { diptychAddress, postAddress, tagAddress, withBase } from "../linking/addresses.ts";
import { shortAuthors } from "../linking/author-names.ts";
import type { PageContext } from "./page-context.ts";
import { titleOf } from "./title-link.ts";
import type { EntryCard, PanelLink } from "./views/entry-card.ts";
import type { Html, Link } from "./views/html.ts";

/** The key under which a reader's browser remembers that a post was read. */
export function readKey(post: Post): string {
  return [post.kind, post.slug, post.tier].filter((part) => part !== undefined).join("/");
}

/** An entry's posts as links. */
export function entryCard(context: PageContext, entry: Entry): EntryCard {
  const { base } = context.blog;
  const pair = entry.kind === "note" ? undefined : entry;
  const overview = pair?.overview && panelLink(context, pair.overview);
  const deepDive = pair?.deepDive && panelLink(context, pair.deepDive);
  const only = entry.kind === "paper" ? undefined : entry.post;
  const first = (pair?.overview ?? pair?.deepDive ?? only) as Post;
  const fields = entry.kind === "paper" ? entry.fields : undefined;
  const description = first.frontMatter.description;
  return {
    slug: entry.slug,
    kind: entry.kind,
    title: first.title,
    ...titleOf(first),
    authors: fields ? shortAuthors(fields.authors) : "",
    year: fields?.year,
    paperTitle: fields?.title,
    ...(entry.kind === "paper" && entry.html?.title !== undefined && { paperTitleHtml: entry.html.title }),
    venue: fields?.venue,
    date: firstDate(entry),
    summary:
      entry.kind !== "note" && entry.summary
        ? context.prose(entry.summary)
        : (first.html?.description ?? escapeHtml(description ?? "")),
    tags: tagLinks(context, first.tags),
    overview,
    deepDive,
    diptych: pair && overview && deepDive ? withBase(base, diptychAddress(pair)) : undefined,
    single: only && panelLink(context, only),
  };
}

/** What a card shows as HTML. */
export function cardHtml({ titleHtml, paperTitleHtml, summary }: EntryCard): readonly Html[] {
  return [titleHtml ?? "", paperTitleHtml ?? "", summary];
}

export function tagLinks(context: PageContext, tags: readonly string[]): Link[] {
  return tags.map((tag) => ({ href: withBase(context.blog.base, tagAddress(slugify(tag))), text: tag }));
}

function panelLink(context: PageContext, post: Post): PanelLink {
  return {
    href: withBase(context.blog.base, postAddress(post)),
    minutes: context.blog.documents.get(post.source.path)?.minutes ?? 1,
    readKey: readKey(post),
  };
}

/** True if a page made of these documents has mathematics to style. */
export function hasMath(context: PageContext, paths: readonly string[]): boolean {
  return paths.some((path) => context.rendered.get(path)?.hasMath ?? false);
}
