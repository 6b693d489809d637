import { slugify } from "../../core/slug.ts";
import { storyAddress, withBase } from "../../linking/addresses.ts";
import { beginning, type Course, ending, hasTime } from "../../pages/course/course-times.ts";
import type { PageContext } from "../../pages/page-context.ts";

/** Of a session that does not say how long it lasts: most lessons take about an hour, and an event without an end is hard to see. */
const USUAL_MINUTES = 60;

/** What stands in a calendar. */
export interface CalendarEvent {
  /** Stays the same as long as it is the same event. */
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly location: string | undefined;
  readonly url: string;
  /** A day (`2026-03-30`), or from when to when in milliseconds since 1970; one moment for what is due at a time. */
  readonly when: string | readonly [from: number, until: number];
  /** Whether one is busy meanwhile. */
  readonly isMeeting: boolean;
}

/**
 * The sessions of a course and what is due in it, in the order of its weeks. A session is known by its beginning, and what is due by
 * what it is called: a deadline is moved more often than renamed, and a session has often no title.
 */
export function calendarEvents(context: PageContext, course: Course): CalendarEvent[] {
  const { base, catalog } = context.blog;
  const { title, location } = course.fields;
  const home = new URL(withBase(base, storyAddress(course)), catalog.site.url).href;
  const domain = (catalog.site.feed.tagAuthority ?? new URL(catalog.site.url).hostname).split(",")[0];
  const seen = new Map<string, number>();
  const uid = (name: string): string => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${course.slug}-${name}${count === 1 ? "" : `-${count}`}@${domain}`;
  };
  return course.weeks.flatMap((week): CalendarEvent[] => {
    const url = `${home}#week-${week.number}`;
    const description = `Week ${week.number}: ${context.plain(week.title)}\n${url}`;
    const sessions = week.sessions.map((session): CalendarEvent => {
      const from = beginning(course, session.date);
      return {
        uid: uid(`session-${session.date.replace(/[^0-9]+/g, "")}`),
        title: session.title === undefined ? title : `${session.title} (${title})`,
        description,
        location: session.place ?? location,
        url,
        when: hasTime(session.date) ? [from, from + (session.minutes ?? USUAL_MINUTES) * 60_000] : session.date,
        isMeeting: true,
      };
    });
    const due = week.due.map((item): CalendarEvent => {
      const until = ending(course, item.date);
      return {
        uid: uid(`due-${slugify(item.title)}`),
        title: `Due: ${item.title} (${title})`,
        description,
        location: undefined,
        url,
        when: hasTime(item.date) ? [until, until] : item.date,
        isMeeting: false,
      };
    });
    return [...sessions, ...due];
  });
}
