import { daysLater } from "../../core/days.ts";
import { zonedInstant } from "../../core/zoned-time.ts";
import type { OutlineItem, Prose, Week } from "../model.ts";
import type { ReadListing } from "../read/read-listing.ts";
import { placeAt, type YamlPath } from "../read/yaml-text.ts";
import type { PlannedEntry } from "../schema/planned-entry.ts";
import type { CourseFields, StoryFields } from "../schema/story.ts";

/** Where a course says nothing of its clocks. */
export const DEFAULT_ZONE = "UTC";

/**
 * The weeks of a course, each with the place of every path and sentence in it.
 * @param item what an entry of a week stands for
 * @param clock when it is looked at: a solution is on the site from its day on
 */
export function linkWeeks(
  { places }: ReadListing<StoryFields>,
  { weeks, term }: CourseFields,
  item: (listed: string | PlannedEntry, path: YamlPath) => OutlineItem[],
  clock: number,
): Week[] {
  const zone = term?.zone ?? DEFAULT_ZONE;
  return weeks.map((week, number): Week => {
    const path = ["weeks", number];
    const prose = (text: string, ...steps: PropertyKey[]): Prose => ({
      text,
      place: placeAt(places, [...path, ...steps]),
    });
    const optional = (text: string | undefined, ...steps: PropertyKey[]): Prose | undefined =>
      text === undefined ? undefined : prose(text, ...steps);
    return {
      number: number + 1,
      title: prose(week.title, "title"),
      starts: week.starts,
      ends: week.ends ?? lastDay(week.starts, weeks[number + 1], term?.ends),
      outline: week.entries.flatMap((entry, index) => item(entry, [...path, "entries", index])),
      readings: week.readings.map((reading, index) => prose(reading, "readings", index)),
      sessions: week.sessions.map(({ date, minutes, title, place, slides, notes, recording, files }, index) => ({
        date,
        minutes,
        title,
        place,
        slides: optional(slides, "sessions", index, "slides"),
        notes: optional(notes, "sessions", index, "notes"),
        recording: optional(recording, "sessions", index, "recording"),
        files: files.map((file, place) => prose(file, "sessions", index, "files", place)),
      })),
      due: week.due.map(({ date, title, file, solution }, index) => ({
        date,
        title,
        file: optional(file, "due", index, "file"),
        solution: solution && {
          file: prose(solution.file, "due", index, "solution", "file"),
          after: solution.after,
          isOut: zonedInstant(solution.after, zone) <= clock,
        },
      })),
    };
  });
}

/** A week ends where the next begins, the last with the term; where that is not said it has seven days. */
function lastDay(
  starts: string | undefined,
  next: { readonly starts?: string | undefined } | undefined,
  termEnds: string | undefined,
): string | undefined {
  if (next?.starts !== undefined) return daysLater(next.starts, -1);
  if (starts === undefined) return undefined;
  return (next ? undefined : termEnds) ?? daysLater(starts, 6);
}
