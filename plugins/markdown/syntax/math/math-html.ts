// <figcaption>The risk $R$</figcaption>
import type { MarkdownIt, StateBlock } from "markdown-it";
import type { Position } from "../../../core/line-index.ts";
import { setMeta } from "../../document/token-meta.ts";
import type { BlockRule } from "../block-rule.ts";
import type { HtmlMeta } from "../html/html-tokens.ts";
import { characterReferences } from "../inline/character-references.ts";
import { blockLine } from "../origin.ts";
import { firstIndex } from "./math-pairs.ts";
import type { FormulaMeta } from "./math-position.ts";
import { dollarRun, type Formula, MathScanner } from "./math-scan.ts";
import { type MathSyntax, mathSyntaxOf } from "./math-syntax.ts";

/** Elements in whose text no formula is looked for. MathJax skips them too. */
const VERBATIM = /^<(pre|code|script|noscript|style|textarea|title|svg|math)(?=[\s/>])/i;

/** What a tag begins with. */
const TAG = /<[/!]?[A-Za-z-]/;

/**
 * Formulas within blocks of HTML: captions, cells, what stands behind a `<br>`. markdown-it's own rule says where the block
 * ends; its token is cut where formulas stand in it, into `html_block`, `math_inline` and `math_display`.
 */
export function installMathInHtml(md: MarkdownIt): void {
  const original = md.block.ruler.getRules("").find((rule) => rule.name === "html_block");
  if (!original) return;
  const rule: BlockRule = (state, startLine, endLine, silent) => {
    if (!original(state, startLine, endLine, silent)) return false;
    if (silent) return true;
    if (mathSyntaxOf(state.env) !== "pandoc") extendBlock(state, startLine, endLine);
    cutBlock(state, startLine);
    return true;
  };
  md.block.ruler.at("html_block", rule, { alt: ["paragraph", "reference", "blockquote"] });
}

/**
 * A block of HTML ends at a blank line. Where a display that it opens goes on, as kramdown and MathJax let it, so does the block:
 * to the end of the display, and from there to the next blank line. Blogs keep their definitions in such blocks.
 */
function extendBlock(state: StateBlock, startLine: number, endLine: number): void {
  const block = state.tokens.at(-1);
  if (block?.type !== "html_block") return;
  const goesOn = (line: number): boolean =>
    line < endLine && (state.isEmpty(line) || (state.sCount[line] as number) >= state.blkIndent);
  const lines = (from: number, to: number): string => state.getLines(from, to, state.blkIndent, true);
  let end = state.line;
  let unread = lines(startLine, end);
  while (goesOn(end) && state.isEmpty(end)) {
    const markup = openDisplay(unread, mathSyntaxOf(state.env));
    if (markup === undefined) break;
    const closer = markup === "$$" ? "$$" : "\\]";
    let line = end;
    // No formula goes on over a tag.
    while (goesOn(line) && !lines(line, line + 1).includes(closer) && !TAG.test(lines(line, line + 1))) line++;
    if (!goesOn(line) || !lines(line, line + 1).includes(closer)) break;
    end = line + 1;
    while (goesOn(end) && !state.isEmpty(end)) end++;
    const behind = lines(line, end);
    unread = behind.slice(behind.indexOf(closer) + closer.length);
  }
  if (end === state.line) return;
  block.content = lines(startLine, end);
  block.map = [startLine, end];
  state.line = end;
}

/** What opens a display that is not closed within a piece of HTML. */
function openDisplay(html: string, syntax: MathSyntax): string | undefined {
  const special = /<|\\[\s\S]|\$\$/g;
  let open: string | undefined;
  for (let match = special.exec(html); match; match = special.exec(html)) {
    const [mark] = match;
    if (mark === "<") special.lastIndex = open === undefined ? tagEnd(html, match.index) : match.index + 1;
    else if (mark === "$$") open = open === undefined ? mark : open === mark ? undefined : open;
    else if (mark === "\\[" && open === undefined && syntax === "mathjax") open = mark;
    else if (mark === "\\]" && open === "\\[") open = undefined;
  }
  return open;
}

function cutBlock(state: StateBlock, startLine: number): void {
  const block = state.tokens.at(-1);
  if (block?.type !== "html_block") return;
  const html = block.content;
  const place = placesOf(state, startLine, html);
  setMeta(block, { lines: linePlaces(html, 0, place) } satisfies HtmlMeta);
  if (!/[$\\]/.test(html)) return;
  const syntax = mathSyntaxOf(state.env);
  const formulas = formulasInHtml(html, new MathScanner(html, syntax, syntax !== "pandoc"));
  if (formulas.length === 0) return;
  state.tokens.pop();
  let end = 0;
  const addHtml = (to: number): void => {
    if (to === end) return;
    const token = state.push("html_block", "", 0);
    token.content = html.slice(end, to);
    setMeta(token, { lines: linePlaces(token.content, end, place) } satisfies HtmlMeta);
    token.map = block.map;
  };
  for (const { start, formula } of formulas) {
    addHtml(start);
    const isDisplay = formula.display || (formula.markup === "$$" && standsAlone(html, start, formula.end));
    const token = state.push(isDisplay ? "math_display" : "math_inline", "math", 0);
    const { tex, longer } = plainTex(formula.tex);
    token.content = tex;
    token.markup = formula.markup;
    token.map = block.map;
    const lines = linePlaces(formula.tex, formula.texStart, place);
    token.meta = { ...place(start), lines, longer } satisfies FormulaMeta;
    end = formula.end;
  }
  addHtml(html.length);
}

/** TeX as HTML means it: `a &lt; b` is `a < b`. A reference to a line break stays, since lines have places. */
function plainTex(written: string): { tex: string; longer: NonNullable<FormulaMeta["longer"]> } {
  const longer: { offset: number; by: number }[] = [];
  let tex = "";
  let end = 0;
  for (const { character, offset, length } of characterReferences(written)) {
    if (character === "\n") continue;
    tex += written.slice(end, offset);
    longer.push({ offset: tex.length, by: length - character.length });
    tex += character;
    end = offset + length;
  }
  return { tex: tex + written.slice(end), longer };
}

/** The formulas of a block, left to right. */
function formulasInHtml(html: string, scanner: MathScanner): { start: number; formula: Formula }[] {
  const found: { start: number; formula: Formula }[] = [];
  const special = /[<$\\]/g;
  for (let match = special.exec(html); match; match = special.exec(html)) {
    const start = match.index;
    if (match[0] === "<") {
      special.lastIndex = tagEnd(html, start);
      continue;
    }
    const formula = scanner.formulaAt(start);
    const isFormula = formula !== undefined && !holdsTag(formula.tex);
    if (isFormula) found.push({ start, formula });
    special.lastIndex = isFormula ? formula.end : start + (match[0] === "$" ? dollarRun(html, start) : 2);
  }
  return found;
}

/** No formula goes on over a tag: `<td>$5</td><td>$x</td>` holds none. */
function holdsTag(tex: string): boolean {
  const start = tex.search(TAG);
  return start >= 0 && tex.includes(">", start);
}

/** Behind a tag, a comment, or an element whose text is not read; what is never closed goes on to the end. */
function tagEnd(html: string, start: number): number {
  const behind = (closer: string, from: number): number => {
    const at = html.indexOf(closer, from);
    return at < 0 ? html.length : at + closer.length;
  };
  if (html.startsWith("<!--", start)) return behind("-->", start + 4);
  if (!/[A-Za-z/!?]/.test(html.charAt(start + 1))) return start + 1;
  const name = VERBATIM.exec(html.slice(start, start + 12))?.[1];
  if (name !== undefined) {
    const closer = new RegExp(`</${name}\\s*>`, "gi");
    closer.lastIndex = start;
    return closer.exec(html) ? closer.lastIndex : html.length;
  }
  const tag = /[^"'>]|"[^"]*"|'[^']*'|>/gy;
  tag.lastIndex = start;
  for (let part = tag.exec(html); part; part = tag.exec(html)) if (part[0] === ">") return tag.lastIndex;
  return html.length;
}

/** True for a formula that has its lines, or all of the text between two tags, to itself. */
function standsAlone(html: string, start: number, end: number): boolean {
  let [before, behind] = [start - 1, end];
  while (/[ \t]/.test(html.charAt(before))) before--;
  while (/[ \t]/.test(html.charAt(behind))) behind++;
  return /^[\n>]?$/.test(html.charAt(before)) && /^[\n<]?$/.test(html.charAt(behind));
}

/** Where each line of a stretch begins. */
function linePlaces(stretch: string, start: number, place: (offset: number) => Position): Position[] {
  let offset = start;
  return stretch.split("\n").map((line) => {
    const position = place(offset);
    offset += line.length + 1;
    return position;
  });
}

/** Says where a character of a block stands in the source. */
function placesOf(state: StateBlock, startLine: number, html: string): (offset: number) => Position {
  const starts = [0, ...Array.from(html.matchAll(/\n/g), ({ index }) => index + 1)];
  return (offset) => {
    const row = firstIndex(starts.length, (index) => (starts[index] as number) > offset) - 1;
    const { line, column } = blockLine(state, startLine + row);
    return { line, column: column + offset - (starts[row] as number) };
  };
}
