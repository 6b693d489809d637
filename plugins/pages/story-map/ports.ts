import { joinsNeighbours, type Link } from "./link.ts";
import type { Column } from "./tracks.ts";

/** Where a link's two ends meet their tiles: px from the tile's middle, downwards. */
export interface Ports {
  readonly low: number;
  readonly high: number;
}

const SPACING = 14;

/**
 * Spreads the links that meet at one side of a tile, so that no two arrows end in one point: one that comes level
 * stays level, those from above stand over it, those from below under it.
 * @param reach how far from a tile's middle a link may meet it, px
 */
export function spreadPorts(
  links: readonly Link[],
  columns: readonly Column[],
  tracks: ReadonlyMap<Link, number>,
  reach: number,
): ReadonlyMap<Link, Ports> {
  const low = new Map<Link, number>();
  const high = new Map<Link, number>();
  columns.forEach(({ middle }, place) => {
    const height = (link: Link): number => tracks.get(link) ?? otherEnd(link, place, columns);
    const meeting = (end: "low" | "high"): Link[] => links.filter((link) => link[end] === place);
    for (const [link, offset] of spread(meeting("low"), height, middle, reach)) low.set(link, offset);
    for (const [link, offset] of spread(meeting("high"), height, middle, reach)) high.set(link, offset);
  });
  return new Map(links.map((link) => [link, { low: low.get(link) ?? 0, high: high.get(link) ?? 0 }]));
}

function otherEnd(link: Link, place: number, columns: readonly Column[]): number {
  return columns[link.low === place ? link.high : link.low]?.middle ?? 0;
}

function spread(
  meeting: readonly Link[],
  height: (link: Link) => number,
  middle: number,
  reach: number,
): readonly (readonly [Link, number])[] {
  // Of two that come from one height, the shorter stands nearer to it: they nest.
  const ordered = [...meeting].sort(
    (a, b) => height(a) - height(b) || Number(joinsNeighbours(a)) - Number(joinsNeighbours(b)),
  );
  const level = ordered.findIndex((link) => Math.abs(height(link) - middle) < 0.5);
  const centre = level >= 0 ? level : (ordered.length - 1) / 2;
  const furthest = Math.max(centre, ordered.length - 1 - centre);
  const spacing = furthest * SPACING > reach ? reach / furthest : SPACING;
  return ordered.map((link, index) => [link, (index - centre) * spacing]);
}
