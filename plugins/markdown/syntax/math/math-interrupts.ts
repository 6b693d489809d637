// so $a
// - b$ is
import type { MarkdownIt, StateBlock } from "markdown-it";
import type { BlockRule } from "../block-rule.ts";
import type { ParagraphsOf } from "./math-paragraphs.ts";

/** The rules of markdown-it that end a paragraph because of how a line begins; `alt`: all that they may end. */
const INTERRUPTING: readonly (readonly [rule: string, alt: string[]])[] = [
  ["blockquote", ["paragraph", "reference", "blockquote", "list"]],
  ["hr", ["paragraph", "reference", "blockquote", "list"]],
  ["list", ["paragraph", "reference", "blockquote"]],
  ["heading", ["paragraph", "reference", "blockquote"]],
];

/**
 * A formula may go on over several lines of a paragraph. A line that begins within it is TeX, whatever it looks like: `- b$`
 * is no list item, `= b$` no underline of a heading, `> 0$` no quote. Fenced code and HTML end the paragraph all the same.
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

/** What a first look at all lines finds, as 0-based line numbers: possible underlines of headings, and possible ends of paragraphs. */
interface UnderlineScan {
  readonly underlines: readonly number[];
  readonly ends: readonly number[];
}

/** Runs markdown-it's rule for underlined headings on a source in which underlines within formulas have been masked. */
function underlined(lheading: BlockRule, paragraphsOf: ParagraphsOf): BlockRule {
  // Scanned once for each document: looking ahead from every paragraph would take time that grows with the square of its length.
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
    // The rule has read the masked lines, with a dot in place of each underline's first sign. The heading gets its own words back.
    const inline = state.tokens.slice(known).find((token) => token.type === "inline");
    if (inline?.map) inline.content = state.getLines(startLine, inline.map[1], state.blkIndent, false).trim();
    return isHeading;
  };
}

/** Marks of quotes and lists before a line are skipped, not understood: a line that is found here is looked at again later. */
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

/** True for a blank line, and for one that opens or closes an environment. */
function endsParagraph(state: StateBlock, line: number): boolean {
  const start = (state.bMarks[line] as number) + (state.tShift[line] as number);
  return state.isEmpty(line) || state.src.startsWith(":::", start);
}

/** Binary search: the index of the first number that is greater than `line`, in a sorted list. */
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
