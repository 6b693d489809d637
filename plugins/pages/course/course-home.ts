import { calmDays } from "../../core/calm-date.ts";
import { isDueNext } from "../../core/current-week.ts";
import type { Slug } from "../../core/slug.ts";
import { postAddress, storyAddress, threadAddress, withBase } from "../../linking/addresses.ts";
import { calendarAddress, coursePartAddress } from "../../linking/course-addresses.ts";
import { hasMath } from "../entry-card.ts";
import { feedLinks } from "../feed-links.ts";
import type { PageContext } from "../page-context.ts";
import { pageHead, showsMath } from "../page-head.ts";
import { storyPicture } from "../pictures/pictures.ts";
import { descriptionOf, titleLink, titleOf } from "../title-link.ts";
import type { CourseHomeView, WeekView } from "../views/course.ts";
import type { Html } from "../views/html.ts";
import { courseNav } from "./course-nav.ts";
import { type Course, timeView, zoneOf } from "./course-times.ts";
import { courseNow, spanOf, weekView } from "./week-view.ts";

/** More of them stand on a page of their own. */
const NEWEST = 3;

/** The home of a course: what it is, what is current, and all of its weeks. */
export function courseHomeView(context: PageContext, course: Course): CourseHomeView {
  const { base, catalog } = context.blog;
  const { fields } = course;
  const weeks = course.weeks.map((week) => weekView(context, course, week));
  const announcements = course.announcements.slice(0, NEWEST).flatMap((slug) => {
    const post = catalog.notes.get(slug)?.post;
    if (!post) return [];
    return [{ ...titleLink(withBase(base, postAddress(post)), post), when: timeView(course, post.date.slice(0, 10)) }];
  });
  const threads = fields.threads.flatMap((slug) => {
    const thread = catalog.threads.get(slug as Slug);
    return thread ? [titleLink(withBase(base, threadAddress(thread.slug)), thread)] : [];
  });
  const due = weeks.flatMap((week) => week.due).sort((a, b) => Date.parse(a.until) - Date.parse(b.until));
  const now = courseNow(context, course);
  const shown = now?.week === undefined ? undefined : course.weeks[now.week];
  const dueNext = isDueNext(
    due.map(({ until }) => Date.parse(until)),
    catalog.clock,
    shown && spanOf(course, shown),
  );
  const calendar = withBase(base, calendarAddress(course));
  return {
    kind: "course",
    part: "home",
    head: pageHead(context, {
      title: fields.title,
      description: fields.description || fields.title,
      address: storyAddress(course),
      hasMath:
        hasMath(context, [course.source.path]) ||
        showsMath(
          course.html?.title,
          course.html?.description,
          ...[...announcements, ...threads].map(({ html }) => html),
          ...weeks.flatMap(weekHtml),
        ),
      feeds: feedLinks(context.blog, { stories: [course] }),
      picture: storyPicture(context.blog, course),
    }),
    nav: courseNav(context, course, "home"),
    slug: course.slug,
    title: fields.title,
    ...titleOf(course),
    description: descriptionOf(course),
    term: fields.term && calmDays(fields.term.starts, fields.term.ends),
    zone: zoneOf(course),
    instructor: fields.instructor,
    location: fields.location,
    staff: fields.staff.map(({ name, role, mail, url, hours, place }) => ({ name, role, mail, url, hours, place })),
    feedback: fields.feedback ?? catalog.site.feedback.form,
    announcements,
    allAnnouncements: {
      href: withBase(base, coursePartAddress(course, "announcements")),
      text: `All ${course.announcements.length} announcements`,
    },
    intro: context.html(course.source.path),
    now,
    due: due.map((item, index) => ({ ...item, isNext: dueNext[index] ?? false })),
    weeks,
    threads,
    calendar: { file: calendar, subscribe: `webcal://${new URL(catalog.site.url).host}${calendar}` },
  };
}

/** What a week shows as HTML. */
export function weekHtml({ title, readings, entries }: WeekView): (Html | undefined)[] {
  const titles = entries.map((entry) => (entry.state === "written" ? entry.title.html : undefined));
  return [title, ...readings, ...titles];
}
