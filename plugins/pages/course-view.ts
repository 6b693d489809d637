import type { Story } from "../catalog/model.ts";
import type { Slug } from "../core/slug.ts";
import type { Address } from "../linking/addresses.ts";
import { type CoursePart, coursePartAddress, coursePartsOf } from "../linking/course-addresses.ts";
import { announcementsView } from "./course/announcements-view.ts";
import { courseHomeView } from "./course/course-home.ts";
import { type Course, isCourse } from "./course/course-times.ts";
import { syllabusView } from "./course/syllabus-view.ts";
import { weekThreadsView } from "./course/week-threads-view.ts";
import type { PageContext } from "./page-context.ts";
import type { CoursePageView } from "./views/course.ts";

/** A page of a course beside its home. */
export interface CoursePage {
  readonly address: Address;
  readonly shows: "course";
  readonly part: CoursePart;
  readonly slug: Slug;
}

/** The pages of a course beside its home; none of another story. */
export function coursePages(story: Story): CoursePage[] {
  return coursePartsOf(story).map((part) => ({
    address: coursePartAddress(story, part),
    shows: "course",
    part,
    slug: story.slug,
  }));
}

const VIEWS: Readonly<Record<CoursePart, (context: PageContext, course: Course) => CoursePageView>> = {
  syllabus: syllabusView,
  announcements: announcementsView,
  threads: weekThreadsView,
};

/** What a page of a course shows; nothing where the story is none. */
export function courseView(context: PageContext, story: Story, part?: CoursePart): CoursePageView | undefined {
  if (!isCourse(story)) return undefined;
  return part === undefined ? courseHomeView(context, story) : VIEWS[part](context, story);
}
