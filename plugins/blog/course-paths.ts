import type { Prose, Story } from "../catalog/model.ts";

/** A path in a course's YAML to what it hands out. */
export interface CoursePath {
  readonly path: Prose;
  /** Since when it is on the site, where it is a solution whose day is yet to come. */
  readonly heldUntil?: string;
}

/** All paths in a course's YAML: of slides, notes, recordings and files beside sessions, of what is due, and of solutions. */
export function coursePathsOf({ weeks }: Pick<Story, "weeks">): CoursePath[] {
  return weeks.flatMap(({ sessions, due }) => [
    ...sessions.flatMap(({ slides, notes, recording, files }) =>
      [slides, notes, recording, ...files].flatMap((path) => (path ? [{ path }] : [])),
    ),
    ...due.flatMap(({ file, solution }) => [
      ...(file ? [{ path: file }] : []),
      ...(solution ? [{ path: solution.file, ...(!solution.isOut && { heldUntil: solution.after }) }] : []),
    ]),
  ]);
}

/** The name of the fact that says where a path in YAML leads. */
export function pathFact({ text, place }: Prose): string {
  return `leads-to:${place.file}:${place.line}:${place.column}:${text}`;
}
