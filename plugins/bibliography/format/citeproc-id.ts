/*
 * Citeproc keeps works in plain objects, by their ids, so that an id must be no name that every object has (`constructor`).
 */

/** The id that citeproc knows a work by. */
export function idOf(key: string): string {
  return `@${key}`;
}

/** The key of a work that citeproc speaks of. */
export function keyOf(id: string): string {
  return id.slice(1);
}
