import type { Slug } from "../../core/slug.ts";

/** What the order of a story depends on. */
export interface OrderedEntry {
  readonly slug: Slug;
  /** ISO 8601. */
  readonly date: string;
  readonly parents: readonly Slug[];
}

/**
 * Orders entries so that each comes after all that it builds on; the earlier date goes first where there is a choice,
 * then the slug. Parents that are not among the entries are ignored.
 * @param entries without cycles (see `findCycles`); what stands in a cycle is left out
 */
export function orderByParents(entries: readonly OrderedEntry[]): Slug[] {
  const waiting = new Map(entries.map((entry) => [entry.slug, entry]));
  const order: Slug[] = [];
  for (;;) {
    const ready = [...waiting.values()].filter((entry) => !entry.parents.some((parent) => waiting.has(parent)));
    const next = ready.sort((a, b) => compare(a.date, b.date) || compare(a.slug, b.slug))[0];
    if (!next) return order;
    waiting.delete(next.slug);
    order.push(next.slug);
  }
}

/**
 * Finds the ways that `buildsOn` leads in a circle, each once.
 * @returns lists of slugs, as a reader would follow them: each builds on the one before it, and the first on the last,
 *   which is the first of them in the given order
 */
export function findCycles(parentsOf: ReadonlyMap<Slug, readonly Slug[]>): Slug[][] {
  const cycles: Slug[][] = [];
  const done = new Set<Slug>();
  const path: Slug[] = [];
  const visit = (slug: Slug): void => {
    const at = path.indexOf(slug);
    if (at >= 0) {
      // The path runs from a paper to what it builds on; a reader follows it the other way.
      cycles.push(path.slice(at).reverse());
      return;
    }
    if (done.has(slug)) return;
    path.push(slug);
    for (const parent of parentsOf.get(slug) ?? []) if (parentsOf.has(parent)) visit(parent);
    path.pop();
    done.add(slug);
  };
  for (const slug of parentsOf.keys()) visit(slug);
  return cycles;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
