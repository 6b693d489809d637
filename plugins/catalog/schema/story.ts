import * as z from "zod";
import { slug, text } from "./validate.ts";

/** The front matter of `posts/stories/<slug>.md`. Unknown fields are errors. */
export const storySchema = z.strictObject({
  title: text,
  kind: z.enum(["story", "series", "course", "book"]).default("story"),
  /** One sentence; the page does without it. */
  description: text.default(""),
  /** Slugs in reading order; without it the order follows `buildsOn`, then the dates. */
  entries: z.array(slug, { error: "a list of slugs" }).optional(),
  threads: z.array(slug, { error: "a list of slugs" }).default([]),
});

export type StoryFields = z.infer<typeof storySchema>;
