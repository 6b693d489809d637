import type { Story } from "../catalog/model.ts";
import type { StoryKind } from "../catalog/schema/story.ts";
import { escapeHtml } from "../core/escape-html.ts";
import { ADDRESSES, threadAddress, withBase } from "../linking/addresses.ts";
import { cardHtml, entryCard } from "./entry-card.ts";
import { allEntries, newestFirst } from "./entry-order.ts";
import type { PageContext } from "./page-context.ts";
import { pageHead, showsMath } from "./page-head.ts";
import { storyView } from "./story-view.ts";
import { descriptionOf, titleLink, titleOf } from "./title-link.ts";
import type { HomeView } from "./views/home.ts";

const LATEST = 5;

/** The order of kinds on the home page; of one kind stories stand as they are named. */
const KINDS: readonly StoryKind[] = ["story", "series", "course", "book"];

function byKind(a: Story, b: Story): number {
  return KINDS.indexOf(a.fields.kind) - KINDS.indexOf(b.fields.kind);
}

/** The stories, what is new, the threads and notes. */
export function homeView(context: PageContext): HomeView {
  const { catalog, base } = context.blog;
  const entries = newestFirst(allEntries(catalog));
  const latest = entries
    .filter((entry) => entry.kind !== "note")
    .slice(0, LATEST)
    .map((entry) => entryCard(context, entry));
  const notes = entries
    .filter((entry) => entry.kind === "note" && entry.post.course === undefined)
    .map((entry) => entryCard(context, entry));
  const stories = [...catalog.stories.values()].sort(byKind).map((story) => storyView(context, story));
  const threads = [...catalog.threads.values()].map((thread) => ({
    ...titleLink(withBase(base, threadAddress(thread.slug)), thread),
    description: descriptionOf(thread),
  }));
  const description = catalog.siteHtml?.description ?? escapeHtml(catalog.site.description);
  const shown = [
    ...[...latest, ...notes].flatMap(cardHtml),
    ...stories.flatMap((story) => [story.titleHtml, story.description, ...story.ways.map(({ start }) => start?.html)]),
    ...threads.flatMap((thread) => [thread.html, thread.description]),
    catalog.siteHtml?.title,
    description,
  ];
  return {
    kind: "home",
    head: pageHead(context, {
      title: catalog.site.title,
      description: catalog.site.description,
      address: ADDRESSES.home,
      // The maps of its stories are plain text.
      hasMath: showsMath(...shown),
    }),
    ...titleOf({ html: catalog.siteHtml }),
    description,
    stories: stories.map((view) => ({ view, href: view.head.address })),
    latest,
    all: [
      ...(catalog.papers.size > 0 ? [{ href: withBase(base, ADDRESSES.papers), text: "All papers" }] : []),
      ...(catalog.chapters.size > 0 ? [{ href: withBase(base, ADDRESSES.chapters), text: "All chapters" }] : []),
    ],
    threads,
    notes,
  };
}
