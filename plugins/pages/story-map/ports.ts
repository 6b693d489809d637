import { joinsNeighbours, type Link } from "./link.ts";
import type { Column, Tracks } from "./tracks.ts";

/** Where a link's two ends meet their tiles: px from the tile's middle, downwards. */
export interface Ports {
  readonly low: number;
  readonly high: number;
}

const SPACING = 14;
/** What is left between two ends where they are crowded. */
const MIN_SPACING = 8;

/**
 * Spreads the links that meet at one side of a tile, so that no two arrows end in one point: one that comes level
 * stays level, those from above stand over it, those from below under it.
 * @param reach how far from a tile's middle a link may meet it, px
 */
export function spreadPorts(
  links: readonly Link[],
  columns: readonly Column[],
  tracks: Tracks,
  reach: number,
): ReadonlyMap<Link, Ports> {
  const low = new Map<Link, number>();
  const high = new Map<Link, number>();
  columns.forEach(({ middle }, place) => {
    const leaving = links.filter((link) => link.low === place);
    const coming = links.filter((link) => link.high === place);
    const ahead = (link: Link): number => tracks(link, place + 1) ?? (columns[link.high] as Column).middle;
    const behind = (link: Link): number => tracks(link, place - 1) ?? (columns[link.low] as Column).middle;
    for (const [link, offset] of spread(leaving, ahead, middle, reach)) low.set(link, offset);
    for (const [link, offset] of spread(coming, behind, middle, reach)) high.set(link, offset);
  });
  return new Map(links.map((link) => [link, { low: low.get(link) ?? 0, high: high.get(link) ?? 0 }]));
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
  const offsets = ordered.map((link, index): readonly [Link, number] => [link, (index - centre) * spacing]);
  // What passes the tile's side a little higher or lower goes straight, if that leaves the others room.
  const straight = offsets.map(([link, offset]): readonly [Link, number] => {
    const straightOn = height(link) - middle;
    return [link, Math.abs(straightOn) <= reach ? straightOn : offset];
  });
  const isClear = straight.every(
    ([, offset], index) => offset - (straight[index - 1]?.[1] ?? -Infinity) >= MIN_SPACING,
  );
  return isClear ? straight : offsets;
}
