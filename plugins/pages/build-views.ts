import { firstDate } from "../catalog/entry-posts.ts";
import type { Catalog, Entry } from "../catalog/model.ts";
import { slugify } from "../core/slug.ts";
import {
  ADDRESSES,
  type Address,
  diptychAddress,
  postAddress,
  storyAddress,
  tagAddress,
  threadAddress,
  withBase,
} from "../linking/addresses.ts";
import type { FeedChannel } from "../linking/feed-channels.ts";
import { diptychs, redirects } from "../linking/linked-blog.ts";
import { diptychView } from "./diptych-view.ts";
import { entryCard, hasMath } from "./entry-card.ts";
import { erratumView } from "./errata-views.ts";
import { feedLink, feedLinks } from "./feed-links.ts";
import { documentHtml, type PageContext } from "./page-context.ts";
import { storyView } from "./story-view.ts";
import type {
  ErrataView,
  FeedsView,
  GeneratedView,
  HeadView,
  HomeView,
  ListView,
  StoryView,
  ThreadView,
} from "./views.ts";

/** A page that is made of the catalog and not of one file. */
export interface GeneratedPage {
  /** Without the base path. */
  readonly address: Address;
  readonly view: GeneratedView;
}

const LATEST = 5;

/** All pages that the engine makes itself. */
export function generatedPages(context: PageContext): GeneratedPage[] {
  const { catalog, base } = context.blog;
  const head = (
    title: string,
    description: string,
    address: Address,
    views: { hasMath?: boolean; indexed?: boolean; feeds?: HeadView["feeds"] } = {},
  ): HeadView => ({
    title,
    description,
    address: withBase(base, address),
    canonical: undefined,
    indexed: views.indexed ?? true,
    hasMath: views.hasMath ?? false,
    hasCode: false,
    feeds: views.feeds ?? feedLinks(context.blog),
  });
  const list = (
    title: string,
    address: Address,
    entries: readonly Entry[],
    empty: string,
    feeds?: HeadView["feeds"],
  ): GeneratedPage => {
    const cards = entries.map((entry) => entryCard(context, entry));
    const math = cards.some((card) => card.summary.includes('class="katex"'));
    const view: ListView = {
      kind: "list",
      head: head(title, `${title}: ${catalog.site.title}.`, address, { hasMath: math, ...(feeds && { feeds }) }),
      title,
      entries: cards,
      empty,
    };
    return { address, view };
  };
  const stories = new Map([...catalog.stories.values()].map((story) => [story.slug, storyView(context, story)]));
  const entriesByDate = newestFirst(allEntries(catalog));
  return [
    { address: ADDRESSES.home, view: homeView(context, [...stories.values()], entriesByDate, head) },
    list("Papers", ADDRESSES.papers, newestFirst([...catalog.papers.values()]), "No paper has been written up yet."),
    list("Notes", ADDRESSES.notes, newestFirst([...catalog.notes.values()]), "There are no notes yet."),
    list("Chapters", ADDRESSES.chapters, newestFirst([...catalog.chapters.values()]), "There are no chapters yet."),
    {
      address: ADDRESSES.stories,
      view: {
        kind: "index",
        head: head("Stories", `Stories: ${catalog.site.title}.`, ADDRESSES.stories),
        title: "Stories",
        items: [...catalog.stories.values()].map((story) => ({
          href: withBase(base, storyAddress(story.slug)),
          text: story.fields.title,
          description: story.fields.description,
          count: counted(story.entries.length, "post", "posts"),
        })),
        empty: "No story has been told yet.",
      },
    },
    {
      address: ADDRESSES.threads,
      view: {
        kind: "index",
        head: head("Threads", `Threads: ${catalog.site.title}.`, ADDRESSES.threads),
        title: "Threads",
        items: [...catalog.threads.values()].map((thread) => ({
          href: withBase(base, threadAddress(thread.slug)),
          text: thread.fields.title,
          description: thread.fields.description,
          count: counted(thread.entries.length, "paper", "papers"),
        })),
        empty: "No idea is followed through the papers yet.",
      },
    },
    {
      address: ADDRESSES.tags,
      view: {
        kind: "index",
        head: head("Tags", `Tags: ${catalog.site.title}.`, ADDRESSES.tags),
        title: "Tags",
        items: [...catalog.tags.values()].map((tag) => ({
          href: withBase(base, tagAddress(tag.slug)),
          text: tag.name,
          description: "",
          count: counted(tagged(catalog, tag.slug).length, "entry", "entries"),
        })),
        empty: "Nothing has a tag yet.",
      },
    },
    ...[...catalog.tags.values()].map((tag) =>
      list(
        `Tag: ${tag.name}`,
        tagAddress(tag.slug),
        newestFirst(tagged(catalog, tag.slug)),
        "Nothing has this tag.",
        feedLinks(context.blog, { tag: tag.slug }),
      ),
    ),
    ...[...stories].map(([slug, view]) => ({ address: storyAddress(slug), view })),
    ...[...catalog.threads.values()].map((thread): GeneratedPage => {
      const entries = thread.entries.map(({ paper, adds }) => ({
        card: entryCard(context, paper),
        adds: context.prose(adds),
      }));
      const math =
        hasMath(context, [thread.source.path]) || entries.some((entry) => entry.adds.includes('class="katex"'));
      const view: ThreadView = {
        kind: "thread",
        head: head(thread.fields.title, thread.fields.description || thread.fields.title, threadAddress(thread.slug), {
          hasMath: math,
          feeds: feedLinks(context.blog, { threads: [thread] }),
        }),
        title: thread.fields.title,
        description: thread.fields.description,
        intro: documentHtml(context, thread.source.path),
        entries,
      };
      return { address: threadAddress(thread.slug), view };
    }),
    feedsPage(context, head),
    errataPage(context, head),
    ...diptychs(catalog).map((pair) => ({ address: diptychAddress(pair), view: diptychView(context, pair) })),
    {
      address: ADDRESSES.search,
      view: {
        kind: "search",
        head: head("Search", `Search ${catalog.site.title}.`, ADDRESSES.search, { indexed: false }),
      },
    },
    ...(catalog.site.offline
      ? [
          {
            address: ADDRESSES.offline,
            view: {
              kind: "offline" as const,
              head: head("Offline reading", "What is kept on this device.", ADDRESSES.offline, { indexed: false }),
            },
          },
        ]
      : []),
    ...[...catalog.posts.values()].flatMap((post) =>
      redirects(post).map((address): GeneratedPage => {
        const to = { href: withBase(base, postAddress(post)), text: post.title };
        const moved = head(post.title, `This page has moved: ${post.title}.`, address, { indexed: false });
        return { address, view: { kind: "redirect", head: { ...moved, canonical: to.href }, to } };
      }),
    ),
    ...([...catalog.posts.values()].some((post) => postAddress(post) === ADDRESSES.notFound)
      ? []
      : [
          {
            address: ADDRESSES.notFound,
            view: {
              kind: "not-found" as const,
              head: head("This page does not exist", "There is nothing at this address.", ADDRESSES.notFound, {
                indexed: false,
              }),
            },
          },
        ]),
  ];
}

type MakeHead = (
  title: string,
  description: string,
  address: Address,
  views?: { hasMath?: boolean; indexed?: boolean; feeds?: HeadView["feeds"] },
) => HeadView;

const CHANNEL_GROUPS: readonly (readonly [FeedChannel["kind"], string])[] = [
  ["everything", "Everything"],
  ["tier", "One panel of each paper"],
  ["story", "One story"],
  ["thread", "One thread"],
  ["tag", "One tag"],
  ["errata", "Corrections"],
];

function feedsPage(context: PageContext, head: MakeHead): GeneratedPage {
  const { base, channels, catalog } = context.blog;
  const groups = CHANNEL_GROUPS.map(([kind, title]) => ({
    title,
    feeds: channels
      .filter((channel) => channel.kind === kind)
      .map((channel) => ({
        ...feedLink(context.blog, channel),
        // The whole page is about this blog: its name need not stand in every line.
        title: channel.title.replace(` · ${catalog.site.title}`, ""),
        description: channel.description,
      })),
  }));
  const view: FeedsView = {
    kind: "feeds",
    head: head("Subscribe", `What to subscribe to: ${catalog.site.title}.`, ADDRESSES.feeds),
    groups: groups.filter((group) => group.feeds.length > 0),
    opml: withBase(base, ADDRESSES.opml),
  };
  return { address: ADDRESSES.feeds, view };
}

function errataPage(context: PageContext, head: MakeHead): GeneratedPage {
  const errata = context.blog.errata.map((placed) => erratumView(context, placed));
  const channel = context.blog.channels.find((candidate) => candidate.kind === "errata");
  const own = channel ? [feedLink(context.blog, channel)] : [];
  const view: ErrataView = {
    kind: "errata",
    head: head(
      "Errata",
      `What was wrong in a post, and what is right: ${context.blog.catalog.site.title}.`,
      ADDRESSES.errata,
      {
        hasMath: errata.some((erratum) => erratum.html.includes('class="katex"')),
        feeds: [...own, ...feedLinks(context.blog)],
      },
    ),
    errata,
  };
  return { address: ADDRESSES.errata, view };
}

function homeView(
  context: PageContext,
  stories: readonly StoryView[],
  entries: readonly Entry[],
  head: (title: string, description: string, address: Address, views?: { hasMath?: boolean }) => HeadView,
): HomeView {
  const { catalog, base } = context.blog;
  const latest = entries
    .filter((entry) => entry.kind !== "note")
    .slice(0, LATEST)
    .map((entry) => entryCard(context, entry));
  const notes = entries.filter((entry) => entry.kind === "note").map((entry) => entryCard(context, entry));
  return {
    kind: "home",
    head: head(catalog.site.title, catalog.site.description, ADDRESSES.home, {
      // Of its stories it shows the maps alone, which are plain text.
      hasMath: [...latest, ...notes].some((card) => card.summary.includes('class="katex"')),
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

function allEntries(catalog: Catalog): Entry[] {
  return [...catalog.papers.values(), ...catalog.chapters.values(), ...catalog.notes.values()];
}

function newestFirst(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => firstDate(b).localeCompare(firstDate(a)) || a.slug.localeCompare(b.slug));
}

function tagged(catalog: Catalog, slug: string): Entry[] {
  return allEntries(catalog).filter((entry) => {
    const posts =
      entry.kind === "note"
        ? [entry.post]
        : [entry.overview, entry.deepDive, entry.kind === "chapter" ? entry.post : undefined];
    return posts.some((post) => post?.tags.some((tag) => slugify(tag) === slug));
  });
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Addresses of all pages that search engines may list, without the base path. */
export function listedAddresses(context: PageContext, pages: readonly GeneratedPage[]): Address[] {
  const posts = [...context.blog.catalog.posts.values()].filter((post) => !post.draft).map(postAddress);
  return [...pages.filter((page) => page.view.head.indexed).map((page) => page.address), ...posts]
    .filter((address) => address !== ADDRESSES.notFound)
    .sort();
}
