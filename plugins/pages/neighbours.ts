import type { Entry, Post, Story } from "../catalog/model.ts";
import type { Tier } from "../core/tier.ts";
import { postAddress, storyAddress, withBase } from "../linking/addresses.ts";
import { shortAuthors } from "../linking/author-names.ts";
import type { PageContext } from "./page-context.ts";
import type { Link, Neighbour, NextView, ReadingWay } from "./views.ts";

/** Stories that an entry is a member of. */
export function storiesOf(context: PageContext, entry: Entry): Story[] {
  return [...context.blog.catalog.stories.values()].filter((story) => story.entries.includes(entry));
}

/** The earlier entries that a post moves on from: every parent with its bridge, then the neighbour in the order if it is none. */
export function previously(context: PageContext, entry: Entry, tier: Tier | undefined): Neighbour[] {
  return storiesOf(context, entry).flatMap((story) => {
    const index = story.entries.indexOf(entry);
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
}

/** Where each story goes from a post: every child with its bridge, then the neighbour in the order if it is none. */
export function next(context: PageContext, entry: Entry, tier: Tier | undefined): NextView[] {
  return storiesOf(context, entry).map((story) => {
    const index = story.entries.indexOf(entry);
    const after = story.entries[index + 1];
    const children = story.entries.flatMap((other) => {
      const bridge =
        entry.kind === "paper" && other.kind === "paper"
          ? other.buildsOn.find((candidate) => candidate.from === entry.slug)
          : undefined;
      return bridge ? [{ entry: other, bridge }] : [];
    });
    // The next one in the order comes first: it is where a reader who just goes on will go.
    children.sort((a, b) => Number(b.entry === after) - Number(a.entry === after));
    const list =
      after && !children.some((child) => child.entry === after)
        ? [{ entry: after, bridge: undefined }, ...children]
        : children;
    return {
      story: { href: withBase(context.blog.base, storyAddress(story.slug)), text: story.fields.title },
      neighbours: list.map(({ entry: other, bridge }) =>
        neighbour(context, story, other, tier, bridge && context.prose(bridge)),
      ),
      ways: WAYS.map(([way, label]) => ({ way, label, next: nextOnWay(context, story, entry, tier, way) })),
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

function nextOnWay(
  context: PageContext,
  story: Story,
  entry: Entry,
  tier: Tier | undefined,
  way: ReadingWay,
): Link | undefined {
  const later = story.entries.slice(story.entries.indexOf(entry) + 1).flatMap((other) => stopsOnWay(other, way));
  const here = way === "both" && tier === "overview" && entry.kind !== "note" ? entry.deepDive : undefined;
  const post = here ?? later[0];
  if (!post) return undefined;
  const panel = post.tier === "deep-dive" ? " (deep dive)" : "";
  return { href: withBase(context.blog.base, postAddress(post)), text: post.title + panel };
}

function parentsOf(
  story: Story,
  entry: Entry,
): { entry: Entry; bridge: Parameters<PageContext["prose"]>[0] | undefined }[] {
  if (entry.kind !== "paper") return [];
  return entry.buildsOn.flatMap((bridge) => {
    const parent = story.entries.find((other) => other.kind === "paper" && other.slug === bridge.from);
    return parent ? [{ entry: parent, bridge }] : [];
  });
}

function neighbour(
  context: PageContext,
  story: Story,
  entry: Entry,
  tier: Tier | undefined,
  bridge: string | undefined,
): Neighbour {
  const pair = entry.kind === "note" ? undefined : entry;
  const sameTier = tier === "deep-dive" ? pair?.deepDive : pair?.overview;
  const post = sameTier ?? pair?.overview ?? pair?.deepDive ?? (entry.kind === "paper" ? undefined : entry.post);
  return {
    storySlug: story.slug,
    storyTitle: story.fields.title,
    title: (post as Post).title,
    href: withBase(context.blog.base, postAddress(post as Post)),
    bridge,
    authors: entry.kind === "paper" ? `${shortAuthors(entry.fields.authors)} ${entry.fields.year}` : "",
  };
}
