import katex from "katex";
import { amount } from "../amount.ts";
import { MOST_EXPANDED, MOST_PLACEHOLDERS } from "../formula-limits.ts";
import type { TexToken } from "./expander.ts";

/** Stands before every formula that is set, and shows nothing. */
export const WATCH = "\\@watch";

/** What KaTeX's expander does with a macro. */
interface Expander {
  /** Puts a macro's body in its place; says how many tokens that were, or `false` for what is no macro. */
  expandOnce(expandableOnly?: boolean): number | false;
  _getExpansion(name: string): { readonly tokens: readonly TexToken[]; readonly numArgs: number } | null | undefined;
}

/**
 * Watches what macros put into the formula that it begins. KaTeX counts how many macros it expands, but not what they bring, so
 * a few short ones that double their arguments would make gigabytes. An expander hands itself to a macro that is a function.
 */
export function watchExpansion(given: object): string {
  const expander = given as Expander;
  const { expandOnce, _getExpansion: expansionOf } = expander;
  let expanded = 0;
  expander.expandOnce = (expandableOnly) => {
    const count = expandOnce.call(expander, expandableOnly);
    expanded += Number(count);
    if (expanded > MOST_EXPANDED)
      throw new katex.ParseError(`Macros put in more than ${amount(MOST_EXPANDED)} signs; expected fewer`);
    return count;
  };
  expander._getExpansion = (name) => {
    const expansion = expansionOf.call(expander, name);
    if (expansion && expansion.numArgs > 0) {
      const placeholders = expansion.tokens.filter(({ text }) => text === "#").length;
      if (placeholders > MOST_PLACEHOLDERS)
        throw new katex.ParseError(
          `${name} uses its arguments ${amount(placeholders)} times; expected at most ${MOST_PLACEHOLDERS}`,
        );
    }
    return expansion;
  };
  return "";
}
