import type { Catalog, Entry, Story } from "../catalog/model.ts";
import type { StoryKind } from "../catalog/schema/story.ts";
import { allEntries, newestFirst } from "./entry-order.ts";

/** The order of kinds on the home page; of one kind stories stand as they are named. */
const KINDS: readonly StoryKind[] = ["story", "series", "course", "book"];

/** The stories in the order in which the home page shows them. */
export function homeStories(catalog: Catalog): Story[] {
  return [...catalog.stories.values()].sort((a, b) => KINDS.indexOf(a.fields.kind) - KINDS.indexOf(b.fields.kind));
}

/** The entries in the order in which somebody would meet them who knows nothing yet: story by story; without a story the newest first. */
export function* entriesToMeet(catalog: Catalog): Generator<Entry> {
  const stories = homeStories(catalog);
  for (const { entries } of stories) yield* entries;
  if (stories.length === 0) yield* newestFirst(allEntries(catalog));
}
