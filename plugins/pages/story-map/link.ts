import type { MapEdgeInput, MapNodeInput } from "./drawing.ts";

/** What joins two entries on the line of reading; places count from 0. */
export interface Link {
  /** The end that is read first. */
  readonly low: number;
  readonly high: number;
  /** True where the entry that is read first builds on the later one: the arrow then points back. */
  readonly backwards: boolean;
  /** Nothing for neighbours that are no parent and child. */
  readonly bridge: MapEdgeInput | undefined;
}

/** True for what passes over no entry. */
export function joinsNeighbours(link: Link): boolean {
  return link.high === link.low + 1;
}

/**
 * Finds what a map has to draw between its entries.
 * @param nodes in reading order
 * @param edges those that name an entry that is not here, or one entry twice, are left out; so is a repeated pair
 * @returns by their lower end, then their higher one: every bridge, and a link without one between all other neighbours
 */
export function linkEntries(nodes: readonly MapNodeInput[], edges: readonly MapEdgeInput[]): readonly Link[] {
  const places = new Map(nodes.map((node, place) => [node.slug, place]));
  const links = new Map<string, Link>();
  for (const bridge of edges) {
    const from = places.get(bridge.from);
    const to = places.get(bridge.to);
    if (from === undefined || to === undefined || from === to) continue;
    const low = Math.min(from, to);
    const high = Math.max(from, to);
    if (!links.has(`${low} ${high}`)) links.set(`${low} ${high}`, { low, high, backwards: from > to, bridge });
  }
  for (let low = 0; low + 1 < nodes.length; low++) {
    const key = `${low} ${low + 1}`;
    if (!links.has(key)) links.set(key, { low, high: low + 1, backwards: false, bridge: undefined });
  }
  return [...links.values()].sort((a, b) => a.low - b.low || a.high - b.high);
}

/** What the arrow of a bridge is called, for somebody who cannot see where it runs. */
export function bridgeName(link: Link, bridge: MapEdgeInput, nodes: readonly MapNodeInput[]): string {
  const [from, to] = link.backwards ? [link.high, link.low] : [link.low, link.high];
  return `Bridge from ${nodes[from]?.title ?? bridge.from} to ${nodes[to]?.title ?? bridge.to}: ${bridge.bridgeText}`;
}
