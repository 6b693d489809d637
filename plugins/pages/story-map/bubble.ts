import { type Box, type Bubble, type Point, type TextLine, tenth } from "./drawing.ts";
import { textWidth, wrapText } from "./wrap-text.ts";

/** Type of a bubble in px; the style sheet sets the same (`story-map.css`). */
const TEXT = 14.5;
const LEADING = 20;
const PADDING = 14;
const MAX_LINES = 9;
/** An italic runs narrower than the upright that widths are estimated for. */
const ITALIC = 0.92;

/** Where a bubble stands: so many px above its arrow, or beside it with its left edge at this x. */
export type BubbleSide = { readonly above: number } | { readonly beside: number };

/**
 * Sets a bridge's text in a bubble.
 * @param point of the arrow; the bubble is centred on it
 * @param maxWidth px
 * @param frame the drawing's size: the bubble keeps between its sides
 */
export function setBubble(
  text: string,
  point: Point,
  side: BubbleSide,
  maxWidth: number,
  frame: { readonly width: number; readonly height: number },
): Bubble {
  const lines = wrapText(text, Math.min(maxWidth, frame.width) - 2 * PADDING, TEXT * ITALIC, MAX_LINES);
  const width = Math.max(0, ...lines.map((line) => textWidth(line, TEXT * ITALIC))) + 2 * PADDING;
  const height = lines.length * LEADING + 2 * PADDING - 6;
  const x = "above" in side ? point.x - width / 2 : side.beside;
  const y = "above" in side ? point.y - side.above - height : point.y - height / 2;
  const box: Box = {
    x: tenth(Math.max(0, Math.min(frame.width - width, x))),
    y: tenth("above" in side ? y : Math.max(0, Math.min(frame.height - height, y))),
    width: tenth(width),
    height: tenth(height),
  };
  const line = (text: string, index: number): TextLine => ({
    x: tenth(box.x + PADDING),
    y: tenth(box.y + PADDING - 3 + 14 + index * LEADING),
    text,
  });
  const stemEnd = "above" in side ? { x: point.x, y: box.y + box.height } : { x: box.x, y: point.y };
  const stem = `M${point.x},${point.y}L${tenth(stemEnd.x)},${tenth(stemEnd.y)}`;
  return { box, lines: lines.map(line), stem };
}
