// so $a
// - b$ is
import type { MarkdownIt, StateBlock } from "markdown-it";
import type { BlockRule } from "../block-rule.ts";
import type { ParagraphsOf } from "./math-paragraphs.ts";

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

/** Lines of a source, by number, that may be underlines of headings, and that may end a paragraph before one. */
interface UnderlineScan {
  readonly underlines: readonly number[];
  readonly ends: readonly number[];
}

/** markdown-it's rule for underlined headings, on a source in which underlines within formulas are none. */
function underlined(lheading: BlockRule, paragraphsOf: ParagraphsOf): BlockRule {
  // One scan a document: looking ahead from every paragraph would take time that grows with the square.
  const scans = new WeakMap<StateBlock, UnderlineScan>();
  const scanOf = (state: StateBlock): UnderlineScan => {
    const scan = scans.get(state) ?? scanLines(state.src);
    scans.set(state, scan);
    return scan;
  };
  return (state, startLine, endLine, silent) => {
    const source = state.src;
    const { underlines, ends } = scanOf(state);
    let masked = source;
    let end = firstAfter(ends, startLine);
    for (let index = firstAfter(underlines, startLine); ; index++) {
      const line = underlines[index];
      if (line === undefined || line >= endLine) break;
      while ((ends[end] ?? Number.POSITIVE_INFINITY) < line && !endsParagraph(state, ends[end] as number)) end++;
      if ((ends[end] ?? Number.POSITIVE_INFINITY) < line || state.isEmpty(line)) break;
      const from = (state.bMarks[line] as number) + (state.tShift[line] as number);
      if (!/^(?:-+|=+)[ \t]*$/.test(source.slice(from, state.eMarks[line]))) continue;
      if (paragraphsOf(state).within(line, endLine) !== "formula") break;
      masked = `${masked.slice(0, from)}.${masked.slice(from + 1)}`;
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

/** Whatever quotes and lists a line stands in: what it really is, is looked at where it matters. */
function scanLines(source: string): UnderlineScan {
  const underlines: number[] = [];
  const ends: number[] = [];
  source.split("\n").forEach((text, line) => {
    const inner = text.replace(/^[\s>]+/, "");
    if (/^[-=]/.test(inner) && /[-=][ \t]*$/.test(inner)) underlines.push(line);
    else if (/^[-*+\d.)\s>]*$/.test(inner) || inner.includes(":::")) ends.push(line);
  });
  return { underlines, ends };
}

/** A blank line, or an environment's. */
function endsParagraph(state: StateBlock, line: number): boolean {
  const start = (state.bMarks[line] as number) + (state.tShift[line] as number);
  return state.isEmpty(line) || state.src.startsWith(":::", start);
}

/** Place of the first number that is greater, in a list that grows. */
function firstAfter(sorted: readonly number[], line: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) > line) high = middle;
    else low = middle + 1;
  }
  return low;
}

function ruleOf(md: MarkdownIt, name: string): BlockRule | undefined {
  return md.block.ruler.getRules("").find((rule) => rule.name === name);
}
