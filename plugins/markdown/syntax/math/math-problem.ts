import type { Env, StateInline } from "markdown-it";
import { isParagraph, originAt } from "../origin.ts";

/** A formula that is opened and never closed. It is left as text. */
export interface MathProblem {
  /** 1-based, within the text given to `md.parse`. */
  readonly line: number;
  readonly column: number;
  /** Of what opens it. */
  readonly length: number;
  readonly message: string;
}

/** The formulas that a parse has found unclosed, in the order of the text. */
export function mathProblems(env: Env): readonly MathProblem[] {
  return (env.mathProblems as readonly MathProblem[] | undefined) ?? [];
}

/**
 * Reports, in `env.mathProblems`, an opening at `state.pos` that nothing closes, if it is plain that it was meant as one:
 * it begins a paragraph, or stands on a line of its own within one.
 * @param markup what stands there: `$$`, `\[`, `\begin{align}`
 * @param onlyAlone says whether it must be alone on its line even where it begins the paragraph
 */
export function reportUnclosed(state: StateInline, markup: string, onlyAlone: () => boolean = () => false): void {
  const { env, src, pos } = state;
  if (!isParagraph(env, src)) return;
  if (!beginsLine(src, pos)) return;
  const closer = markup === "\\[" ? "\\]" : markup.replace("\\begin", "\\end");
  // It is closed, with nothing in it: the author means brackets or dollars.
  if (
    src
      .slice(pos + markup.length)
      .trimStart()
      .startsWith(closer)
  )
    return;
  const lineEnd = src.indexOf("\n", pos);
  const isAlone = src.slice(pos + markup.length, lineEnd < 0 ? src.length : lineEnd).trim() === "";
  // An environment's name leaves no doubt.
  const isPlain = isAlone || markup.startsWith("\\begin") || (pos === 0 && !onlyAlone());
  if (!isPlain) return;
  const where = isAlone || markup.startsWith("\\begin") ? "on a line of its own" : "before the paragraph ends";
  const message = `The formula that \`${markup}\` opens is never closed; expected \`${closer}\` ${where}.`;
  const problems = (env.mathProblems ?? []) as MathProblem[];
  problems.push({ ...originAt(env, src, pos), length: markup.length, message });
  env.mathProblems = problems;
}

/** True where nothing but white space stands before an offset on its line. */
function beginsLine(text: string, offset: number): boolean {
  let before = offset - 1;
  while (text.charAt(before) === " " || text.charAt(before) === "\t") before--;
  return before < 0 || text.charAt(before) === "\n";
}
