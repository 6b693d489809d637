import { setBubble } from "./bubble.ts";
import { type MapDrawing, type MapEdge, type MapEdgeInput, type MapNodeInput, type Point, tenth } from "./drawing.ts";
import { chooseGrid, type Grid, LANDING } from "./grid.ts";
import { type Label, placeNode, setLabel } from "./label.ts";
import { assignLanes } from "./lanes.ts";
import { bridgeName, joinsNeighbours, type Link } from "./link.ts";
import { arrowHead, Pen } from "./pen.ts";
import { type Ports, spreadPorts } from "./ports.ts";
import { type Column, routeTracks, type Tracks } from "./tracks.ts";

const TILE = { width: 84, height: 52 } as const;
const HALF_HEIGHT = TILE.height / 2;
/** How far a hinge reaches over its tile. */
const HINGE = 4;
/** Between a tile and its words. */
const LABEL_GAP = 12;
/** Between the words of one entry and the next tile. */
const GUTTER = 20;
/** The same where lines rise and fall between lanes: they do it here, clear of the words. */
const LANE_GUTTER = 52;
/** Between a line's end and the tile. */
const BREATH = 5;
/** Width of a line's rise or fall where there is room for it. */
const SLOPE = 60;

const FOLD_RADIUS = 10;
const FOLD_ABOVE = 20;
const FOLD_BELOW = 24;

const BUBBLE_WIDTH = 292;
/** Between an arrow that passes over the tiles and its bubble. */
const BUBBLE_GAP = 12;

/** The line of reading before it is folded; heights count from the axis, downwards. */
interface Line {
  readonly nodes: readonly MapNodeInput[];
  readonly links: readonly Link[];
  readonly columns: readonly Column[];
  readonly tracks: Tracks;
  readonly ports: ReadonlyMap<Link, Ports>;
}

/** The line folded into rows, and each row in its place. */
interface Sheet extends Grid {
  readonly width: number;
  readonly height: number;
  /** Each row's axis. */
  readonly axes: readonly number[];
  /** Where each row ends: the lines that turn to the next row run below it. */
  readonly feet: readonly number[];
}

/**
 * Draws a story from left to right, in rows of at most five, at most 900 px wide.
 *
 * The line of reading is laid out whole and then folded, as music is broken into systems: what runs out of a row at
 * the right turns below it and comes into the next at the left.
 */
export function drawWide(nodes: readonly MapNodeInput[], links: readonly Link[]): MapDrawing {
  if (nodes.length === 0) return { width: 0, height: 0, nodes: [], edges: [] };
  const lanes = assignLanes(nodes.length, links);
  const level = lanes.every((lane) => lane === 0);
  const gutter = level ? GUTTER : LANE_GUTTER;
  const grid = chooseGrid(nodes.length, links, gutter);
  const labelWidth = grid.pitch - gutter;

  const labels = nodes.map((node) => setLabel(node, { width: labelWidth, title: 16, titleLeading: 20, titleLines: 3 }));
  const columns = standInLanes(labels, lanes);
  const tracks = routeTracks(links, columns, grid.perRow, !level);
  const ports = spreadPorts(links, columns, tracks, HALF_HEIGHT - 6);
  const line: Line = { nodes, links, columns, tracks, ports };
  const sheet = stackRows(grid, line, labelWidth);

  return {
    width: sheet.width,
    height: sheet.height,
    nodes: nodes.map((node, place) => {
      const label = labels[place] as Label;
      const middle = rowAxis(sheet, place) + (columns[place] as Column).middle;
      const x = columnX(sheet, place);
      const tile = { x, y: middle - HALF_HEIGHT, ...TILE };
      return placeNode(node, label, tile, { x, y: middle + HALF_HEIGHT + LABEL_GAP });
    }),
    edges: links.map((link) => drawLink(link, line, sheet)),
  };
}

function standInLanes(labels: readonly Label[], lanes: readonly number[]): readonly Column[] {
  const tallest = Math.max(0, ...labels.map((label) => label.height));
  // A line in the lane below an entry has to pass under its words.
  const step = Math.ceil((HALF_HEIGHT + LABEL_GAP + tallest + 13) / 2);
  return labels.map((label, place) => {
    const middle = (lanes[place] ?? 0) * step;
    return { middle, top: middle - HALF_HEIGHT, bottom: middle + HALF_HEIGHT + LABEL_GAP + label.height };
  });
}

/** Sets the rows below one another, with room between them for the lines that turn. */
function stackRows(grid: Grid, line: Line, labelWidth: number): Sheet {
  const axes: number[] = [];
  const feet: number[] = [];
  let y = 1;
  for (let row = 0; row < grid.rows; row++) {
    const { top, bottom } = rowExtent(row, grid.perRow, line);
    axes.push(y - top);
    feet.push(y - top + bottom);
    y += bottom - top + FOLD_ABOVE + ((grid.folded[row] ?? 1) - 1) * grid.foldSpacing + FOLD_BELOW;
  }
  const width = grid.left + (grid.perRow - 1) * grid.pitch + labelWidth + grid.right;
  return { ...grid, width: tenth(width), height: tenth((feet.at(-1) as number) + 1), axes, feet };
}

/** How far a row reaches above and below the axis. */
function rowExtent(row: number, perRow: number, line: Line): { readonly top: number; readonly bottom: number } {
  const first = row * perRow;
  const own = line.columns.slice(first, first + perRow);
  const passing = own.flatMap((_, index) => line.links.flatMap((link) => line.tracks(link, first + index) ?? []));
  return {
    top: Math.min(...own.map((column) => column.top - HINGE), ...passing),
    bottom: Math.max(...own.map((column) => column.bottom), ...passing),
  };
}

function columnX(sheet: Sheet, place: number): number {
  return sheet.left + (place % sheet.perRow) * sheet.pitch;
}

function rowOf(sheet: Sheet, place: number): number {
  return Math.floor(place / sheet.perRow);
}

function rowAxis(sheet: Sheet, place: number): number {
  return sheet.axes[rowOf(sheet, place)] as number;
}

/** The heights at which a link leaves one column and comes to the next. */
function heightsInGap(link: Link, gap: number, { columns, tracks, ports }: Line): readonly [number, number] {
  const port = ports.get(link) as Ports;
  const start = (columns[link.low] as Column).middle + port.low;
  const end = (columns[link.high] as Column).middle + port.high;
  return [tracks(link, gap) ?? start, tracks(link, gap + 1) ?? end];
}

function drawLink(link: Link, line: Line, sheet: Sheet): MapEdge {
  const [startY] = heightsInGap(link, link.low, line);
  const [, endY] = heightsInGap(link, link.high - 1, line);
  const start = { x: columnX(sheet, link.low) + TILE.width + BREATH, y: rowAxis(sheet, link.low) + startY };
  const end = { x: columnX(sheet, link.high) - BREATH, y: rowAxis(sheet, link.high) + endY };
  const pen = new Pen(start);
  for (let gap = link.low; gap < link.high; gap++) {
    const [from, to] = heightsInGap(link, gap, line);
    if (rowOf(sheet, gap) < rowOf(sheet, gap + 1)) {
      const x = gap === link.high - 1 ? end.x : columnX(sheet, gap + 1);
      fold(pen, gap, from, { x, y: rowAxis(sheet, gap + 1) + to }, placeInFold(link, gap, line), sheet);
    } else if (Math.abs(from - to) >= 0.5) {
      const axis = rowAxis(sheet, gap);
      const [begin, finish] = slope(gap, link, Math.max(from, to), line.columns[gap] as Column, sheet);
      pen.line({ x: begin, y: axis + from }).step({ x: finish, y: axis + to });
    }
  }
  pen.line(end);
  if (!link.bridge) return { kind: "order", path: pen.path };
  return arrow(link, link.bridge, line.nodes, pen, start, end, sheet);
}

/** Where in a gap a line rises or falls: near its own tile, unless it would run through the words below that. */
function slope(gap: number, link: Link, lowest: number, column: Column, sheet: Sheet): readonly [number, number] {
  const start = columnX(sheet, gap) + TILE.width + BREATH;
  const next = columnX(sheet, gap + 1);
  const clearOfWords = lowest <= column.middle + HALF_HEIGHT;
  const width = clearOfWords ? Math.min(SLOPE, next - LANDING - start) : LANE_GUTTER - LANDING - 6;
  if (joinsNeighbours(link) || gap === link.high - 1) return [next - LANDING - width, next - LANDING];
  return clearOfWords ? [start + 4, start + 4 + width] : [next - width, next];
}

/** Which of the lines that are folded together a line is: the nth from outside at the right, from inside at the left. */
interface PlaceInFold {
  readonly right: number;
  readonly left: number;
  readonly count: number;
}

/** The highest line turns outermost at the right, and innermost at the left: so they nest. */
function placeInFold(link: Link, gap: number, line: Line): PlaceInFold {
  const folded = line.links.filter((other) => other.low <= gap && other.high > gap);
  const rank = (side: 0 | 1): number =>
    folded.toSorted((a, b) => heightsInGap(a, gap, line)[side] - heightsInGap(b, gap, line)[side]).indexOf(link);
  return { right: rank(0), left: rank(1), count: folded.length };
}

/** Takes a line from the end of one row to the start of the next. */
function fold(pen: Pen, gap: number, from: number, to: Point, place: PlaceInFold, sheet: Sheet): void {
  const row = rowOf(sheet, gap);
  const level = (sheet.axes[row] as number) + from;
  const right = sheet.width - 2 - place.right * sheet.foldSpacing;
  const under = (sheet.feet[row] as number) + FOLD_ABOVE + (place.count - 1 - place.right) * sheet.foldSpacing;
  const left = 2 + (place.count - 1 - place.left) * sheet.foldSpacing;
  pen.corners(
    [{ x: right, y: level }, { x: right, y: under }, { x: left, y: under }, { x: left, y: to.y }, to],
    FOLD_RADIUS,
  );
}

function arrow(
  link: Link,
  bridge: MapEdgeInput,
  nodes: readonly MapNodeInput[],
  pen: Pen,
  start: Point,
  end: Point,
  frame: { readonly width: number; readonly height: number },
): MapEdge {
  const label = pen.middle;
  const above = joinsNeighbours(link) ? HALF_HEIGHT + BUBBLE_GAP : BUBBLE_GAP;
  return {
    kind: "bridge",
    path: pen.path,
    head: link.backwards ? arrowHead(start, "left") : arrowHead(end, "right"),
    href: `#${bridge.bridgeId}`,
    name: bridgeName(link, bridge, nodes),
    label,
    bubble: setBubble(bridge.bridgeText, label, { above }, BUBBLE_WIDTH, frame),
  };
}
