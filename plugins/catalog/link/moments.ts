import { daysLater } from "../../core/days.ts";
import { instant } from "../../core/instant.ts";
import { zonedInstant } from "../../core/zoned-time.ts";
import type { ReadFile } from "../read/read-file.ts";
import { DEFAULT_ZONE } from "./link-weeks.ts";

/**
 * The moments at which a file's part of the site becomes another one by itself: the date of a post, the days of a course. The site
 * depends on the clock by these alone.
 * @returns milliseconds since 1970
 */
export function momentsOf({ post, story }: ReadFile): number[] {
  const moments = post ? [instant(post.frontMatter.date)] : [];
  if (story?.fields.kind !== "course") return moments;
  const { term, weeks } = story.fields;
  const zone = term?.zone ?? DEFAULT_ZONE;
  const at = (time: string | undefined): number[] => (time === undefined ? [] : [zonedInstant(time, zone)]);
  // A day that something lasts to ends where the next begins.
  const after = (day: string | undefined): number[] => (day === undefined ? [] : at(daysLater(day, 1)));
  return [
    ...moments,
    ...at(term?.starts),
    ...after(term?.ends),
    ...weeks.flatMap(({ starts, ends, sessions, due }) => [
      ...at(starts),
      ...after(ends ?? (starts && daysLater(starts, 6))),
      ...sessions.flatMap(({ date }) => [...at(date), ...after(date.slice(0, 10))]),
      ...due.flatMap(({ date, solution }) => [...(date.length > 10 ? at(date) : after(date)), ...at(solution?.after)]),
    ]),
  ];
}

/**
 * The moment that a site shows: the last one that has come.
 * @param moments in their order
 * @param now in milliseconds since 1970
 * @returns it, and the next one that will come
 */
export function clockOf(
  moments: readonly number[],
  now: number,
): { readonly clock: number; readonly next: number | undefined } {
  const next = moments.findIndex((moment) => moment > now);
  return next === -1
    ? { clock: moments.at(-1) ?? 0, next: undefined }
    : { clock: moments[next - 1] ?? 0, next: moments[next] };
}
