import * as z from "zod";
import { addresses } from "./address.ts";
import { bookFields } from "./book.ts";
import { courseFields } from "./course.ts";
import { plannedEntry } from "./planned-entry.ts";
import { slug, text } from "./validate.ts";

/** Further than any story goes. */
const MOST_ENTRIES = 10_000;

/** What stands in a list of entries: a slug, or what is yet to be written. */
const listedEntry = z.union([slug, plannedEntry], {
  error: "a slug, or a planned entry with `title` and `planned`",
});

const title = text;
const otherFields = {
  /** One sentence; the page does without it. */
  description: text.default(""),
  /** In reading order; without it the order follows `buildsOn`, then the dates. */
  entries: z.array(listedEntry, { error: "a list of slugs" }).max(MOST_ENTRIES).optional(),
  threads: z.array(slug, { error: "a list of slugs" }).default([]),
  /** Addresses at which the story stood before. */
  redirectFrom: addresses.default([]),
};

/** The front matter of `posts/stories/<slug>.md`, by the kind of story. Unknown fields are errors. */
export const storySchemas = {
  story: z.strictObject({ title, kind: z.literal("story").default("story"), ...otherFields }),
  series: z.strictObject({ title, kind: z.literal("series"), ...otherFields }),
  course: z.strictObject({ title, kind: z.literal("course"), ...otherFields, ...courseFields }),
  book: z.strictObject({ title, kind: z.literal("book"), ...otherFields, ...bookFields }),
};

export type StoryKind = keyof typeof storySchemas;

/** What stands where front matter does not say it. */
export const STORY_STOPGAPS = {
  weeks: [{ title: "Untitled" }],
  book: { title: "Untitled", authors: ["Unknown"] },
};

const kind = z.enum(["story", "series", "course", "book"] satisfies StoryKind[]);

/** The kind of a story alone. */
export const storyKindSchema = z.looseObject({ kind });

/** For a kind that there is not and that resembles none: what else is wrong is told as far as it is wrong in every kind. */
export const unknownKindSchema = z.strictObject({
  title,
  kind,
  ...otherFields,
  ...Object.fromEntries(
    [...Object.keys(courseFields), ...Object.keys(bookFields)].map((name) => [name, z.unknown().optional()]),
  ),
});

export type SeriesFields = z.infer<typeof storySchemas.series>;
export type CourseFields = z.infer<typeof storySchemas.course>;
export type BookFields = z.infer<typeof storySchemas.book>;
export type StoryFields = z.infer<typeof storySchemas.story> | SeriesFields | CourseFields | BookFields;
