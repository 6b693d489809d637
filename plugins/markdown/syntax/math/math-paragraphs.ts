import type { StateBlock } from "markdown-it";
import { blockLine } from "../origin.ts";
import { MathScanner } from "./math-scan.ts";
import { mathSyntaxOf } from "./math-syntax.ts";

/** Lines between blank ones, of one container, read as one paragraph; 0-based, `to` exclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly endLine: number;
  readonly indent: number;
  /** What a line begins within. */
  within(line: number): "formula" | "code" | undefined;
}

/**
 * Knows which lines of a paragraph begin within a formula or code span of it. Such a line opens no block, whatever it looks
 * like: in `so $$`, `a = b`, `$$ holds` the second pair of dollars closes the first.
 */
export class MathParagraphs {
  readonly #state: StateBlock;
  #stretch: Stretch | undefined;

  constructor(state: StateBlock) {
    this.#state = state;
  }

  /**
   * What a line begins within that an earlier line of its paragraph began.
   * @param line 0-based, in the paragraph that begins at `state.line`
   * @param endLine of the container, 0-based, exclusive
   */
  within(line: number, endLine: number): "formula" | "code" | undefined {
    const state = this.#state;
    const from = state.line;
    if (!/[$\\`]/.test(state.src.slice(state.bMarks[from], state.bMarks[line]))) return undefined;
    const known = this.#stretch;
    // What was read for an earlier paragraph serves this one too, unless something that began there goes on into it.
    const isKnown =
      known?.endLine === endLine && known.indent === state.blkIndent && from >= known.from && line < known.to;
    const stretch = isKnown && known.within(from) === undefined ? known : this.#read(from, endLine);
    this.#stretch = stretch;
    return stretch.within(line);
  }

  #read(from: number, endLine: number): Stretch {
    const state = this.#state;
    const texts: string[] = [];
    const starts: number[] = [];
    let length = 0;
    let to = from;
    for (; to < endLine && !state.isEmpty(to); to++) {
      const { text } = blockLine(state, to);
      starts.push(length + text.length - text.trimStart().length);
      length += text.length + 1;
      texts.push(text);
    }
    const scanner = new MathScanner(texts.join("\n"), mathSyntaxOf(state.env));
    const within: Stretch["within"] = (line) => scanner.within(starts[line - from] ?? 0);
    return { from, to, endLine, indent: state.blkIndent, within };
  }
}

/** The paragraphs of a parse: all rules that ask about the same state are given the same object. */
export type ParagraphsOf = (state: StateBlock) => MathParagraphs;
