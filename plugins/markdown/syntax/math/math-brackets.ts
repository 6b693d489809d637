// \(…\) and, within a paragraph, \[…\] and \begin{align}…\end{align}
import texmath, { type TexmathExpression } from "markdown-it-texmath";
import type { InlineRule, ScannerOf } from "./math-dollars.ts";
import { isDisplayEnvironment } from "./math-pairs.ts";
import { describeFormula } from "./math-position.ts";
import { reportUnclosed } from "./math-problem.ts";
import type { Formula, MathScanner } from "./math-scan.ts";
import { mathSyntaxOf } from "./math-syntax.ts";

/**
 * Takes the place of the regular expression by which markdown-it-texmath finds a formula. A regular expression cannot count
 * braces or leave code spans alone, and may take very long on a text that never closes what it opens; the scanner asked here
 * does not.
 */
class ScannedExpression implements TexmathExpression {
  lastIndex = 0;
  found: Formula | undefined;
  #scanner: MathScanner | undefined;
  #end = 0;

  /** Says what text the next `exec` is about, and where the formula must have ended. */
  attach(scanner: MathScanner, end: number): void {
    this.#scanner = scanner;
    this.#end = end;
  }

  exec(text: string): readonly string[] | null {
    const start = this.lastIndex;
    this.found = this.#scanner?.formulaAt(start);
    if (!this.found || this.found.end > this.#end) return null;
    this.lastIndex = this.found.end;
    return [text.slice(start, this.found.end), this.found.tex];
  }
}

/**
 * The rules for brackets and bare environments: markdown-it-texmath's inline rule with delimiters of ours. What nothing
 * closes is left to CommonMark, where `\(` and `\[` are escaped brackets.
 * @param tag what opens the formula; of an environment `\begin{`, whatever its name
 */
export function mathBrackets(tag: "\\(" | "\\[" | "\\begin{", scannerOf: ScannerOf): InlineRule {
  const rex = new ScannedExpression();
  const rule = texmath.inline({ name: tag === "\\(" ? "math_inline" : "math_display", tag, rex });
  return (state, silent) => {
    const start = state.pos;
    if (!state.src.startsWith(tag, start)) return false;
    rex.attach(scannerOf(state), state.posMax);
    const closed = rule(state, silent);
    const token = state.tokens.at(-1);
    if (closed && !silent && rex.found && token) describeFormula(state, token, start, rex.found);
    if (!closed && !silent) {
      if (tag === "\\[" && mathSyntaxOf(state.env) !== "kramdown")
        reportUnclosed(state, tag, () => start > 0 || isEscapedBracket(state.src, start + tag.length));
      else if (tag === "\\begin{") reportEnvironment(state.src, start, (markup) => reportUnclosed(state, markup));
    }
    return closed;
  };
}

/** True where a plain `]` follows that nothing opened: in `\[1] Smith` the author has escaped a bracket, and means no formula. */
function isEscapedBracket(text: string, from: number): boolean {
  let depth = 0;
  for (const { 0: mark } of text.slice(from).matchAll(/\\[\s\S]|[[\]]/g)) {
    if (mark === "[") depth++;
    else if (mark === "]" && --depth < 0) return true;
  }
  return false;
}

function reportEnvironment(text: string, start: number, report: (markup: string) => void): void {
  const match = /^\\begin\{([A-Za-z]+\*?)\}/.exec(text.slice(start, start + 40));
  if (match?.[1] && isDisplayEnvironment(match[1])) report(match[0]);
}
