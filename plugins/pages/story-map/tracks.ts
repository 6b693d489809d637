import { joinsNeighbours, type Link } from "./link.ts";

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

/**
 * Finds the height at which each arrow passes the entries that it skips: level with one of its ends where the way is
 * free, else as near as it can, above them rather than below.
 * @returns a height for every link that skips, px downwards from the axis
 */
export function routeTracks(links: readonly Link[], columns: readonly Column[]): ReadonlyMap<Link, number> {
  const tracks = new Map<Link, number>();
  const skips = links.filter((link) => !joinsNeighbours(link));
  // Short ones first, so that long ones pass over them and not the other way round.
  for (const link of [...skips].sort((a, b) => a.high - a.low - (b.high - b.low) || a.low - b.low)) {
    const passed = columns.slice(link.low + 1, link.high);
    const taken = [...tracks].filter(([other]) => other.low + 1 < link.high && link.low + 1 < other.high);
    const isFree = (y: number): boolean =>
      passed.every(({ top, bottom }) => y <= top - CLEARANCE_ABOVE || y >= bottom + CLEARANCE_BELOW) &&
      taken.every(([, track]) => Math.abs(track - y) >= SPACING);
    const ends = [columns[link.low]?.middle ?? 0, columns[link.high]?.middle ?? 0] as const;
    const ways = [...ends, ...passed.flatMap((column) => beside(column, skips.length))].filter(isFree);
    const detour = (y: number): number => Math.abs(y - ends[0]) + Math.abs(y - ends[1]);
    ways.sort((a, b) => detour(a) - detour(b) || a - b);
    // The last resort is above everything: there is always room.
    const highest = Math.min(...passed.map(({ top }) => top), ...taken.map(([, track]) => track));
    tracks.set(link, ways[0] ?? highest - CLEARANCE_ABOVE - SPACING);
  }
  return tracks;
}

function beside(column: Column, count: number): number[] {
  return Array.from({ length: count }, (_, step) => [
    column.top - CLEARANCE_ABOVE - step * SPACING,
    column.bottom + CLEARANCE_BELOW + step * SPACING,
  ]).flat();
}
