import type { Env, MarkdownIt, StateBlock } from "markdown-it";

/** How deep blocks may stand within each other: a quote is one level, a list two. */
const LIMIT = 100;

/** Where blocks are nested too deep. */
export interface NestingProblem {
  /** Of the first block that is too deep; 1-based, within the text given to `md.parse`. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The places where a parse found blocks nested too deep. */
export function nestingProblems(env: Env): readonly NestingProblem[] {
  return (env.nestingProblems as readonly NestingProblem[] | undefined) ?? [];
}

/**
 * Bounds the nesting of blocks. markdown-it leaves out what stands deeper than `maxNesting`, without a word; here it stands
 * as plain text, and is in `nestingProblems(env)`.
 */
export function installNesting(md: MarkdownIt): void {
  // Higher than any level that a block can reach before the rule below stops it, so that markdown-it itself leaves nothing out.
  md.set({ maxNesting: LIMIT + 10 });
  const [first] = md.block.ruler.getRules("");
  if (!first) return;
  md.block.ruler.before(first.name, "nesting", (state, startLine, endLine, silent) => {
    if (silent || state.level < LIMIT) return false;
    const problems = (state.env.nestingProblems ?? []) as NestingProblem[];
    state.env.nestingProblems = problems;
    const message = `Found quotes or lists nested ${LIMIT} levels deep; expected fewer. What stands deeper is shown as plain text.`;
    const lineStart = startLine === 0 ? 0 : (state.eMarks[startLine - 1] as number) + 1;
    const column = (state.bMarks[startLine] as number) + (state.tShift[startLine] as number) - lineStart + 1;
    problems.push({ line: startLine + 1, column, message });
    pushText(state, startLine, endLine);
    return true;
  });
}

function pushText(state: StateBlock, startLine: number, endLine: number): void {
  state.line = endLine;
  const open = state.push("paragraph_open", "p", 1);
  open.map = [startLine, endLine];
  const inline = state.push("inline", "", 0);
  inline.map = [startLine, endLine];
  const text = new state.Token("text", "", 0);
  text.content = state.getLines(startLine, endLine, state.blkIndent, false).trim();
  // The text is put in as a finished token; with `content`, inline rules would read it again.
  inline.content = "";
  inline.children = [text];
  state.push("paragraph_close", "p", -1);
}
