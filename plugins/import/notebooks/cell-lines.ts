const QUOTE = 34;
const BACKSLASH = 92;

/** Where a cell and its lines stand in the file of a notebook; all 1-based. */
export interface CellLines {
  /** Of the cell's opening brace. */
  readonly line: number;
  /** Of each text of its source; one where the source is a single text. */
  readonly source: readonly number[];
}

interface Level {
  /** The key whose value is being read, in an object. */
  key: string;
  readonly isArray: boolean;
  /** What the array or object is the value of. */
  readonly under: string;
  cell?: { line: number; source: number[] };
}

/**
 * Finds the lines of a notebook's cells, in their order. It looks at braces and texts alone, and reads no value.
 * @param json well-formed JSON
 */
export function cellLines(json: string): CellLines[] {
  const cells: CellLines[] = [];
  const levels: Level[] = [];
  let line = 1;
  let lastText = "";
  for (let at = 0; at < json.length; at++) {
    const sign = json.charAt(at);
    const top = levels.at(-1);
    if (sign === "\n") line++;
    else if (sign === '"') {
      const end = endOfText(json, at);
      lastText = end - at < 40 ? json.slice(at + 1, end) : "";
      const cell = top?.isArray ? levels.at(-2)?.cell : top?.cell;
      const isSource = top?.isArray ? isSourceKey(top.under) : isSourceKey(top?.key ?? "");
      if (cell && isSource && (top?.isArray || top?.key !== "")) cell.source.push(line);
      at = end;
    } else if (sign === ":") {
      if (top && !top.isArray) top.key = lastText;
    } else if (sign === ",") {
      if (top && !top.isArray) top.key = "";
    } else if (sign === "{" || sign === "[") {
      const under = top === undefined ? "" : top.isArray ? top.under : top.key;
      const level: Level = { key: "", isArray: sign === "[", under };
      if (sign === "{" && top?.isArray && top.under === "cells") {
        level.cell = { line, source: [] };
        cells.push(level.cell);
      }
      levels.push(level);
    } else if (sign === "}" || sign === "]") levels.pop();
  }
  return cells;
}

/** `input` is what format 3 calls the source of code. */
function isSourceKey(key: string): boolean {
  return key === "source" || key === "input";
}

/** Offset of the quotation mark that ends a text; of the end where there is none. */
function endOfText(json: string, start: number): number {
  for (let at = json.indexOf('"', start + 1); at >= 0; at = json.indexOf('"', at + 1)) {
    let before = at - 1;
    while (json.charCodeAt(before) === BACKSLASH) before--;
    if ((at - before) % 2 === 1 && json.charCodeAt(at) === QUOTE) return at;
  }
  return json.length;
}
