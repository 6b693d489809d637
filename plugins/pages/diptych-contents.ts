import type { Tier } from "../core/tier.ts";
import { inDiptych } from "./diptych-half.ts";
import type { TocItem } from "./views/post.ts";

/**
 * Cuts the contents of a panel where the diptych cuts its text.
 * @param rows ids of the rows, in their order
 * @returns for what stands before the first row, and for each row, what is listed of it; the ids are those in the diptych
 */
export function contentsOfRows(toc: readonly TocItem[], tier: Tier, rows: readonly string[]): TocItem[][] {
  const pieces: TocItem[][] = [[]];
  const add = (item: TocItem, isNested: boolean): void => {
    if (item.id === rows[pieces.length - 1]) {
      pieces.push([]);
      // A row begins at its top: what of the other panel stands there begins at the same height.
      pieces.at(-1)?.push({ ...item, id: tier === "overview" ? item.id : `${tier}-${item.id}`, children: [] });
      return;
    }
    const placed = { ...item, id: inDiptych(item.id, tier, rows), children: [] };
    const piece = pieces.at(-1) as TocItem[];
    const parent = isNested ? piece.pop() : undefined;
    piece.push(parent ? { ...parent, children: [...parent.children, placed] } : placed);
  };
  for (const item of toc) {
    add(item, false);
    for (const child of item.children) add(child, true);
  }
  while (pieces.length <= rows.length) pieces.push([]);
  return pieces;
}
