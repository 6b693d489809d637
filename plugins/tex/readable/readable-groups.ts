import { SEAM } from "./readable-signs.ts";

/** What is more than one thing stands in parentheses: not `n`, `‖x‖`, `f(x)`. */
export function grouped(text: string): string {
  const inner = text.replaceAll(SEAM, "").trim();
  const alone = /^[\p{L}\p{N}\p{M}.∞]*$/u.test(inner) || isEnclosed(inner.replace(/^\p{L}+(?=\()/u, ""));
  return alone ? inner : `(${text.trim()})`;
}

/** Above a stroke a product needs no parentheses. */
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

/** Below a stroke a name with an index needs none. */
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
