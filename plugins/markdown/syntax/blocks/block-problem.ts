import type { Env, StateBlock } from "markdown-it";
import type { Rule } from "../../../core/rule.ts";
import { blockLine } from "../origin.ts";

/** A mistake that a block rule has found in a line. */
export interface BlockProblem {
  /** 1-based, within the text given to `md.parse`. */
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly rule: Rule;
  readonly message: string;
}

/** The mistakes that block rules have found, in the order of the text. */
export function blockProblems(env: Env): readonly BlockProblem[] {
  return (env.blockProblems as readonly BlockProblem[] | undefined) ?? [];
}

/**
 * Reports a mistake, for `blockProblems`.
 * @param line 0-based
 * @param found what is underlined: the first place where it stands in the line
 */
export function reportBlock(state: StateBlock, line: number, found: string, rule: Rule, message: string): void {
  const row = blockLine(state, line);
  const column = Math.max(1, row.column + Math.max(0, row.text.indexOf(found)));
  const problems = (state.env.blockProblems ?? []) as BlockProblem[];
  problems.push({ line: row.line, column, length: Math.max(1, found.length), rule, message });
  state.env.blockProblems = problems;
}
