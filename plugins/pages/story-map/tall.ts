import { setBubble } from "./bubble.ts";
import {
  type Box,
  type MapDrawing,
  type MapEdge,
  type MapNode,
  type MapNodeInput,
  type Point,
  tenth,
} from "./drawing.ts";
import { placeNode, setLabel } from "./label.ts";
import { bridgeName, joinsNeighbours, type Link } from "./link.ts";
import { arrowHead, Pen } from "./pen.ts";

const WIDTH = 288;
const TILE = { width: 68, height: 52 } as const;
/** Between a tile and its words. */
const LABEL_GAP = 14;
/** Between the lower end of one stop and the next tile; the arrow between them stands here. */
const STOP_GAP = 34;
/** Between a line's end and the tile. */
const BREATH = 5;
/** What the arrows that skip a stop may take of the width, at the left of the tiles. */
const MAX_MARGIN = 84;
const TRACK_SPACING = 13;
/** Between the tiles and the nearest arrow that skips a stop. */
const FIRST_TRACK = 20;
const RADIUS = 10;
const PORT_SPACING = 12;

/** Draws a story from top to bottom, 288 px wide: a line with stops, their words at the right. */
export function drawTall(nodes: readonly MapNodeInput[], links: readonly Link[]): MapDrawing {
  const tracks = nestTracks(links.filter((link) => !joinsNeighbours(link)));
  const count = Math.max(0, ...[...tracks.values()].map((track) => track + 1));
  const spacing = Math.min(TRACK_SPACING, (MAX_MARGIN - FIRST_TRACK) / Math.max(1, count - 1));
  const x = count === 0 ? 1 : FIRST_TRACK + (count - 1) * spacing + 1;
  const labelX = x + TILE.width + LABEL_GAP;
  const sizes = { width: WIDTH - labelX, title: 17, titleLeading: 21, titleLines: 4 };

  let y = 5;
  const placed: MapNode[] = [];
  for (const node of nodes) {
    const label = setLabel(node, sizes);
    placed.push(placeNode(node, label, { x, y, ...TILE }, { x: labelX, y }));
    y += Math.max(TILE.height, label.height) + STOP_GAP;
  }
  const frame = { width: WIDTH, height: tenth(Math.max(0, y - STOP_GAP + 5)) };
  const trackX = (link: Link): number => x - FIRST_TRACK - (tracks.get(link) ?? 0) * spacing;
  const ports = spreadPorts([...tracks.keys()], nodes.length, tracks);
  return {
    ...frame,
    nodes: placed,
    edges: links.map((link): MapEdge => {
      const [above, below] = [placed[link.low] as MapNode, placed[link.high] as MapNode];
      const route = joinsNeighbours(link)
        ? runDown(above.tile, below.tile)
        : runBeside(above.tile, below.tile, trackX(link), ports(link));
      if (!link.bridge) return { kind: "order", path: route.pen.path };
      const label = {
        x: route.pen.middle.x,
        y: tenth(middleOfGap(placed, Math.floor((link.low + link.high - 1) / 2))),
      };
      return {
        kind: "bridge",
        path: route.pen.path,
        head: link.backwards ? route.headBack : route.head,
        href: `#${link.bridge.bridgeId}`,
        name: bridgeName(link, link.bridge, nodes),
        label,
        bubble: setBubble(link.bridge.bridgeText, label, { beside: labelX - 6 }, WIDTH - labelX + 6, frame),
      };
    }),
  };
}

interface Route {
  readonly pen: Pen;
  readonly head: string;
  readonly headBack: string;
}

/** Between two stops, so that what begins there runs through no tile. */
function middleOfGap(placed: readonly MapNode[], place: number): number {
  const [above, below] = [placed[place] as MapNode, placed[place + 1] as MapNode];
  return (above.tile.y + above.tile.height + below.tile.y) / 2;
}

/** From hinge to hinge. */
function runDown(above: Box, below: Box): Route {
  const x = above.x + above.width / 2;
  const start = { x, y: above.y + above.height + BREATH };
  const end = { x, y: below.y - BREATH };
  return { pen: new Pen(start).line(end), head: arrowHead(end, "down"), headBack: arrowHead(start, "up") };
}

function runBeside(above: Box, below: Box, x: number, ports: Ports): Route {
  const start: Point = { x: above.x - BREATH, y: above.y + above.height / 2 + ports.low };
  const end: Point = { x: below.x - BREATH, y: below.y + below.height / 2 + ports.high };
  const pen = new Pen(start).corners([{ x, y: start.y }, { x, y: end.y }, end], RADIUS);
  return { pen, head: arrowHead(end, "right"), headBack: arrowHead(start, "right") };
}

/** Gives each arrow the track nearest to the tiles that is free over its whole length, short arrows first. */
function nestTracks(skips: readonly Link[]): ReadonlyMap<Link, number> {
  const tracks = new Map<Link, number>();
  for (const link of [...skips].sort((a, b) => a.high - a.low - (b.high - b.low) || a.low - b.low)) {
    const meets = [...tracks].filter(([other]) => other.low < link.high && link.low < other.high);
    let track = 0;
    while (meets.some(([, taken]) => taken === track)) track += 1;
    tracks.set(link, track);
  }
  return tracks;
}

/** Where a link's two ends meet their tiles: px from the tile's middle, downwards. */
interface Ports {
  readonly low: number;
  readonly high: number;
}

/** Spreads the arrows at the left of each tile: those that come in above those that go out, and nested. */
function spreadPorts(skips: readonly Link[], count: number, tracks: ReadonlyMap<Link, number>): (link: Link) => Ports {
  const low = new Map<Link, number>();
  const high = new Map<Link, number>();
  const track = (link: Link): number => tracks.get(link) ?? 0;
  for (let place = 0; place < count; place++) {
    const coming = skips.filter((link) => link.high === place).sort((a, b) => track(a) - track(b));
    const going = skips.filter((link) => link.low === place).sort((a, b) => track(b) - track(a));
    const gaps = coming.length + going.length - 1;
    const spacing = Math.min(PORT_SPACING, (TILE.height - 12) / Math.max(1, gaps));
    for (const [index, link] of coming.entries()) high.set(link, (index - gaps / 2) * spacing);
    for (const [index, link] of going.entries()) low.set(link, (coming.length + index - gaps / 2) * spacing);
  }
  return (link) => ({ low: low.get(link) ?? 0, high: high.get(link) ?? 0 });
}
