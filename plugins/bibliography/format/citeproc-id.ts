import type { CslName } from "../csl-item.ts";

/*
 * Citeproc keeps works and people in plain objects, by their ids and names, so that none may be called like what every object
 * has (`constructor`).
 */

/** Stands behind such a name until citeproc is done with it. */
const NAME_MARK = "\ue115";

/** A person as citeproc may know them. */
export function personOf(name: CslName): CslName {
  return Object.fromEntries(
    Object.entries(name).map(([part, text]) => [part, text in Object.prototype ? text + NAME_MARK : text]),
  );
}

/** The id that citeproc knows a work by. */
export function idOf(key: string): string {
  return `@${key}`;
}

/** The key of a work that citeproc speaks of. */
export function keyOf(id: string): string {
  return id.slice(1);
}
