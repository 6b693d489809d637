/** What a knob's numbers and pictures are at each of its places: plain data, as it stands in a page for the script that turns it. */
export interface KnobFrames {
  /** What it is called in addresses: `p` of `?p=40`. */
  readonly knob: string;
  /** What it turns, in words. */
  readonly label: string;
  /** Behind the number; empty without one. */
  readonly unit: string;
  /** Index of the frame that is shown where nobody has turned it. */
  readonly default: number;
  /** Where the knob can stand, ascending. */
  readonly at: readonly number[];
  /** Texts by column, one for each frame. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** What each frame shows, in a sentence; nothing where nobody has written it. */
  readonly says?: readonly string[];
  /** By the id of an element in the drawing, then by attribute (`text` is its text): one for each frame. */
  readonly marks: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** The attributes of a drawing's elements that a knob moves; `text` is an element's text. None of them can run or fetch anything. */
export const KNOB_ATTRIBUTES = [
  "d",
  "x",
  "y",
  "x1",
  "y1",
  "x2",
  "y2",
  "cx",
  "cy",
  "r",
  "rx",
  "ry",
  "width",
  "height",
  "points",
  "transform",
  "visibility",
  "text",
] as const;

/** What marks a value of a knob's, or an element that it moves: the knob's name and the column's or the element's. */
export function knobMark(knob: string, part: string): string {
  return `${knob}.${part}`;
}
