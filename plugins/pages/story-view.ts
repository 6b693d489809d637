import type { Entry, Story } from "../catalog/model.ts";
import { postAddress, storyAddress, threadAddress, withBase } from "../linking/addresses.ts";
import { hasScroll, scrollAddress } from "../linking/story-scroll.ts";
import { cardHtml, entryCard, hasMath } from "./entry-card.ts";
import { feedLinks } from "./feed-links.ts";
import { comingView, parentsOf, placeIn, stopsOnWay, WAYS } from "./neighbours.ts";
import { notationBridge } from "./notation-bridge.ts";
import type { PageContext } from "./page-context.ts";
import { showsMath } from "./page-head.ts";
import { pictureLink } from "./pictures/picture-link.ts";
import { storyPicture } from "./pictures/pictures.ts";
import { layOutStoryMap, type MapEdgeInput, type MapNodeInput } from "./story-map.ts";
import { storyPartLinks } from "./story-part-links.ts";
import { descriptionOf, titleLink, titleOf } from "./title-link.ts";
import type { EntryCard } from "./views/entry-card.ts";
import type { StoryEntryView, StoryRow, StoryView } from "./views/story.ts";

/** A story of whatever kind: its map, its entries with their bridges and what is to come, and the ways to read it. */
export function storyView(context: PageContext, story: Story): StoryView {
  const { base, catalog } = context.blog;
  const entries = story.entries.map((entry, index): StoryEntryView => entryView(context, story, entry, index + 1));
  const address = storyAddress(story);
  const notation = notationBridge(context, story);
  const threads = story.fields.threads.flatMap((slug) => {
    const thread = catalog.threads.get(slug as Story["slug"]);
    return thread ? [titleLink(withBase(base, threadAddress(thread.slug)), thread)] : [];
  });
  return {
    kind: "story",
    head: {
      title: story.fields.title,
      description: story.fields.description || story.fields.title,
      address: withBase(base, address),
      canonical: undefined,
      indexed: true,
      hasMath:
        hasMath(context, [story.source.path]) ||
        notation.rows.length + notation.clashes.length > 0 ||
        showsMath(
          story.html?.title,
          story.html?.description,
          ...threads.map((thread) => thread.html),
          ...entries.flatMap(({ card, bridges }) => [...cardHtml(card), ...bridges.map((bridge) => bridge.html)]),
        ),
      hasCode: false,
      hasRuns: context.rendered.get(story.source.path)?.hasRuns ?? false,
      feeds: feedLinks(context.blog, { stories: [story] }),
      picture: pictureLink(context, storyPicture(context.blog, story)),
    },
    storyKind: story.fields.kind,
    slug: story.slug,
    title: story.fields.title,
    ...titleOf(story),
    description: descriptionOf(story),
    parts: storyPartLinks(context, story),
    intro: context.html(story.source.path),
    entries,
    rows: story.outline.map(
      (item): StoryRow =>
        item.state === "written" ? (entries[placeIn(story, item)] as StoryEntryView) : comingView(item),
    ),
    map: layOutStoryMap({ nodes: entries.map(mapNode), edges: mapEdges(context, story, entries) }),
    ways: WAYS.map(([way, label]) => {
      const posts = story.entries.flatMap((entry) => stopsOnWay(entry, way));
      const first = posts[0];
      const minutes = posts.reduce((sum, post) => {
        return sum + (context.blog.documents.get(post.source.path)?.minutes ?? 0);
      }, 0);
      return {
        way,
        label,
        start: first && titleLink(withBase(base, postAddress(first)), first),
        posts: posts.length,
        minutes,
      };
    }),
    scroll: hasScroll(story)
      ? {
          href: withBase(base, scrollAddress(story)),
          hasPairs: story.entries.some((entry) => entry.kind !== "note" && entry.overview !== undefined),
        }
      : undefined,
    threads,
    notation,
  };
}

/** The id of a bridge in a story's list, unique in a page that shows several stories. */
function bridgeId(story: Story, from: string, to: string): string {
  return `bridge-${story.slug}-${from}-${to}`;
}

function entryId(story: Story, entry: Entry): string {
  return `entry-${story.slug}-${entry.slug}`;
}

function entryView(context: PageContext, story: Story, entry: Entry, position: number): StoryEntryView {
  return {
    id: entryId(story, entry),
    position,
    card: entryCard(context, entry),
    bridges: parentsOf(story, entry).flatMap(({ entry: parent, bridge }) => {
      if (!bridge) return [];
      const { title } = entryCard(context, parent);
      return [
        {
          id: bridgeId(story, bridge.from, entry.slug),
          from: { href: `#${entryId(story, parent)}`, text: title },
          fromPosition: placeIn(story, parent) + 1,
          html: context.prose(bridge),
        },
      ];
    }),
  };
}

function mapNode(entry: StoryEntryView): MapNodeInput {
  const { card } = entry;
  const half = (panel: EntryCard["overview"]): { href: string; readKey: string } | undefined =>
    panel && { href: panel.href, readKey: panel.readKey };
  return {
    slug: card.slug,
    title: card.title,
    authors: card.authors,
    year: card.year,
    position: entry.position,
    overview: half(card.overview),
    deepDive: half(card.deepDive),
    single: half(card.single),
  };
}

function mapEdges(context: PageContext, story: Story, entries: readonly StoryEntryView[]): MapEdgeInput[] {
  return entries.flatMap((entry) => {
    const source = story.entries[entry.position - 1];
    if (!source || source.kind === "note") return [];
    return source.buildsOn.flatMap((bridge) => {
      const id = bridgeId(story, bridge.from, source.slug);
      return entry.bridges.some((shown) => shown.id === id)
        ? [{ from: bridge.from as string, to: source.slug as string, bridgeId: id, bridgeText: context.plain(bridge) }]
        : [];
    });
  });
}
