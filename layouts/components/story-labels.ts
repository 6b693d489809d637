import type { StoryView } from "../props.ts";

/** What each kind of story is called. */
export const STORY_LABELS: Readonly<Record<StoryView["storyKind"], string>> = {
  story: "Story",
  series: "Series",
  course: "Course",
  book: "Notes on a book",
};
