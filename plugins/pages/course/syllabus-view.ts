import { coursePartAddress } from "../../linking/course-addresses.ts";
import { feedLinks } from "../feed-links.ts";
import type { PageContext } from "../page-context.ts";
import { pageHead, showsMath } from "../page-head.ts";
import type { SyllabusView } from "../views/course.ts";
import { weekHtml } from "./course-home.ts";
import { courseNav } from "./course-nav.ts";
import { type Course, zoneOf } from "./course-times.ts";
import { courseNow, weekView } from "./week-view.ts";

/** All weeks of a course in one table, to be printed. */
export function syllabusView(context: PageContext, course: Course): SyllabusView {
  const { title } = course.fields;
  const weeks = course.weeks.map((week) => weekView(context, course, week));
  return {
    kind: "course",
    part: "syllabus",
    head: pageHead(context, {
      title: `Syllabus: ${title}`,
      description: `All weeks of ${title}: sessions, readings, and what is due.`,
      address: coursePartAddress(course, "syllabus"),
      hasMath: showsMath(course.html?.title, ...weeks.flatMap(weekHtml)),
      feeds: feedLinks(context.blog, { stories: [course] }),
    }),
    nav: courseNav(context, course, "syllabus"),
    title,
    zone: zoneOf(course),
    now: courseNow(context, course),
    weeks,
  };
}
