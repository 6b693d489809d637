import type { Link } from "./link.ts";

/** What stands in a column of the line: px, downwards from the axis. */
export interface Column {
  /** The middle of the tile. */
  readonly middle: number;
  readonly top: number;
  /** Where the words below the tile end. */
  readonly bottom: number;
}

/** Between an arrow and what it passes. */
const CLEARANCE_ABOVE = 18;
const CLEARANCE_BELOW = 12;
/** Between two arrows that run side by side. */
const SPACING = 13;
/** How much longer a way may be, in px, to be level with one of its ends. */
const LEVEL_BONUS = 8;

/** The way of a link past neighbouring entries of one row. */
interface Leg {
  readonly link: Link;
  /** First and last place passed. */
  readonly first: number;
  readonly last: number;
}

/** The height at which a link passes an entry, px downwards from the axis; nothing where it does not pass it. */
export type Tracks = (link: Link, place: number) => number | undefined;

/**
 * Finds the height at which each arrow passes the entries that it skips: level with one of its ends where the way is
 * free, else as near as it can, above them rather than below. One height for each row.
 * @param perRow entries in a row, at least 1
 * @param below whether there is room between the columns to go under words and come up again
 */
export function routeTracks(
  links: readonly Link[],
  columns: readonly Column[],
  perRow: number,
  below: boolean,
): Tracks {
  const routed: { readonly leg: Leg; readonly y: number }[] = [];
  const byLink = new Map<Link, typeof routed>();
  // Short ones first, so that long ones pass over them and not the other way round.
  const legs = links.flatMap((link) => legsOf(link, perRow));
  legs.sort(
    (a, b) => lengthOf(a) - lengthOf(b) || a.link.high - a.link.low - (b.link.high - b.link.low) || a.first - b.first,
  );
  for (const leg of legs) {
    const passed = columns.slice(leg.first, leg.last + 1);
    const taken = routed
      .filter(({ leg: other }) => other.first <= leg.last && leg.first <= other.last)
      .map(({ y }) => y);
    const isFree = (y: number): boolean =>
      passed.every(({ top, bottom }) => y <= top - CLEARANCE_ABOVE || y >= bottom + CLEARANCE_BELOW) &&
      taken.every((track) => Math.abs(track - y) >= SPACING);
    const ends = [leg.link.low, leg.link.high]
      .filter((place) => place === leg.first - 1 || place === leg.last + 1)
      .map((place) => (columns[place] as Column).middle);
    const cost = (y: number): number =>
      (ends.length === 0 ? [0] : ends).reduce(
        (sum, end) => sum + Math.abs(y - end),
        ends.includes(y) ? -LEVEL_BONUS : 0,
      );
    const ways = new Set([...ends, ...passed.flatMap((column) => beside(column, 2 * taken.length + 1, below))]);
    const [best] = [...ways]
      .filter(isFree)
      .map((y) => ({ y, cost: cost(y) }))
      .sort((a, b) => a.cost - b.cost || a.y - b.y);
    // The last resort is above everything: there is always room.
    const highest = Math.min(...passed.map(({ top }) => top), ...taken);
    routed.push({ leg, y: best?.y ?? highest - CLEARANCE_ABOVE });
  }
  for (const way of routed) byLink.set(way.leg.link, [...(byLink.get(way.leg.link) ?? []), way]);
  return (link, place) => byLink.get(link)?.find(({ leg }) => leg.first <= place && place <= leg.last)?.y;
}

function legsOf(link: Link, perRow: number): readonly Leg[] {
  const legs: Leg[] = [];
  for (let first = link.low + 1; first < link.high; ) {
    const last = Math.min(link.high - 1, (Math.floor(first / perRow) + 1) * perRow - 1);
    legs.push({ link, first, last });
    first = last + 1;
  }
  return legs;
}

function lengthOf({ first, last }: Leg): number {
  return last - first;
}

function beside(column: Column, count: number, below: boolean): number[] {
  return Array.from({ length: count }, (_, step) => {
    const over = column.top - CLEARANCE_ABOVE - step * SPACING;
    return below ? [over, column.bottom + CLEARANCE_BELOW + step * SPACING] : [over];
  }).flat();
}
