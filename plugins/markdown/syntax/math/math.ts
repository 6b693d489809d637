import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";
import { mathBlocks } from "./math-blocks.ts";
import { mathBrackets } from "./math-brackets.ts";
import { mathDollars } from "./math-dollars.ts";
import { installMathInHtml } from "./math-html.ts";
import { installMathInterrupts } from "./math-interrupts.ts";
import { MathParagraphs } from "./math-paragraphs.ts";
import { MathScanner } from "./math-scan.ts";
import { mathSyntaxOf } from "./math-syntax.ts";
import { installMathTableBars } from "./math-table-bars.ts";

/**
 * The syntax of mathematics. Needs `installOrigins`; a parse may say what dollars mean in it (`mathSyntaxOf`).
 *
 * Tokens: `math_inline`, `math_display` (within a paragraph) and `math_block`. `content` is the TeX as its author wrote it,
 * outer white space trimmed, marks of lists and quotes removed; `meta` is a `FormulaMeta`. What is opened and never closed
 * stays text, and is in `mathProblems(env)` where it was plainly meant as a formula.
 */
export function installMath(md: MarkdownIt): void {
  // One scanner for all rules that read the same text.
  const scanners = new WeakMap<StateInline, MathScanner>();
  const scannerOf = (state: StateInline): MathScanner => {
    const scanner = scanners.get(state) ?? new MathScanner(state.src, mathSyntaxOf(state.env));
    scanners.set(state, scanner);
    return scanner;
  };

  // And one reader of paragraphs.
  const paragraphs = new WeakMap<StateBlock, MathParagraphs>();
  const paragraphsOf = (state: StateBlock): MathParagraphs => {
    const reader = paragraphs.get(state) ?? new MathParagraphs(state);
    paragraphs.set(state, reader);
    return reader;
  };

  // Blocks. The table rule, and those that may interrupt a paragraph, are wrapped where they stand.
  installMathInterrupts(md, paragraphsOf);
  installMathTableBars(md);
  installMathInHtml(md);
  // Before indented code and everything after it: the lines of a formula are TeX, whatever list, quote or heading they look
  // like. Behind tables: a row may begin with a formula. It interrupts whatever a fence interrupts.
  const interrupts = ["paragraph", "reference", "blockquote", "list"];
  md.block.ruler.after("table", "math_block", mathBlocks(paragraphsOf), { alt: interrupts });

  // Inline. All before `escape`, which would take `\(`, `\[` and the backslash of `\begin`; so also before emphasis, links
  // and HTML, which a formula that starts before them wins over. `$` is nobody else's.
  md.inline.ruler.before("escape", "math_dollars", mathDollars(scannerOf));
  md.inline.ruler.before("escape", "math_parentheses", mathBrackets("\\(", scannerOf));
  md.inline.ruler.before("escape", "math_brackets", mathBrackets("\\[", scannerOf));
  md.inline.ruler.before("escape", "math_environment", mathBrackets("\\begin{", scannerOf));
}
