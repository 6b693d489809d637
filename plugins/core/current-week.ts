/** From when to when a week of a course lasts, in milliseconds since 1970; the end is no part of it. */
export interface WeekSpan {
  readonly from: number;
  readonly until: number;
}

/** Where a course is at a moment: in a week, before one, or at its end. */
export type CourseMoment = { readonly state: "now" | "next"; readonly index: number } | { readonly state: "over" };

/**
 * Where a course is: in the first week that the moment lies in, else before the next one that begins. The page asks as of the
 * build, and the reader's browser as of today.
 * @param weeks in their order; a week without dates is nothing
 * @param now in milliseconds since 1970
 * @returns nothing where no week has dates
 */
export function courseMoment(weeks: readonly (WeekSpan | undefined)[], now: number): CourseMoment | undefined {
  const index = weeks.findIndex((week) => week !== undefined && week.from <= now && now < week.until);
  if (index !== -1) return { state: "now", index };
  let next = -1;
  for (const [at, week] of weeks.entries()) {
    if (week && week.from > now && (next === -1 || week.from < (weeks[next] as WeekSpan).from)) next = at;
  }
  if (next !== -1) return { state: "next", index: next };
  return weeks.some((week) => week !== undefined) ? { state: "over" } : undefined;
}

/**
 * What is due next: all that is due until a week ends, else the first that is due after it, with what is due at the same time.
 * @param due the moments from which on things are no longer due
 * @param now in milliseconds since 1970
 * @param week that is shown
 * @returns for each whether it is
 */
export function isDueNext(due: readonly number[], now: number, week: WeekSpan | undefined): boolean[] {
  const first = Math.min(...due.filter((until) => until > now));
  const last = Math.max(first, week?.until ?? first);
  return due.map((until) => until > now && until <= last);
}
