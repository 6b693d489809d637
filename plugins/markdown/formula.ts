import type { Env, StateInline, Token } from "markdown-it";
import type { Position } from "../core/line-index.ts";
import type { Formula } from "./math-scan.ts";
import { isParagraph, originAt } from "./origin.ts";

/** Where a formula stands: `token.meta` of `math_inline`, `math_display` and `math_block`. All within the text given to `md.parse`. */
export interface FormulaMeta {
  /** Of the first character of what opens the formula, 1-based. */
  readonly line: number;
  readonly column: number;
  /** The place of the first character of each line of `token.content`. A column below 1 is within a tab that was split. */
  readonly lines: readonly Position[];
}

/** A formula that is opened and never closed. It is left as text. */
export interface MathProblem {
  /** 1-based, within the text given to `md.parse`. */
  readonly line: number;
  readonly column: number;
  /** Of what opens it. */
  readonly length: number;
  readonly message: string;
}

/**
 * Where a character of a formula stands.
 * @param meta of the formula's token
 * @param content of the formula's token
 * @param offset 0-based in `content`, clamped to it; at its length, the place behind the last character
 * @returns 1-based, within the text given to `md.parse`
 */
export function texPosition(meta: FormulaMeta, content: string, offset: number): Position {
  const before = content.slice(0, Math.max(0, offset)).split("\n");
  const start = meta.lines[before.length - 1] ?? meta;
  return { line: start.line, column: Math.max(1, start.column + (before.at(-1) ?? "").length) };
}

/** Gives an inline formula's token its TeX and its place. */
export function describeFormula(state: StateInline, token: Token, start: number, formula: Formula): void {
  token.content = formula.tex;
  token.markup = formula.markup;
  let offset = formula.texStart;
  const lines = formula.tex.split("\n").map((line) => {
    const position = originAt(state.env, state.src, offset);
    offset += line.length + 1;
    return position;
  });
  token.meta = { ...originAt(state.env, state.src, start), lines } satisfies FormulaMeta;
}

/**
 * Reports, in `env.mathProblems`, an opening that nothing closes, if it is plain that it was meant as one: it begins a
 * paragraph, or stands on a line of its own within one.
 * @param markup what stands there
 * @param alone true if it must be alone on its line even where the paragraph begins
 */
export function reportUnclosed(state: StateInline, markup: string, alone = false): void {
  const { env, src, pos } = state;
  if (!isParagraph(env, src)) return;
  const lineStart = src.lastIndexOf("\n", pos) + 1;
  const lineEnd = src.indexOf("\n", pos);
  if (src.slice(lineStart, pos).trim() !== "") return;
  const rest = src.slice(pos + markup.length, lineEnd < 0 ? src.length : lineEnd);
  if (rest.trim() !== "" && (alone || (pos > 0 && !markup.startsWith("\\begin")))) return;
  const message = `The formula that \`${markup}\` opens is never closed; expected \`${closerOf(markup)}\`.`;
  problemsOf(env).push({ ...originAt(env, src, pos), length: markup.length, message });
}

function closerOf(markup: string): string {
  if (markup === "\\[") return "\\]";
  return markup.replace("\\begin", "\\end");
}

function problemsOf(env: Env): MathProblem[] {
  env.mathProblems ??= [];
  return env.mathProblems as MathProblem[];
}
