import { Graph, layout } from "@dagrejs/dagre";
import type { Link } from "./link.ts";

/** Height of an entry as dagre is told of it; a quarter of it is then the least distance between two lanes. */
const DAGRE_HEIGHT = 100;
const LANE = DAGRE_HEIGHT / 4;

/** Whether an entry stands above the axis, on it, or below. */
export type Lane = -1 | 0 | 1;

/**
 * Finds the lane of each entry.
 *
 * A chain stays on the axis, whatever arrows pass over it; branches part, and meet again. Three lanes are enough, since
 * every entry has a column of its own, and a fan of ten papers is not to become a staircase. dagre places the entries; what it sees is the story's skeleton, without the arrows that only repeat a longer way, and with an edge
 * without weight between neighbours, so that every entry has a rank of its own.
 * @param count of entries
 */
export function assignLanes(count: number, links: readonly Link[]): readonly Lane[] {
  if (count === 0) return [];
  const graph = new Graph();
  graph.setGraph({ rankdir: "LR", ranksep: 10, nodesep: 0, edgesep: 0 });
  for (let place = 0; place < count; place++) graph.setNode(String(place), { width: 10, height: DAGRE_HEIGHT });
  for (const link of skeleton(links)) {
    graph.setEdge(String(link.low), String(link.high), { weight: link.bridge ? 2 : 0, minlen: 1 });
  }
  layout(graph);
  const first = Number(graph.node("0").y);
  const heights = Array.from({ length: count }, (_, place) => Math.round((graph.node(String(place)).y - first) / LANE));
  const axis = mostFrequent(heights);
  return heights.map((height) => Math.sign(height - axis) as Lane);
}

/** Of two that are as frequent, the one that comes first. */
function mostFrequent(values: readonly number[]): number {
  const count = (value: number): number => values.filter((other) => other === value).length;
  return values.reduce((best, value) => (count(value) > count(best) ? value : best));
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
