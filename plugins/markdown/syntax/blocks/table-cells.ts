// | a | b |
// |---|---|
// | 1 | 2 | 3 |
import type { Env, MarkdownIt, StateBlock } from "markdown-it";
import type { BlockRule } from "../block-rule.ts";

/** A cell beyond the last column of its table. */
export interface CellProblem {
  /** 1-based, within the text given to `md.parse`. */
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly message: string;
}

/** The cells that a parse has found beyond the last column. */
export function cellProblems(env: Env): readonly CellProblem[] {
  return (env.cellProblems as readonly CellProblem[] | undefined) ?? [];
}

/**
 * Finds what GFM leaves out of a table without a word: cells beyond its last column that hold something. They are in
 * `cellProblems(env)`. Before `installMathTableBars`, which hides the bars within formulas from this rule too.
 */
export function installTableCells(md: MarkdownIt): void {
  const original = md.block.ruler.getRules("").find((rule) => rule.name === "table");
  if (!original) return;
  // The function keeps the name `table`: other rules look for it by that.
  const table: BlockRule = (state, startLine, endLine, silent) => {
    const known = state.tokens.length;
    const isTable = original(state, startLine, endLine, silent);
    if (isTable && !silent) {
      const tokens = state.tokens.slice(known);
      const columns = tokens.filter(({ type }) => type === "th_open").length;
      for (const { type, map } of tokens) {
        if (type === "tr_open" && map && map[0] > startLine) reportExcess(state, map[0], columns);
      }
    }
    return isTable;
  };
  md.block.ruler.at("table", table, { alt: ["paragraph", "reference"] });
}

function reportExcess(state: StateBlock, line: number, columns: number): void {
  const start = (state.bMarks[line] as number) + (state.tShift[line] as number);
  const row = state.src.slice(start, state.eMarks[line]).trimEnd();
  // As markdown-it splits: at every bar without a backslash right before it. A bar at either end parts nothing.
  const bars = [...row.matchAll(/(?<!\\)\|/g)].map(({ index }) => index).filter((at) => at > 0 && at < row.length - 1);
  const last = bars[columns - 1];
  if (last === undefined) return;
  const excess = row.slice(last + 1).replace(/\|$/, "");
  const text = excess.trim();
  if (/^[\s|]*$/.test(text)) return;
  const lineStart = line === 0 ? 0 : (state.eMarks[line - 1] as number) + 1;
  const column = start - lineStart + last + 1 + (excess.length - excess.trimStart().length) + 1;
  const message = `This row has ${bars.length + 1} cells and the table ${columns} ${columns === 1 ? "column" : "columns"}, so what stands here is shown nowhere.`;
  const problems = (state.env.cellProblems ?? []) as CellProblem[];
  problems.push({ line: line + 1, column, length: text.length, message });
  state.env.cellProblems = problems;
}
