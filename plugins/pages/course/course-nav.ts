import { storyAddress, withBase } from "../../linking/addresses.ts";
import { type CoursePart, calendarAddress, coursePartAddress, coursePartsOf } from "../../linking/course-addresses.ts";
import { type StoryPartName, storyParts } from "../../linking/story-parts.ts";
import type { PageContext } from "../page-context.ts";
import { titleLink } from "../title-link.ts";
import type { CourseNav } from "../views/course.ts";
import type { Course } from "./course-times.ts";

const LABELS: Readonly<Record<CoursePart, string>> = {
  syllabus: "Syllabus",
  announcements: "Announcements",
  threads: "Threads",
};

/**
 * The ways within a course.
 * @param here the page that they stand on
 */
export function courseNav({ blog }: PageContext, course: Course, here: CoursePart | StoryPartName | "home"): CourseNav {
  const home = withBase(blog.base, storyAddress(course));
  return {
    course: titleLink(home, course),
    items: [
      { href: home, text: "Home", isHere: here === "home" },
      ...coursePartsOf(course).map((part) => ({
        href: withBase(blog.base, coursePartAddress(course, part)),
        text: LABELS[part],
        isHere: here === part,
      })),
      ...storyParts(course).map(({ name, title, address }) => ({
        href: withBase(blog.base, address),
        text: title,
        isHere: here === name,
      })),
      { href: withBase(blog.base, calendarAddress(course)), text: "Calendar", isHere: false, type: "text/calendar" },
    ],
  };
}
