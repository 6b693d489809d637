import * as z from "zod";
import { isTimeZone } from "../../core/zoned-time.ts";
import { plannedEntry } from "./planned-entry.ts";
import { day, localTime, place, slug, text, textList } from "./validate.ts";

/** More weeks than a year of courses has, and more of anything than one of them can hold. */
const [MOST_WEEKS, MOST_PARTS] = [200, 200];

const session = z.strictObject({
  /** On the clock of the term's zone. */
  date: localTime,
  minutes: z.int({ error: "a whole number of minutes" }).min(1).max(1440).optional(),
  title: text.optional(),
  place: text.optional(),
  slides: place.optional(),
  notes: place.optional(),
  recording: place.optional(),
  files: z
    .preprocess((value) => (typeof value === "string" ? [value] : value), z.array(place, { error: "a list of files" }))
    .default([]),
});

const dueItem = z.strictObject({
  /** On the clock of the term's zone; a day lasts to its end. */
  date: localTime,
  title: text,
  file: place.optional(),
  solution: z
    .strictObject({
      file: place,
      /** From this day on it is on the site. */
      after: localTime,
    })
    .optional(),
});

const week = z.strictObject({
  title: text,
  starts: day.optional(),
  /** Without it a week ends where the next one starts. */
  ends: day.optional(),
  entries: z
    .array(z.union([slug, plannedEntry], { error: "a slug, or a planned entry with `title` and `planned`" }), {
      error: "a list of slugs",
    })
    .max(MOST_PARTS)
    .default([]),
  /** Each a line of Markdown. */
  readings: textList.default([]),
  sessions: z.array(session, { error: "a list of sessions" }).max(MOST_PARTS).default([]),
  due: z.array(dueItem, { error: "a list of what is due" }).max(MOST_PARTS).default([]),
});

const person = z.strictObject({
  name: text,
  role: text.optional(),
  mail: z.email({ error: "a mail address" }).optional(),
  url: z.url({ protocol: /^https?$/, error: "an address" }).optional(),
  /** Office hours, in words. */
  hours: text.optional(),
  place: text.optional(),
});

/** What a course says beside what every story does. */
export const courseFields = {
  term: z
    .strictObject({
      starts: day,
      ends: day,
      zone: z
        .string({ error: "a time zone like Europe/Berlin" })
        .refine(isTimeZone, "a time zone of the IANA's list, like Europe/Berlin"),
    })
    .optional(),
  weeks: z.array(week, { error: "a list of weeks" }).min(1).max(MOST_WEEKS),
  staff: z.array(person, { error: "a list of people" }).max(MOST_PARTS).default([]),
  instructor: text.optional(),
  location: text.optional(),
  /** Where students say anonymously what they think of it; default: the form of `feedback` in `site.yaml`. */
  feedback: z.url({ protocol: /^https?$/, error: "an address" }).optional(),
};
