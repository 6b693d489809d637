import { slugify } from "../core/slug.ts";
import { ADDRESSES, storyAddress, threadAddress, withBase } from "../linking/addresses.ts";
import { entryCard } from "./entry-card.ts";
import { allEntries, newestFirst } from "./entry-order.ts";
import type { PageContext } from "./page-context.ts";
import { pageHead, showsMath } from "./page-head.ts";
import { storyView } from "./story-view.ts";
import type { HomeView } from "./views/home.ts";

const LATEST = 5;

/** The stories, what is new, the threads and notes. */
export function homeView(context: PageContext): HomeView {
  const { catalog, base } = context.blog;
  const entries = newestFirst(allEntries(catalog));
  const latest = entries
    .filter((entry) => entry.kind !== "note")
    .slice(0, LATEST)
    .map((entry) => entryCard(context, entry));
  const notes = entries.filter((entry) => entry.kind === "note").map((entry) => entryCard(context, entry));
  const stories = [...catalog.stories.values()].map((story) => storyView(context, story));
  return {
    kind: "home",
    head: pageHead(context, {
      title: catalog.site.title,
      description: catalog.site.description,
      address: ADDRESSES.home,
      // Of its stories it shows the maps alone, which are plain text.
      hasMath: [...latest, ...notes].some((card) => showsMath(card.summary)),
    }),
    stories: stories.map((view) => ({ view, href: withBase(base, storyAddress(slugify(view.slug))) })),
    latest,
    papers: withBase(base, ADDRESSES.papers),
    threads: [...catalog.threads.values()].map((thread) => ({
      href: withBase(base, threadAddress(thread.slug)),
      text: thread.fields.title,
      description: thread.fields.description,
    })),
    notes,
  };
}
