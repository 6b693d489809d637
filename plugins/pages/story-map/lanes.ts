import { Graph, layout } from "@dagrejs/dagre";
import type { Link } from "./link.ts";

/** Height of an entry as dagre is told of it; a quarter of it is then the least distance between two lanes. */
const DAGRE_HEIGHT = 100;
const LANE = DAGRE_HEIGHT / 4;

/** dagre takes a second for 60 densely joined entries, and ten for 200: what is longer stays on the axis. */
const MAX_ENTRIES = 40;

/** Whether an entry stands above the axis, on it, or below. */
export type Lane = -1 | 0 | 1;

/**
 * Finds the lane of each entry.
 *
 * A chain stays on the axis, whatever arrows pass over it; branches part, and meet again. dagre places the entries; it
 * sees the story's skeleton, without the arrows that only repeat a longer way, and with an edge without weight between
 * neighbours, so that every entry has a rank of its own. Three lanes are enough then, and a fan of ten papers does not
 * become a staircase.
 * @param count of entries
 */
export function assignLanes(count: number, links: readonly Link[]): readonly Lane[] {
  if (count === 0 || count > MAX_ENTRIES) return new Array<Lane>(count).fill(0);
  const graph = new Graph();
  graph.setGraph({ rankdir: "LR", ranker: "longest-path", ranksep: 10, nodesep: 0, edgesep: 0 });
  for (let place = 0; place < count; place++) graph.setNode(String(place), { width: 10, height: DAGRE_HEIGHT });
  // dagre breaks ties by who came first: with the edges of the order first, a branch and its twin stand alike.
  for (const link of skeleton(links).toSorted((a, b) => Number(!!a.bridge) - Number(!!b.bridge))) {
    graph.setEdge(String(link.low), String(link.high), { weight: link.bridge ? 2 : 0, minlen: 1 });
  }
  layout(graph);
  const height = (place: number): number => graph.node(String(place)).y;
  // The axis is where the story begins: dagre lays what follows from it, and what comes back to it, level with it.
  return Array.from({ length: count }, (_, place) => Math.sign(Math.round((height(place) - height(0)) / LANE)) as Lane);
}

/** The links without those bridges that a longer way over bridges repeats. */
function skeleton(links: readonly Link[]): readonly Link[] {
  const next = new Map<number, number[]>();
  for (const { low, high, bridge } of links) if (bridge) next.set(low, [...(next.get(low) ?? []), high]);
  return links.filter((link) => !link.bridge || !isRepeated(link, next));
}

function isRepeated({ low, high }: Link, next: ReadonlyMap<number, readonly number[]>): boolean {
  const open = (next.get(low) ?? []).filter((place) => place < high);
  const seen = new Set(open);
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    for (const further of next.get(place) ?? []) {
      if (further === high) return true;
      if (further < high && !seen.has(further)) {
        seen.add(further);
        open.push(further);
      }
    }
  }
  return false;
}
