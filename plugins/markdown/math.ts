import type { MarkdownIt, StateInline } from "markdown-it";
import { mathBlocks } from "./math-blocks.ts";
import { mathBrackets } from "./math-brackets.ts";
import { mathDollars } from "./math-dollars.ts";
import { MathScanner } from "./math-scan.ts";
import { installMathTableBars } from "./math-table-bars.ts";

/**
 * The syntax of mathematics. Needs `installOrigins`.
 *
 * Tokens: `math_inline`, `math_display` (within a paragraph) and `math_block`. `content` is the TeX as its author wrote it,
 * outer white space trimmed, marks of lists and quotes removed; `meta` is a `FormulaMeta`. What is opened and never closed
 * stays text, and is in `mathProblems(env)` where it was plainly meant as a formula.
 */
export function installMath(md: MarkdownIt): void {
  // One scanner for all rules that read the same text.
  const scanners = new WeakMap<StateInline, MathScanner>();
  const scannerOf = (state: StateInline): MathScanner => {
    const scanner = scanners.get(state) ?? new MathScanner(state.src);
    scanners.set(state, scanner);
    return scanner;
  };

  // Blocks. The table rule is wrapped where it stands.
  installMathTableBars(md);
  // Before indented code and everything after it: the lines of a formula are TeX, whatever list, quote or heading they look
  // like. Behind tables: a row may begin with a formula. It interrupts whatever a fence interrupts.
  const interrupts = ["paragraph", "reference", "blockquote", "list"];
  md.block.ruler.after("table", "math_block", mathBlocks(), { alt: interrupts });

  // Inline. All before `escape`, which would take `\(`, `\[` and the backslash of `\begin`; so also before emphasis, links
  // and HTML, which a formula that starts before them wins over. `$` is nobody else's.
  md.inline.ruler.before("escape", "math_dollars", mathDollars(scannerOf));
  md.inline.ruler.before("escape", "math_parentheses", mathBrackets("\\(", scannerOf));
  md.inline.ruler.before("escape", "math_brackets", mathBrackets("\\[", scannerOf));
  md.inline.ruler.before("escape", "math_environment", mathBrackets("\\begin{", scannerOf));
}
