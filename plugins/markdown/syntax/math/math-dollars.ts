// $…$ and, within a paragraph, $$…$$
import type { StateInline } from "markdown-it";
import { describeFormula } from "./math-position.ts";
import { reportUnclosed } from "./math-problem.ts";
import { dollarRun, type MathScanner } from "./math-scan.ts";

/** An inline rule of markdown-it. */
export type InlineRule = (state: StateInline, silent: boolean) => boolean;

/** The scanner of the text that an inline state parses: one for all rules. */
export type ScannerOf = (state: StateInline) => MathScanner;

/** The rule for dollars: `math_inline` for `$…$`, `math_display` for `$$…$$`; dollars that open no formula are text. */
export function mathDollars(scannerOf: ScannerOf): InlineRule {
  return (state, silent) => {
    const start = state.pos;
    if (state.src.charAt(start) !== "$") return false;
    const formula = scannerOf(state).formulaAt(start);
    if (formula && formula.end <= state.posMax) {
      if (!silent)
        describeFormula(state, state.push(formula.display ? "math_display" : "math_inline", "math", 0), start, formula);
      state.pos = formula.end;
      return true;
    }
    // A run that opens no formula is text as a whole: its second dollar does not try again.
    const run = Math.min(dollarRun(state.src, start), state.posMax - start);
    if (!silent) {
      if (run === 2) reportUnclosed(state, "$$");
      state.pending += "$".repeat(run);
    }
    state.pos = start + run;
    return true;
  };
}
