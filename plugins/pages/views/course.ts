import type { PanelLink } from "./entry-card.ts";
import type { HeadView } from "./head.ts";
import type { Html, Link } from "./html.ts";

/** A day or time as a reader sees it, and as machines do. */
export interface TimeView {
  /** For `<time datetime>`: a day, or a time in UTC. */
  readonly datetime: string;
  /** `Mon 2 March`, with the time of day where there is one. */
  readonly text: string;
}

/** The ways within a course, on each of its pages. */
export interface CourseNav {
  readonly course: Link;
  readonly items: readonly (Link & { readonly isHere: boolean; readonly type?: string })[];
}

export interface SessionView {
  readonly when: TimeView;
  readonly title: string | undefined;
  readonly place: string | undefined;
  /** Slides, notes, recording and files. */
  readonly links: readonly Link[];
}

export interface DueView {
  readonly when: TimeView;
  /** The moment from which on it is no longer due, in UTC. */
  readonly until: string;
  readonly title: string;
  readonly file: string | undefined;
  readonly solution: { readonly href: string | undefined; readonly after: TimeView | undefined } | undefined;
}

/** An entry of a week. */
export type CourseEntry =
  | {
      readonly state: "written";
      readonly title: Link;
      /** The other panel of a pair. */
      readonly deepDive: PanelLink | undefined;
    }
  | { readonly state: "scheduled"; readonly title: string; readonly from: TimeView }
  | { readonly state: "planned"; readonly title: string; readonly planned: string | undefined };

export interface WeekView {
  readonly number: number;
  readonly title: Html;
  /** Its first and last day in words: `2–8 March`. */
  readonly days: string | undefined;
  /** From when to when it lasts, in UTC; nothing where it has no dates. */
  readonly span: { readonly from: string; readonly until: string } | undefined;
  readonly sessions: readonly SessionView[];
  readonly readings: readonly Html[];
  readonly entries: readonly CourseEntry[];
  readonly due: readonly DueView[];
}

/** Where the course is as of the build. */
export interface CourseNow {
  readonly state: "now" | "next" | "over";
  /** The week that is, or the next one. */
  readonly week: number | undefined;
}

interface CoursePageBase {
  readonly kind: "course";
  readonly head: HeadView;
  readonly nav: CourseNav;
}

export interface CourseHomeView extends CoursePageBase {
  readonly part: "home";
  readonly slug: string;
  readonly title: string;
  readonly titleHtml?: Html;
  readonly description: Html;
  /** `2 March – 12 June 2026`. */
  readonly term: string | undefined;
  /** Of all its times. */
  readonly zone: string;
  readonly instructor: string | undefined;
  readonly location: string | undefined;
  readonly staff: readonly {
    readonly name: string;
    readonly role: string | undefined;
    readonly mail: string | undefined;
    readonly url: string | undefined;
    readonly hours: string | undefined;
    readonly place: string | undefined;
  }[];
  readonly feedback: string | undefined;
  /** The newest. */
  readonly announcements: readonly (Link & { readonly when: TimeView })[];
  readonly allAnnouncements: Link;
  readonly intro: Html;
  /** Nothing where no week has dates. */
  readonly now: CourseNow | undefined;
  /** What is due in any week, by its date. */
  readonly due: readonly (DueView & {
    /** Whether it is due next, as of the build. */
    readonly isNext: boolean;
  })[];
  readonly weeks: readonly WeekView[];
  readonly threads: readonly Link[];
  readonly calendar: { readonly file: string; readonly subscribe: string };
}

export interface SyllabusView extends CoursePageBase {
  readonly part: "syllabus";
  readonly title: string;
  readonly zone: string;
  readonly now: CourseNow | undefined;
  readonly weeks: readonly WeekView[];
}

export interface AnnouncementsView extends CoursePageBase {
  readonly part: "announcements";
  readonly announcements: readonly {
    readonly title: Link;
    readonly when: TimeView;
    readonly slug: string;
    /** What stands before its first heading. */
    readonly html: Html;
    readonly hasMore: boolean;
  }[];
  readonly feed: string;
}

/** What the weeks of a course add to its threads. */
export interface WeekThreadsView extends CoursePageBase {
  readonly part: "threads";
  readonly title: string;
  readonly now: CourseNow | undefined;
  readonly threads: readonly Link[];
  readonly weeks: readonly (Pick<WeekView, "number" | "title" | "days" | "span"> & {
    /** One for each thread, in their order. */
    readonly cells: readonly (readonly { readonly entry: Link; readonly adds: Html }[])[];
  })[];
}

/** A page of a course. */
export type CoursePageView = CourseHomeView | SyllabusView | AnnouncementsView | WeekThreadsView;
