import type { TexOptions, TexResult } from "./set-formula.ts";

/**
 * What sets formulas for others: `setFormula` behind a cache, or something that makes another text of what is set, such as
 * the words that a formula is found by.
 */
export interface FormulaSetter {
  set(tex: string, options: TexOptions): TexResult;
}
