import type { Entry, Post, Story } from "../catalog/model.ts";
import type { StoryKind } from "../catalog/schema/story.ts";
import { type Address, storyAddress } from "./addresses.ts";

/** The page on which the overviews of a story stand one behind the other. */
export function scrollAddress(story: Pick<Story, "slug" | "fields">): Address {
  return `${storyAddress(story)}scroll/` as Address;
}

/** What an entry has on that page: its overview, or its only post; nothing while that is to come. */
export function scrollPost(entry: Entry): Post | undefined {
  if (entry.kind === "note") return entry.post;
  return entry.overview ?? (entry.kind === "chapter" ? entry.post : undefined);
}

/** Kinds that are read from their beginning to their end; a course goes by its weeks, and notes by the book's contents. */
const KINDS: readonly StoryKind[] = ["story", "series"];

/** Whether a story has such a page: one post is no story. */
export function hasScroll({ entries, fields }: Pick<Story, "entries" | "fields">): boolean {
  if (!KINDS.includes(fields.kind)) return false;
  let found = 0;
  for (const entry of entries) if (scrollPost(entry) && ++found === 2) return true;
  return false;
}
