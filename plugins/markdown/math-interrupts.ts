// so $a
// - b$ is
import type { MarkdownIt, StateBlock } from "markdown-it";
import type { BlockRule } from "./math-blocks.ts";
import type { MathParagraphs } from "./math-paragraphs.ts";

/** What knows the paragraphs that a state is reading: one for all rules. */
export type ParagraphsOf = (state: StateBlock) => MathParagraphs;

/** Rules of markdown-it's that may end a paragraph by what a line begins with, and what else they may end. */
const INTERRUPTING: readonly (readonly [rule: string, alt: string[]])[] = [
  ["blockquote", ["paragraph", "reference", "blockquote", "list"]],
  ["hr", ["paragraph", "reference", "blockquote", "list"]],
  ["list", ["paragraph", "reference", "blockquote"]],
  ["heading", ["paragraph", "reference", "blockquote"]],
];

/**
 * Lines that begin within a formula of their paragraph are TeX: `- b$` is no item, `= b$` no underline, `> 0$` no quote.
 * A fence or HTML wins all the same, as code wins over any formula.
 */
export function installMathInterrupts(md: MarkdownIt, paragraphsOf: ParagraphsOf): void {
  for (const [name, alt] of INTERRUPTING) {
    const original = ruleOf(md, name);
    if (!original) continue;
    const rule: BlockRule = (state, startLine, endLine, silent) => {
      if (!silent || state.parentType !== "paragraph") return original(state, startLine, endLine, silent);
      return (
        original(state, startLine, endLine, silent) && paragraphsOf(state).within(startLine, endLine) !== "formula"
      );
    };
    md.block.ruler.at(name, rule, { alt });
  }
  const lheading = ruleOf(md, "lheading");
  if (lheading) md.block.ruler.at("lheading", underlined(lheading, paragraphsOf));
}

/** markdown-it's rule for underlined headings, on a source in which underlines within formulas are none. */
function underlined(lheading: BlockRule, paragraphsOf: ParagraphsOf): BlockRule {
  return (state, startLine, endLine, silent) => {
    const source = state.src;
    let masked = source;
    for (let line = startLine + 1; line < endLine && !state.isEmpty(line); line++) {
      const start = (state.bMarks[line] as number) + (state.tShift[line] as number);
      const end = state.eMarks[line] as number;
      // An environment's line ends the paragraph.
      if (source.startsWith(":::", start)) break;
      if (!/^(?:-+|=+)[ \t]*$/.test(source.slice(start, end))) continue;
      if (paragraphsOf(state).within(line, endLine) !== "formula") break;
      masked = `${masked.slice(0, start)}.${masked.slice(start + 1)}`;
    }
    if (masked === source) return lheading(state, startLine, endLine, silent);
    const known = state.tokens.length;
    state.src = masked;
    const isHeading = lheading(state, startLine, endLine, silent);
    state.src = source;
    // The words are the author's again: lines with an underline in them were read with a dot in its place.
    const inline = state.tokens.slice(known).find((token) => token.type === "inline");
    if (inline?.map) inline.content = state.getLines(startLine, inline.map[1], state.blkIndent, false).trim();
    return isHeading;
  };
}

function ruleOf(md: MarkdownIt, name: string): BlockRule | undefined {
  return md.block.ruler.getRules("").find((rule) => rule.name === name);
}
