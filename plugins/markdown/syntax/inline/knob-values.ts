// {knob:risk}
import type { MarkdownIt, StateInline } from "markdown-it";
import { setMeta } from "../../document/token-meta.ts";
import type { BlockProblem } from "../blocks/block-problem.ts";
import type { NearMiss } from "../near-misses/near-misses.ts";
import { blockAround, originAt } from "../origin.ts";

/** What a `knob_value` token carries; its `content` is what was written. */
export interface KnobValueMeta {
  /** A column of a knob's: `risk`, or `curve.risk`, where two knobs have one. */
  readonly name: string;
  /** 1-based, within the text given to `md.parse`. */
  readonly line: number;
  readonly column: number;
}

const MARK = /\{knob:([^{}\n]{0,200})\}/y;

/**
 * Values of knobs within a sentence: tokens of type `knob_value`. Code and formulas are read before it, and stay as they are. One
 * in a heading is a `knob-known` error, for `blockProblems`.
 */
export function installKnobValues(md: MarkdownIt): void {
  md.inline.ruler.before("near_misses", "knob_value", (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x7b) return false;
    MARK.lastIndex = state.pos;
    const match = MARK.exec(state.src);
    if (!match || MARK.lastIndex > state.posMax) return false;
    const [written, name = ""] = match;
    if (state.env.isSentence) {
      if (!silent) reportInSentence(state, written.length);
      return false;
    }
    if (blockAround(state.env, state.src)?.type === "heading_open") {
      if (!silent) reportInHeading(state, written.length);
      return false;
    }
    if (!silent) {
      const token = state.push("knob_value", "", 0);
      token.content = written;
      setMeta(token, {
        name: name.trim(),
        ...originAt(state.env, state.src, state.pos),
      } satisfies KnobValueMeta);
    }
    state.pos += written.length;
    return true;
  });
}

function reportInSentence(state: StateInline, length: number): void {
  const found = (state.env.nearMisses ?? []) as NearMiss[];
  const message = "Knobs turn what stands in posts alone, so there is no value of one for this sentence; write it out.";
  found.push({ ...originAt(state.env, state.src, state.pos), length, message });
  state.env.nearMisses = found;
}

function reportInHeading(state: StateInline, length: number): void {
  const problems = (state.env.blockProblems ?? []) as BlockProblem[];
  const message =
    "A heading is called by its words, in links too, so no value of a knob can stand in it; write it into the text below.";
  problems.push({ ...originAt(state.env, state.src, state.pos), length, rule: "knob-known", message });
  state.env.blockProblems = problems;
}
