import type { DueItem, OutlineItem, Prose, Session, Week } from "../../catalog/model.ts";
import { calmDays } from "../../core/calm-date.ts";
import { courseMoment, type WeekSpan } from "../../core/current-week.ts";
import { entryCard } from "../entry-card.ts";
import { placeIn } from "../neighbours.ts";
import type { PageContext } from "../page-context.ts";
import type { CourseEntry, CourseNow, DueView, SessionView, WeekView } from "../views/course.ts";
import type { Link } from "../views/html.ts";
import { beginning, type Course, ending, timeView, utc, yearOf } from "./course-times.ts";

/** A week with all that is in it. */
export function weekView(context: PageContext, course: Course, week: Week): WeekView {
  return {
    ...weekLine(context, course, week),
    sessions: week.sessions.map((session) => sessionView(context, course, session)),
    readings: week.readings.map((reading) => context.prose(reading)),
    entries: week.outline.flatMap((item) => entryOf(context, course, item)),
    due: week.due.map((item) => dueView(context, course, item)),
  };
}

/** What a week is called, and when it is. */
export function weekLine(
  context: PageContext,
  course: Course,
  week: Week,
): Pick<WeekView, "number" | "title" | "days" | "span"> {
  const { starts, ends } = week;
  const span = spanOf(course, week);
  return {
    number: week.number,
    title: context.prose(week.title),
    days: starts === undefined || ends === undefined ? undefined : calmDays(starts, ends, yearOf(course)),
    span: span && { from: utc(span.from), until: utc(span.until) },
  };
}

/** Where a course is as of the build. */
export function courseNow({ blog }: PageContext, course: Course): CourseNow | undefined {
  const spans = course.weeks.map((week) => spanOf(course, week));
  const moment = courseMoment(spans, blog.catalog.clock);
  return moment && { state: moment.state, week: moment.state === "over" ? undefined : moment.index };
}

/** From when to when a week lasts; nothing where it has no dates. */
export function spanOf(course: Course, { starts, ends }: Week): WeekSpan | undefined {
  if (starts === undefined || ends === undefined) return undefined;
  return { from: beginning(course, starts), until: ending(course, ends) };
}

function sessionView(context: PageContext, course: Course, session: Session): SessionView {
  const link = (text: string, path: Prose | undefined): Link[] => {
    const href = path && context.leadsTo(path);
    return href === undefined ? [] : [{ href, text }];
  };
  return {
    when: timeView(course, session.date, session.minutes),
    title: session.title,
    place: session.place,
    links: [
      ...link("Slides", session.slides),
      ...link("Notes", session.notes),
      ...link("Recording", session.recording),
      ...session.files.flatMap((file) => link(fileName(file.text), file)),
    ],
  };
}

/** What a file is called: the last part of its path, or of its address. */
function fileName(path: string): string {
  const parts = (path.split(/[?#]/)[0] as string).split("/").filter((part) => part !== "");
  return parts.at(-1) ?? path;
}

function dueView(context: PageContext, course: Course, { date, title, file, solution }: DueItem): DueView {
  return {
    when: timeView(course, date),
    until: utc(ending(course, date)),
    title,
    file: file && context.leadsTo(file),
    solution: solution && {
      href: solution.isOut ? context.leadsTo(solution.file) : undefined,
      after: solution.isOut ? undefined : timeView(course, solution.after),
    },
  };
}

function entryOf(context: PageContext, course: Course, item: OutlineItem): CourseEntry[] {
  if (item.state === "planned") return [{ state: "planned", title: item.title, planned: item.planned }];
  if (item.state === "scheduled") return [{ state: "scheduled", title: item.title, from: timeView(course, item.date) }];
  const entry = course.entries[placeIn(course, item)];
  if (!entry) return [];
  const card = entryCard(context, entry);
  const first = card.overview ?? card.single ?? card.deepDive;
  if (!first) return [];
  const title = { href: first.href, text: card.title, ...(card.titleHtml !== undefined && { html: card.titleHtml }) };
  return [{ state: "written", title, deepDive: card.overview ? card.deepDive : undefined }];
}
