// | $|x|$ | $p(x|y)$ |
import type { MarkdownIt, StateBlock } from "markdown-it";
import type { BlockRule } from "../block-rule.ts";
import { MathScanner } from "./math-scan.ts";
import { mathSyntaxOf } from "./math-syntax.ts";

/**
 * Bars within formulas do not split table cells. markdown-it's own rule `table` does the work, on a source in which those
 * bars are another character; in its tokens they are bars again. `\|` within a formula is TeX's, and keeps its backslash.
 */
export function installMathTableBars(md: MarkdownIt): void {
  const table = md.block.ruler.getRules("").find((rule) => rule.name === "table");
  // Without tables there are no cells.
  if (!table) return;
  const rule: BlockRule = (state, startLine, endLine, silent) => {
    if (!isDelimiterRow(state, startLine + 1, endLine)) return false;
    const body = silent ? [] : barsOfRows(state, startLine + 2, endLine);
    const header = barsOfRows(state, startLine, startLine + 1);
    if (header.length + body.length === 0) return table(state, startLine, endLine, silent);
    // With its bars masked the header may have too few cells to be one. Then its dollars were money, and its bars part cells.
    const withHeader = runMasked(table, state, [...header, ...body], startLine, endLine, silent);
    return withHeader || (header.length > 0 && runMasked(table, state, body, startLine, endLine, silent));
  };
  md.block.ruler.at("table", rule, { alt: ["paragraph", "reference"] });
}

/** True for a line such as `|---|:-:|`. A quick test, because every line of every paragraph is put to it. */
function isDelimiterRow(state: StateBlock, line: number, endLine: number): boolean {
  if (line >= endLine) return false;
  const start = (state.bMarks[line] as number) + (state.tShift[line] as number);
  return /^(?=[^-]*-)[|:-][|:\- \t]+$/.test(state.src.slice(start, state.eMarks[line]));
}

/** Where bars stand within formulas, as offsets in the source: row by row, up to the first blank line. */
function barsOfRows(state: StateBlock, startLine: number, endLine: number): number[] {
  const bars: number[] = [];
  for (let line = startLine; line < endLine && !state.isEmpty(line); line++) {
    const start = (state.bMarks[line] as number) + (state.tShift[line] as number);
    const row = state.src.slice(start, state.eMarks[line]);
    if (!row.includes("|") || !/[$\\]/.test(row)) continue;
    let from = 0;
    for (const { texStart, tex, end } of new MathScanner(row, mathSyntaxOf(state.env)).formulas()) {
      for (
        let at = row.indexOf("|", Math.max(from, texStart));
        at >= 0 && at < texStart + tex.length;
        at = row.indexOf("|", at + 1)
      ) {
        bars.push(start + at);
      }
      from = end;
    }
  }
  return bars;
}

function runMasked(
  table: BlockRule,
  state: StateBlock,
  bars: readonly number[],
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const source = state.src;
  const mask = unusedCharacter(source);
  const known = state.tokens.length;
  let masked = "";
  let end = 0;
  for (const bar of bars) {
    masked += source.slice(end, bar) + mask;
    end = bar + 1;
  }
  state.src = masked + source.slice(end);
  const isTable = table(state, startLine, endLine, silent);
  state.src = source;
  for (const token of state.tokens.slice(known)) token.content = token.content.replaceAll(mask, "|");
  return isTable;
}

/** A private-use character that the text does not contain. It is one code unit long, as a bar is, so that offsets stay true. */
function unusedCharacter(text: string): string {
  for (let code = 0xe000; code <= 0xf8ff; code++) {
    const character = String.fromCharCode(code);
    if (!text.includes(character)) return character;
  }
  throw new Error("the text contains every private-use character");
}
