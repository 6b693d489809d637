// {py:loss:.3f}
import type { MarkdownIt, StateInline } from "markdown-it";
import { setMeta } from "../../document/token-meta.ts";
import type { BlockProblem } from "../blocks/block-problem.ts";
import type { NearMiss } from "../near-misses/near-misses.ts";
import { blockAround, originAt } from "../origin.ts";

/** What a `python_value` token carries; its `content` is what was written. */
export interface PythonValueMeta {
  /** A variable of the code. */
  readonly name: string;
  /** Python's format specification; empty where there is none. */
  readonly format: string;
  /** 1-based, within the text given to `md.parse`. */
  readonly line: number;
  readonly column: number;
}

const MARK = /\{py:([^{}\n]{0,200})\}/y;
const VARIABLE = /^[\p{L}_][\p{L}\p{N}\p{M}_]*$/u;

/**
 * Values of the code within a sentence: tokens of type `python_value`. Code and formulas are read before it, and stay as they
 * are. What is no variable's name, and a value in a heading, are `python-value-known` errors, for `blockProblems`.
 */
export function installPythonValues(md: MarkdownIt): void {
  md.inline.ruler.before("near_misses", "python_value", (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x7b) return false;
    MARK.lastIndex = state.pos;
    const match = MARK.exec(state.src);
    if (!match || MARK.lastIndex > state.posMax) return false;
    const [written, inner = ""] = match;
    const colon = inner.indexOf(":");
    const name = (colon < 0 ? inner : inner.slice(0, colon)).trim();
    if (state.env.isSentence) {
      if (!silent) reportInSentence(state, written.length);
      return false;
    }
    const problem = VARIABLE.test(name)
      ? blockAround(state.env, state.src)?.type === "heading_open"
        ? "A heading is called by its words, in links too, so no value of the code can stand in it; write it into the text below."
        : undefined
      : `\`${name}\` is no variable's name; give the value a name in a block, and write \`{py:name}\` or \`{py:name:.3f}\`.`;
    if (problem !== undefined) {
      if (!silent) report(state, written.length, problem);
      return false;
    }
    if (!silent) {
      const token = state.push("python_value", "", 0);
      token.content = written;
      const format = colon < 0 ? "" : inner.slice(colon + 1);
      setMeta(token, { name, format, ...originAt(state.env, state.src, state.pos) } satisfies PythonValueMeta);
    }
    state.pos += written.length;
    return true;
  });
}

function reportInSentence(state: StateInline, length: number): void {
  const found = (state.env.nearMisses ?? []) as NearMiss[];
  const message = "Code runs in posts alone, so there is no value of it for this sentence; write it out.";
  found.push({ ...originAt(state.env, state.src, state.pos), length, message });
  state.env.nearMisses = found;
}

function report(state: StateInline, length: number, message: string): void {
  const problems = (state.env.blockProblems ?? []) as BlockProblem[];
  problems.push({ ...originAt(state.env, state.src, state.pos), length, rule: "python-value-known", message });
  state.env.blockProblems = problems;
}
