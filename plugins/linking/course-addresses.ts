import type { Story } from "../catalog/model.ts";
import { type Address, storyAddress } from "./addresses.ts";

/** Pages of a course beside its home. */
export type CoursePart = "syllabus" | "announcements" | "threads";

type Course = Pick<Story, "slug" | "fields">;

/** The pages that a course has beside its home; none of another story. */
export function coursePartsOf({ fields }: Course): CoursePart[] {
  if (fields.kind !== "course") return [];
  return ["syllabus", "announcements", ...(fields.threads.length > 0 ? ["threads" as const] : [])];
}

export function coursePartAddress(course: Course, part: CoursePart): Address {
  return `${storyAddress(course)}${part}/` as Address;
}

/** Where the calendar of a course stands, for programs. */
export function calendarAddress(course: Course): Address {
  return `${storyAddress(course)}calendar.ics` as Address;
}

/** All addresses that a course has below its home; none of another story. */
export function courseAddresses(story: Course): Address[] {
  if (story.fields.kind !== "course") return [];
  return [...coursePartsOf(story).map((part) => coursePartAddress(story, part)), calendarAddress(story)];
}
