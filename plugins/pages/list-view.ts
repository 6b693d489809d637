import type { Entry } from "../catalog/model.ts";
import type { Slug } from "../core/slug.ts";
import { ADDRESSES, type Address, tagAddress } from "../linking/addresses.ts";
import { cardHtml, entryCard } from "./entry-card.ts";
import { newestFirst } from "./entry-order.ts";
import { feedLinks } from "./feed-links.ts";
import type { PageContext } from "./page-context.ts";
import { pageHead, showsMath } from "./page-head.ts";
import type { FeedLink } from "./views/head.ts";
import type { ListView } from "./views/lists.ts";

/** Papers, notes or chapters, the newest first. */
export function entryListView(context: PageContext, kind: "papers" | "notes" | "chapters"): ListView {
  const { catalog } = context.blog;
  switch (kind) {
    case "papers":
      return list(
        context,
        "Papers",
        ADDRESSES.papers,
        [...catalog.papers.values()],
        "No paper has been written up yet.",
      );
    case "notes":
      return list(context, "Notes", ADDRESSES.notes, [...catalog.notes.values()], "There are no notes yet.");
    case "chapters":
      return list(
        context,
        "Chapters",
        ADDRESSES.chapters,
        [...catalog.chapters.values()],
        "There are no chapters yet.",
      );
  }
}

/** What bears a tag. */
export function tagView(context: PageContext, slug: Slug): ListView {
  const name = context.blog.catalog.tags.get(slug)?.name ?? slug;
  const feeds = feedLinks(context.blog, { tag: slug });
  return list(context, `Tag: ${name}`, tagAddress(slug), context.blog.tagged(slug), "Nothing has this tag.", feeds);
}

function list(
  context: PageContext,
  title: string,
  address: Address,
  entries: readonly Entry[],
  empty: string,
  feeds?: readonly FeedLink[],
): ListView {
  const cards = newestFirst(entries).map((entry) => entryCard(context, entry));
  return {
    kind: "list",
    head: pageHead(context, {
      title,
      description: `${title}: ${context.blog.catalog.site.title}.`,
      address,
      hasMath: showsMath(...cards.flatMap(cardHtml)),
      ...(feeds && { feeds }),
    }),
    title,
    entries: cards,
    empty,
  };
}
