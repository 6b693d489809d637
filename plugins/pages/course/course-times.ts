import { DEFAULT_ZONE } from "../../catalog/link/link-weeks.ts";
import type { Story } from "../../catalog/model.ts";
import type { CourseFields } from "../../catalog/schema/story.ts";
import { calmDay } from "../../core/calm-date.ts";
import { daysLater } from "../../core/days.ts";
import { wallTime, zonedInstant } from "../../core/zoned-time.ts";
import type { TimeView } from "../views/course.ts";

/** A story that is a course. */
export interface Course extends Story {
  readonly fields: CourseFields;
}

/** Whether a story is a course. */
export function isCourse(story: Story): story is Course {
  return story.fields.kind === "course";
}

/** The zone whose clocks the times of a course are told by. */
export function zoneOf({ fields }: Course): string {
  return fields.term?.zone ?? DEFAULT_ZONE;
}

/** The year that goes without saying in a course: that of its first day. */
export function yearOf({ fields, weeks }: Course): number {
  const days = weeks.flatMap(({ starts, sessions }) => [starts, sessions[0]?.date]);
  const first = [fields.term?.starts, ...days].find((day) => day !== undefined);
  return Number(first?.slice(0, 4));
}

/** Whether an author's date bears a time of day. */
export function hasTime(date: string): boolean {
  return date.length > 10;
}

/** When something begins that an author has dated by the clocks of a course, in milliseconds since 1970. */
export function beginning(course: Course, date: string): number {
  return zonedInstant(date, zoneOf(course));
}

/** When something ends that lasts to a day, or to a time of one. */
export function ending(course: Course, date: string): number {
  return zonedInstant(hasTime(date) ? date : daysLater(date, 1), zoneOf(course));
}

/**
 * A date of an author's as a reader sees it on the clocks of a course.
 * @param minutes how long it lasts, where that is known
 */
export function timeView(course: Course, date: string, minutes?: number): TimeView {
  if (!hasTime(date)) return { datetime: date, text: calmDay(date, yearOf(course)) };
  const from = beginning(course, date);
  const [day, time] = wallTime(from, zoneOf(course)).split("T") as [string, string];
  const until = minutes === undefined ? "" : `–${wallTime(from + minutes * 60_000, zoneOf(course)).slice(11)}`;
  return { datetime: utc(from), text: `${calmDay(day, yearOf(course))}, ${time}${until}` };
}

/** A moment as machines read it. */
export function utc(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 16)}Z`;
}
