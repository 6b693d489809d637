import type { Bridge, Entry, EntryName, OutlineItem, Post, Story } from "../catalog/model.ts";
import type { Tier } from "../core/tier.ts";
import { diptychAddress, postAddress, storyAddress, withBase } from "../linking/addresses.ts";
import { shortAuthors } from "../linking/author-names.ts";
import type { PageContext } from "./page-context.ts";
import { titleLink, titleOf } from "./title-link.ts";
import type { Link } from "./views/html.ts";
import type { Neighbour, NextView } from "./views/post.ts";
import type { ComingView, ReadingWay } from "./views/story.ts";

/** The place of an entry in a story, from 0; -1 where it is none of its members. */
export function placeIn(story: Story, { kind, slug }: EntryName): number {
  return story.members.findIndex((member) => member.kind === kind && member.slug === slug);
}

/** The earlier entries that a post moves on from: every parent with its bridge, then the neighbour in the order if it is none. */
export function previously(context: PageContext, entry: Entry, tier: Tier | undefined): Neighbour[] {
  const all = context.blog.storiesOf(entry).flatMap((story) => {
    const index = placeIn(story, entry);
    const parents = parentsOf(story, entry);
    const before = story.entries[index - 1];
    const list =
      before && !parents.some((parent) => parent.entry === before)
        ? [...parents, { entry: before, bridge: undefined }]
        : parents;
    return list.map(({ entry: other, bridge }) =>
      neighbour(context, story, other, tier, bridge && context.prose(bridge)),
    );
  });
  // What comes before it in several stories is said once.
  return all.filter(({ href }, index) => all.findIndex((one) => one.href === href) === index);
}

/** Where a reader stands: in a post, which may be a panel, or before both panels of a pair. */
type Standpoint = Tier | "diptych" | undefined;

/** Where each story goes from there: every child with its bridge, then the neighbour in the order if it is none. */
export function next(context: PageContext, entry: Entry, tier: Standpoint): NextView[] {
  return context.blog.storiesOf(entry).map((story) => {
    const index = placeIn(story, entry);
    const after = story.entries[index + 1];
    const children = childrenOf(context, story, entry);
    // The next one in the order comes first: it is where a reader who just goes on will go.
    children.sort((a, b) => Number(b.entry === after) - Number(a.entry === after));
    const list =
      after && !children.some((child) => child.entry === after)
        ? [{ entry: after, bridge: undefined }, ...children]
        : children;
    return {
      story: titleLink(withBase(context.blog.base, storyAddress(story)), story),
      storyKind: story.fields.kind,
      coming: comingBehind(story, entry),
      neighbours: list.map(({ entry: other, bridge }) =>
        neighbour(context, story, other, tier, bridge && context.prose(bridge)),
      ),
      // Who reads both panels side by side has chosen.
      ways:
        tier === "diptych"
          ? []
          : WAYS.map(([way, label]) => ({ way, label, next: nextOnWay(context, story, entry, tier, way) })),
    };
  });
}

export const WAYS: readonly (readonly [ReadingWay, string])[] = [
  ["overviews", "Overviews only"],
  ["deep-dives", "Deep dives only"],
  ["both", "Both panels"],
];

/** The posts of an entry that a way of reading goes through, in order. */
export function stopsOnWay(entry: Entry, way: ReadingWay): Post[] {
  if (entry.kind === "note") return [entry.post];
  if (entry.kind === "chapter" && entry.post) return [entry.post];
  const stops =
    way === "overviews" ? [entry.overview] : way === "deep-dives" ? [entry.deepDive] : [entry.overview, entry.deepDive];
  return stops.filter((post) => post !== undefined);
}

/** What is to come right behind an entry in the list of a story. */
function comingBehind(story: Story, entry: Entry): ComingView | undefined {
  const place = story.outline.findIndex(
    (item) => item.state === "written" && item.kind === entry.kind && item.slug === entry.slug,
  );
  const item = story.outline[place + 1];
  return item === undefined || item.state === "written" ? undefined : comingView(item);
}

/** Something to come, as a page shows it. */
export function comingView(item: Exclude<OutlineItem, { readonly state: "written" }>): ComingView {
  const { state, title } = item;
  return { state, title, when: state === "planned" ? item.planned : item.date.slice(0, 10) };
}

function nextOnWay(
  context: PageContext,
  story: Story,
  entry: Entry,
  tier: Tier | undefined,
  way: ReadingWay,
): Link | undefined {
  const here = way === "both" && tier === "overview" && entry.kind !== "note" ? entry.deepDive : undefined;
  const post = here ?? firstStopAfter(story, entry, way);
  if (!post) return undefined;
  const panel = post.tier === "deep-dive" ? " (deep dive)" : "";
  return titleLink(withBase(context.blog.base, postAddress(post)), post, panel);
}

/** The first post behind an entry that a way of reading goes through. */
function firstStopAfter(story: Story, entry: Entry, way: ReadingWay): Post | undefined {
  for (let index = placeIn(story, entry) + 1; index < story.entries.length; index++) {
    const [post] = stopsOnWay(story.entries[index] as Entry, way);
    if (post) return post;
  }
  return undefined;
}

/** An entry of a story, and how another one moves on from it or to it. */
interface Joined {
  readonly entry: Entry;
  readonly bridge: Bridge | undefined;
}

/** The entries of a story that one builds on. */
export function parentsOf(story: Story, entry: Entry): Joined[] {
  if (entry.kind === "note") return [];
  return entry.buildsOn.flatMap((bridge) => {
    const place = story.members.findIndex(({ slug }) => slug === bridge.from);
    const parent = story.entries[place];
    return parent ? [{ entry: parent, bridge }] : [];
  });
}

/** The entries of a story that build on one, in reading order. */
function childrenOf(context: PageContext, story: Story, entry: Entry): Joined[] {
  return context.blog
    .buildingOn(entry.slug)
    .map((child) => ({ child, place: placeIn(story, child) }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place - b.place)
    .map(({ child, place }) => ({
      // The one of the story's list: whether two entries are the same is seen by that.
      entry: story.entries[place] ?? child,
      bridge: child.buildsOn.find(({ from }) => from === entry.slug),
    }));
}

function neighbour(
  context: PageContext,
  story: Story,
  entry: Entry,
  tier: Standpoint,
  bridge: string | undefined,
): Neighbour {
  const pair = entry.kind === "note" ? undefined : entry;
  const sameTier = tier === "deep-dive" ? pair?.deepDive : pair?.overview;
  const post = sameTier ?? pair?.overview ?? pair?.deepDive ?? (entry.kind === "paper" ? undefined : entry.post);
  const isDiptych = tier === "diptych" && pair?.overview !== undefined && pair.deepDive !== undefined;
  return {
    storySlug: story.slug,
    storyTitle: story.fields.title,
    title: (post as Post).title,
    ...titleOf(post as Post),
    href: withBase(context.blog.base, isDiptych ? diptychAddress(pair) : postAddress(post as Post)),
    ...(isDiptych && { isDiptych }),
    bridge,
    authors: entry.kind === "paper" ? `${shortAuthors(entry.fields.authors)} ${entry.fields.year}` : "",
  };
}
