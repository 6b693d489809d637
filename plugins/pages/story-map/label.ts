import { type Box, type MapNode, type MapNodeInput, type Point, type TextLine, tenth } from "./drawing.ts";
import { wrapText } from "./wrap-text.ts";

/** Sizes of a label's type in px; the style sheet sets the same (`story-map.css`). */
export interface LabelSizes {
  readonly width: number;
  readonly title: number;
  readonly titleLeading: number;
  readonly titleLines: number;
}

const BYLINE = 12.5;
const BYLINE_LEADING = 17;
/** From the label's top to its first baseline. */
const FIRST_BASELINE = 11;
const TITLE_GAP = 4;
/** From the last baseline to where the label ends: room for descenders. */
const DESCENT = 5;

/** A label's lines, measured but not yet placed; they count from its own top left corner. */
export interface Label {
  readonly height: number;
  readonly width: number;
  readonly number: TextLine;
  readonly byline: readonly TextLine[];
  readonly titleLines: readonly TextLine[];
}

/** Sets an entry's words: its number with authors and year on the first line, its title below. */
export function setLabel(node: MapNodeInput, sizes: LabelSizes): Label {
  const indent = node.position < 10 ? 16 : node.position < 100 ? 24 : 32;
  const by = byline(node);
  const byLines = wrapText(by, sizes.width - indent, BYLINE, 2);
  const titleLines = wrapText(node.title, sizes.width, sizes.title, sizes.titleLines);
  const titleTop = FIRST_BASELINE + Math.max(0, byLines.length - 1) * BYLINE_LEADING + TITLE_GAP;
  return {
    width: sizes.width,
    height: titleTop + titleLines.length * sizes.titleLeading + DESCENT,
    number: { x: 0, y: FIRST_BASELINE, text: String(node.position) },
    byline: byLines.map((text, index) => ({ x: indent, y: FIRST_BASELINE + index * BYLINE_LEADING, text })),
    titleLines: titleLines.map((text, index) => ({ x: 0, y: titleTop + (index + 1) * sizes.titleLeading, text })),
  };
}

/** Authors and year, as they stand in the map; empty for a note without either. */
export function byline(node: MapNodeInput): string {
  return [node.authors.replace(/ et al\.$/u, "\u00a0et\u00a0al."), node.year === undefined ? "" : String(node.year)]
    .filter((part) => part !== "")
    .join(" ");
}

/** Puts an entry's tile and its label in their places. */
export function placeNode(node: MapNodeInput, label: Label, tile: Box, at: Point): MapNode {
  const move = (line: TextLine): TextLine => ({ ...line, x: tenth(line.x + at.x), y: tenth(line.y + at.y) });
  return {
    ...node,
    tile: { ...tile, x: tenth(tile.x), y: tenth(tile.y) },
    label: { x: tenth(at.x), y: tenth(at.y), width: tenth(label.width), height: tenth(label.height) },
    number: move(label.number),
    byline: label.byline.map(move),
    titleLines: label.titleLines.map(move),
  };
}
