import type { MapDrawing, MapEdgeInput, MapNodeInput } from "./story-map/drawing.ts";
import { linkEntries } from "./story-map/link.ts";
import { drawTall } from "./story-map/tall.ts";
import { drawWide } from "./story-map/wide.ts";

export type {
  Box,
  BridgeArrow,
  MapDrawing,
  MapEdge,
  MapEdgeInput,
  MapNode,
  MapNodeInput,
  MapPanel,
  OrderLine,
  Point,
  TextLine,
} from "./story-map/drawing.ts";

/** A story, drawn twice; a page shows one of the two. */
export interface StoryMap {
  /** From left to right, at most 900 px wide. */
  readonly wide: MapDrawing;
  /** From top to bottom, 288 px wide. */
  readonly tall: MapDrawing;
}

/**
 * Draws a story: its entries in reading order along one axis, its bridges as arrows.
 *
 * The same input gives the same drawing, byte for byte. No tile covers another, and no line runs through a tile.
 * @param input.nodes the entries in reading order, each slug once
 * @param input.edges the bridges; one between entries that are not here is left out. One that runs against the reading
 * order is drawn as an arrow back
 */
export function layOutStoryMap(input: {
  readonly nodes: readonly MapNodeInput[];
  readonly edges: readonly MapEdgeInput[];
}): StoryMap {
  const links = linkEntries(input.nodes, input.edges);
  return { wide: drawWide(input.nodes, links), tall: drawTall(input.nodes, links) };
}
