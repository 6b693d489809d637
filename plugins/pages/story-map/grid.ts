import type { Link } from "./link.ts";

const MAX_WIDTH = 900;
const MAX_COLUMNS = 5;
const MIN_COLUMNS = 3;
const MAX_PITCH = 220;
/** With less than this, words are broken too often: rather one entry less in a row. */
const MIN_PITCH = 164;

const FOLD_SPACING = 12;
/** What the lines that turn from row to row may take at each side, however many they are. */
const MAX_FOLDS_WIDTH = 90;
/** How far a line runs level before it meets a tile. */
export const LANDING = 16;

/** How the line of reading is folded into rows; lengths in px. */
export interface Grid {
  readonly rows: number;
  readonly perRow: number;
  /** For each row but the last, how many lines turn to the next one. */
  readonly folded: readonly number[];
  /** Between two lines that turn together. */
  readonly foldSpacing: number;
  /** From the drawing's edge to the first tile. */
  readonly left: number;
  /** From the last words to the drawing's edge. */
  readonly right: number;
  /** From one tile to the next. */
  readonly pitch: number;
}

/**
 * Chooses how many entries stand in a row: as many as have room, and as evenly as they divide.
 * @param count of entries, at least 1
 * @param gutter between the words of one entry and the next tile, px
 */
export function chooseGrid(count: number, links: readonly Link[], gutter: number): Grid {
  for (let columns = MAX_COLUMNS; columns > MIN_COLUMNS; columns--) {
    const grid = gridOf(columns, count, links, gutter);
    if (grid.pitch >= MIN_PITCH) return grid;
  }
  return gridOf(MIN_COLUMNS, count, links, gutter);
}

function gridOf(columns: number, count: number, links: readonly Link[], gutter: number): Grid {
  const rows = Math.ceil(count / columns);
  const perRow = Math.ceil(count / rows);
  const folded = Array.from({ length: rows - 1 }, (_, row) => countFolded(links, (row + 1) * perRow));
  const most = Math.max(1, ...folded);
  const foldSpacing = Math.min(FOLD_SPACING, MAX_FOLDS_WIDTH / most);
  const right = rows > 1 ? Math.ceil(10 + most * foldSpacing) : 0;
  const left = rows > 1 ? right + LANDING : 1;
  const pitch = Math.floor(Math.min(MAX_PITCH, (MAX_WIDTH - left - right + gutter) / perRow));
  return { rows, perRow, folded, foldSpacing, left, right, pitch };
}

function countFolded(links: readonly Link[], firstOfRow: number): number {
  return links.filter((link) => link.low < firstOfRow && link.high >= firstOfRow).length;
}
