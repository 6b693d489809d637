// $$        \[        \begin{align}
// …         …         …
// $$        \]        \end{align}
import type { StateBlock } from "markdown-it";
import { trimTex } from "../../../tex/trim-tex.ts";
import type { BlockRule } from "../block-rule.ts";
import { blockLine } from "../origin.ts";
import { type BlockClosing, BlockClosings, type BlockOpening } from "./math-closings.ts";
import { isDisplayEnvironment } from "./math-pairs.ts";
import type { ParagraphsOf } from "./math-paragraphs.ts";
import type { FormulaMeta } from "./math-position.ts";
import { mathSyntaxOf } from "./math-syntax.ts";

/**
 * The rule for display mathematics on lines of its own: `math_block`. It works on lines from which the marks of lists and
 * quotes have been taken, and interrupts a paragraph. An opening that nothing closes is left to the paragraph.
 */
export function mathBlocks(paragraphsOf: ParagraphsOf): BlockRule {
  const readers = new WeakMap<StateBlock, BlockClosings>();
  return (state, startLine, endLine, silent) => {
    if ((state.sCount[startLine] as number) - state.blkIndent >= 4) return false;
    const opening = openingAt(state, startLine);
    if (!opening || (opening.markup === "\\[" && mathSyntaxOf(state.env) === "kramdown")) return false;
    const closings = readers.get(state) ?? new BlockClosings(state);
    readers.set(state, closings);
    const closing = closings.find(opening, startLine, endLine);
    if (!closing) return false;
    const isBlock =
      closing.rest.trim() === "" &&
      !isEmptyBracket(state, opening, startLine, closing) &&
      (opening.markup !== "$$" ||
        mathSyntaxOf(state.env) !== "kramdown" ||
        isKramdownBlock(state, opening, closing, endLine, silent));
    if (!isBlock && closing.rest.trim() === "") return false;
    // Text follows the closing on its line, so the formula is part of a paragraph. Its lines are TeX all the same, whatever
    // list or heading they look like; only a blank line cannot be part of a paragraph.
    const beginsParagraph = closing.rest.trim() !== "" && closing.line > startLine && !closing.passedBlank;
    if (silent) {
      const isFree = state.parentType !== "paragraph" || paragraphsOf(state).within(startLine, endLine) === undefined;
      return (isBlock || beginsParagraph) && isFree;
    }
    if (isBlock) return pushBlock(state, opening, startLine, closing);
    return beginsParagraph && pushParagraph(state, startLine, closing.line, endLine);
  };
}

function openingAt(state: StateBlock, line: number): BlockOpening | undefined {
  const start = (state.bMarks[line] as number) + (state.tShift[line] as number);
  const text = state.src.slice(start, state.eMarks[line]);
  const match = /^(?:\$\$(?!\$)|\\\[|\\begin\{([A-Za-z]+\*?)\})/.exec(text);
  if (!match || (match[1] !== undefined && !isDisplayEnvironment(match[1]))) return undefined;
  const isAlone = text.slice(match[0].length).trim() === "";
  return { markup: match[0], environment: match[1], isAlone };
}

/**
 * True for `\[ \]`, which is a pair of escaped brackets. `$$ $$` is a formula even if nothing stands in it: otherwise its second
 * pair of dollars would open the next one.
 */
function isEmptyBracket(state: StateBlock, opening: BlockOpening, startLine: number, closing: BlockClosing): boolean {
  if (opening.markup !== "\\[") return false;
  const text = state.getLines(startLine, closing.line + 1, state.blkIndent, false);
  return /^\s*\\\[\s*\\\]\s*$/.test(text);
}

/** True for what kramdown takes for a block: blank lines around it, or the ends of the text; or dollars alone on their lines. */
function isKramdownBlock(
  state: StateBlock,
  opening: BlockOpening,
  closing: BlockClosing,
  endLine: number,
  silent: boolean,
): boolean {
  if (opening.isAlone && blockLine(state, closing.line).text.slice(0, closing.from).trim() === "") return true;
  const next = closing.line + 1;
  if (silent) return false;
  return next >= endLine || state.isEmpty(next) || isInterrupted(state, next, endLine);
}

function pushBlock(state: StateBlock, opening: BlockOpening, startLine: number, closing: BlockClosing): boolean {
  const keepsMarks = opening.environment !== undefined;
  const rows = [];
  for (let line = startLine; line <= closing.line; line++) rows.push(blockLine(state, line));
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return false;
  const opens = first.text.indexOf(opening.markup);
  const from = keepsMarks ? opens : opens + opening.markup.length;
  const to = keepsMarks ? closing.to : closing.from;
  const raw = rows
    .map((row) => (row === last ? row.text.slice(0, to) : row.text))
    .join("\n")
    .slice(from);
  const tex = trimTex(raw);

  const indent = raw.slice(0, raw.length - raw.trimStart().length).split("\n");
  const skipped = indent.length - 1;
  const shift = (indent.at(-1) ?? "").length + (skipped === 0 ? from : 0);
  const lines = rows
    .slice(skipped, skipped + tex.split("\n").length)
    .map(({ line, column }, index) => ({ line, column: index === 0 ? column + shift : column }));
  const token = state.push("math_block", "math", 0);
  token.content = tex;
  token.markup = opening.markup;
  token.map = [startLine, closing.line + 1];
  token.meta = { line: first.line, column: Math.max(1, first.column + opens), lines } satisfies FormulaMeta;
  state.line = closing.line + 1;
  return true;
}

/** True where a paragraph would end before a line that is not blank. */
function isInterrupted(state: StateBlock, line: number, endLine: number): boolean {
  const { parentType } = state;
  state.parentType = "paragraph";
  const found = state.md.block.ruler.getRules("paragraph").some((rule) => rule(state, line, endLine, true));
  state.parentType = parentType;
  return found;
}

/** A paragraph as markdown-it's own rule makes it, except that nothing interrupts it before the formula is closed. */
function pushParagraph(state: StateBlock, startLine: number, closingLine: number, endLine: number): boolean {
  const terminators = state.md.block.ruler.getRules("paragraph");
  const { parentType } = state;
  state.parentType = "paragraph";
  let next = closingLine + 1;
  for (; next < endLine && !state.isEmpty(next); next++) {
    const indent = state.sCount[next] as number;
    if (indent - state.blkIndent > 3 || indent < 0) continue;
    if (terminators.some((rule) => rule(state, next, endLine, true))) break;
  }
  const content = state.getLines(startLine, next, state.blkIndent, false).trim();
  state.line = next;
  state.push("paragraph_open", "p", 1).map = [startLine, next];
  const inline = state.push("inline", "", 0);
  inline.content = content;
  inline.map = [startLine, next];
  inline.children = [];
  state.push("paragraph_close", "p", -1);
  state.parentType = parentType;
  return true;
}
