import { SEAM } from "./readable-signs.ts";

/** Puts parentheses around what has several parts; `n`, `‖x‖` and `f(x)` need none. */
export function grouped(text: string): string {
  const inner = text.replaceAll(SEAM, "").trim();
  const alone = /^[\p{L}\p{N}\p{M}.∞]*$/u.test(inner) || isEnclosed(inner.replace(/^\p{L}+(?=\()/u, ""));
  return alone ? inner : `(${text.trim()})`;
}

/** What stands above a fraction's stroke: in parentheses, but for a product. */
export function numerator(text: string): string {
  const inner = text.replaceAll(SEAM, " ").replace(/\s+/g, " ").trim();
  let depth = 0;
  for (const character of inner) {
    if (/[([{⟨]/u.test(character)) depth++;
    else if (/[)\]}⟩]/u.test(character)) depth--;
    else if (depth === 0 && !/[\p{L}\p{N}\p{M}\p{No}_^.*∥‖′∇∂ ]/u.test(character)) return grouped(text);
  }
  return text;
}

/** What stands below a fraction's stroke: in parentheses, but for a single sign or a name with an index. */
export function denominator(text: string): string {
  const inner = text.replaceAll(SEAM, "").trim();
  return /^\p{L}\p{M}*_\p{L}$/u.test(inner) ? inner : grouped(text);
}

/** Whether the first character opens what the last one closes. */
function isEnclosed(text: string): boolean {
  if (/^([∥‖∣|])(?:(?!\1).)+\1$/u.test(text)) return true;
  if (!/^\(.*\)$/u.test(text)) return false;
  let depth = 0;
  for (const [at, character] of [...text].entries()) {
    if (character === "(") depth++;
    if (character === ")") depth--;
    if (depth === 0 && at < [...text].length - 1) return false;
  }
  return true;
}
