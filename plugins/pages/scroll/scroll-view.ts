import type { Bridge, Entry, Post, Story } from "../../catalog/model.ts";
import { placedEntryOf } from "../../catalog/placed-entries.ts";
import type { Slug } from "../../core/slug.ts";
import { postAddress, storyAddress, withBase } from "../../linking/addresses.ts";
import { scrollAddress, scrollPost } from "../../linking/story-scroll.ts";
import { hasMath, readKey } from "../entry-card.ts";
import { feedLinks } from "../feed-links.ts";
import { gatheredPrefix } from "../gathered/gathered-prefix.ts";
import { comingView, parentsOf, placeIn } from "../neighbours.ts";
import { renamedSymbols } from "../notation-bridge.ts";
import { ownLanguage } from "../own-language.ts";
import type { PageContext } from "../page-context.ts";
import { pageHead, showsMath } from "../page-head.ts";
import { storyPicture } from "../pictures/pictures.ts";
import { paperLine } from "../post-view.ts";
import { descriptionOf, titleLink, titleOf } from "../title-link.ts";
import type { Html } from "../views/html.ts";
import type { ScrollBridge, ScrollEntry, ScrollRow, ScrollView } from "../views/scroll.ts";
import { scrollId } from "./scroll-html.ts";
import { scrollThreads } from "./scroll-threads.ts";

/**
 * More minutes of reading than this are no page any more, for a browser either: the entries behind are told, and linked. Some
 * sixty overviews, or a dozen chapters.
 */
const MOST_MINUTES = 360;

/** A story as one essay. */
export function scrollView(context: PageContext, story: Story): ScrollView {
  const { base, catalog } = context.blog;
  const shown = shownPosts(context, story);
  const posts: Record<string, string> = {};
  for (const post of shown.values()) posts[withBase(base, postAddress(post))] = gatheredPrefix(post);
  const threads = scrollThreads(context, story);
  const entries = story.entries.map((entry, index) =>
    entryView(context, { story, entry, index, posts, threads, text: shown.get(entry) }),
  );
  const paths = [...shown.values()].map(({ source }) => source.path);
  const has = (what: "hasCode" | "hasRuns"): boolean =>
    [story.source.path, ...paths].some((path) => context.rendered.get(path)?.[what] ?? false);
  const head = pageHead(context, {
    title: `${story.fields.title} (one page)`,
    description: story.fields.description || story.fields.title,
    address: scrollAddress(story),
    hasMath: hasMath(context, [story.source.path, ...paths]) || showsMath(...beside(story, entries)),
    feeds: feedLinks(context.blog, { stories: [story] }),
    picture: storyPicture(context.blog, story),
  });
  return {
    kind: "scroll",
    head: { ...head, hasCode: has("hasCode"), hasRuns: has("hasRuns") },
    storyKind: story.fields.kind,
    title: story.fields.title,
    ...titleOf(story),
    description: descriptionOf(story),
    intro: context.html(story.source.path, {
      from: 0,
      to: context.headings(story.source.path).length,
      scroll: { prefix: `story_${story.slug}_`, posts },
    }),
    story: titleLink(withBase(base, storyAddress(story)), story),
    minutes: [...shown.values()].reduce((sum, post) => sum + minutesOf(context, post), 0),
    rows: story.outline.map((item): ScrollRow => {
      const entry = item.state === "written" ? entries[placeIn(story, item)] : undefined;
      if (entry) return entry;
      if (item.state === "written") throw new Error(`${item.slug} is no entry of ${story.slug}`);
      return comingView(item);
    }),
    threads: threads.map((thread) => ({ ...thread, carriedBy: [...thread.carriedBy] })),
  };

  function beside({ html }: Story, all: readonly ScrollEntry[]): (Html | undefined)[] {
    return [
      html?.title,
      html?.description,
      catalog.siteHtml?.title,
      ...all.flatMap(({ titleHtml, paper, bridges, threads: own }) => [
        titleHtml,
        paper?.titleHtml,
        ...bridges.flatMap((bridge) => [bridge.html, ...bridge.renamed.map(({ now }) => now)]),
        ...own.map(({ adds }) => adds),
      ]),
    ];
  }
}

/** The posts whose text the page shows, by their entries. */
function shownPosts(context: PageContext, story: Story): ReadonlyMap<Entry, Post> {
  const shown = new Map<Entry, Post>();
  let minutes = 0;
  for (const entry of story.entries) {
    const post = scrollPost(entry);
    if (!post) continue;
    minutes += minutesOf(context, post);
    if (minutes > MOST_MINUTES && shown.size > 1) break;
    shown.set(entry, post);
  }
  return shown;
}

function minutesOf(context: PageContext, post: Post): number {
  return context.blog.documents.get(post.source.path)?.minutes ?? 1;
}

interface EntryIn {
  readonly story: Story;
  readonly entry: Entry;
  readonly index: number;
  readonly posts: Readonly<Record<string, string>>;
  readonly threads: ReturnType<typeof scrollThreads>;
  /** The post whose text is shown. */
  readonly text: Post | undefined;
}

function entryView(context: PageContext, { story, entry, index, posts, threads, text }: EntryIn): ScrollEntry {
  const { base, catalog } = context.blog;
  const position = index + 1;
  const deepDive = entry.kind === "note" ? undefined : entry.deepDive;
  const first = (scrollPost(entry) ?? deepDive) as Post;
  const placed = placedEntryOf(catalog, first);
  const prefix = gatheredPrefix(first);
  const carried = threads.filter(({ carriedBy }) => carriedBy.has(position));
  return {
    id: scrollId(prefix),
    position,
    slug: entry.slug,
    title: first.title,
    ...titleOf(first),
    draft: first.draft,
    scheduled: first.scheduled ? first.date.slice(0, 10) : undefined,
    bridges: parentsOf(story, entry).flatMap(({ entry: parent, bridge }) =>
      bridge ? [bridgeView(context, story, parent, entry, bridge)] : [],
    ),
    linesBetween: carried.flatMap(({ line, carriedBy }) => (line !== undefined && carriedBy.has(index) ? [line] : [])),
    threads: carried.flatMap(({ slug, line, carriedBy: _, ...link }) => {
      const step = placed?.threads.get(slug);
      return step ? [{ ...link, line, adds: context.prose(step.adds) }] : [];
    }),
    paper: entry.kind === "paper" ? paperLine(entry) : undefined,
    text: text && {
      tier: text.tier ?? (text.kind === "chapter" ? "chapter" : "note"),
      html: context.html(text.source.path, {
        from: 0,
        to: context.headings(text.source.path).length,
        scroll: { prefix, posts },
      }),
      own: ownLanguage(catalog.site, text),
      readKey: readKey(text),
    },
    post: scrollPost(entry) && titleLink(withBase(base, postAddress(first)), first),
    deepDive: deepDive && {
      href: withBase(base, postAddress(deepDive)),
      minutes: minutesOf(context, deepDive),
      readKey: readKey(deepDive),
    },
  };
}

function bridgeView(context: PageContext, story: Story, from: Entry, to: Entry, bridge: Bridge): ScrollBridge {
  const parent = (scrollPost(from) ?? (from.kind === "note" ? from.post : from.deepDive)) as Post;
  const frames = bridge.figure?.frames.map((frame) => context.prose(frame)).filter((html) => html !== "") ?? [];
  return {
    id: `bridge-${bridge.from}-${to.slug as Slug}`,
    from: titleLink(`#${scrollId(gatheredPrefix(parent))}`, parent),
    fromPosition: placeIn(story, from) + 1,
    html: context.prose(bridge),
    figure: bridge.figure && frames.length > 0 ? { frames, alt: bridge.figure.alt } : undefined,
    renamed: renamedSymbols(context, story, from, to),
  };
}
