import type { StateInline, Token } from "markdown-it";
import type { Position } from "../../../core/line-index.ts";
import { originAt } from "../origin.ts";
import type { Formula } from "./math-scan.ts";

/** Where a formula stands: `token.meta` of `math_inline`, `math_display` and `math_block`. All within the text given to `md.parse`. */
export interface FormulaMeta {
  /** Of the first character of what opens the formula, 1-based. */
  readonly line: number;
  readonly column: number;
  /** The place of the first character of each line of `token.content`. A column below 1 is within a tab that was split. */
  readonly lines: readonly Position[];
  /** Characters of the content that are written longer in the source, as `<` is `&lt;` in HTML: at which offset, and by how much. */
  readonly longer?: readonly { readonly offset: number; readonly by: number }[];
}

/**
 * Where a character of a formula stands.
 * @param meta of the formula's token
 * @param content of the formula's token
 * @param offset 0-based in `content`, clamped to it; at its length, the place behind the last character
 * @returns 1-based, within the text given to `md.parse`
 */
export function texPosition(meta: FormulaMeta, content: string, offset: number): Position {
  const before = content.slice(0, Math.max(0, offset));
  const rows = before.split("\n");
  const row = rows.at(-1) ?? "";
  const start = meta.lines[rows.length - 1] ?? meta;
  const inRow = (at: number): boolean => at >= before.length - row.length && at < before.length;
  const more = (meta.longer ?? []).reduce((sum, longer) => (inRow(longer.offset) ? sum + longer.by : sum), 0);
  return { line: start.line, column: Math.max(1, start.column + row.length + more) };
}

/**
 * Gives an inline formula's token its TeX and its place.
 * @param start offset of what opens the formula in `state.src`
 */
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
