import katex, { type KatexOptions } from "katex";
import { amount } from "./amount.ts";
import { DEEPEST_MARKUP, FORMULA_LIMITS } from "./formula-limits.ts";
import { WATCH } from "./macros/watched-expansion.ts";
import { isMarkupTooDeep } from "./mistakes/passed-bound.ts";

/** What KaTeX said of a formula; `position` is in the formula, or in a macro's body, or nowhere. */
export interface Failure {
  readonly message: string;
  readonly position?: number;
  readonly length?: number;
  /** Where KaTeX did not mean to fail. */
  readonly thrown?: unknown;
}

const TOO_DEEP = "With its macros put in, the formula is nested too deep or too long";

const TOO_MANY = `Macros are used more than ${amount(FORMULA_LIMITS.maxExpand)} times: one calls itself, or they multiply`;

const BEFORE = `${WATCH} `;

/**
 * Has KaTeX set a formula, within the limits.
 * @param options `macros`: with `WATCH` among them; KaTeX writes definitions into them
 * @returns KaTeX's markup, or what it threw, whatever that is
 */
export function renderTex(tex: string, options: KatexOptions): string | Failure {
  try {
    // Otherwise an undefined command is only coloured red.
    const markup = katex.renderToString(BEFORE + tex, {
      ...FORMULA_LIMITS,
      throwOnError: true,
      strict: false,
      ...options,
    });
    // As short as that, it cannot be so deep.
    return markup.length > 10 * DEEPEST_MARKUP && isMarkupTooDeep(markup) ? { message: TOO_DEEP } : markup;
  } catch (error) {
    if (error instanceof katex.ParseError) {
      if (error.rawMessage.startsWith("Too many expansions")) return { message: TOO_MANY };
      if (error.position === undefined) return { message: error.rawMessage };
      return { message: error.rawMessage, position: error.position - BEFORE.length, length: error.length };
    }
    // KaTeX calls itself for what lies within a group, and macros can nest what stands side by side in the source.
    if (error instanceof RangeError) return { message: TOO_DEEP, thrown: error };
    return { message: `KaTeX cannot set this formula: ${String(error)}`, thrown: error };
  }
}
