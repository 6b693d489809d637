import type { Env, MarkdownIt, StateBlock, StateInline, Token } from "markdown-it";
import type { Position } from "../../core/line-index.ts";

/** From `offset` in a token's content up to the next stretch, the content stands in the source from here on. */
interface Stretch extends Position {
  readonly offset: number;
}

/** The inline token that is being parsed. */
interface Current {
  readonly content: string;
  /** In order; the first begins at offset 0. */
  readonly stretches: readonly Stretch[];
  /** The token that opens its block. */
  readonly block: Token | undefined;
  /** Offset in the content behind the last nested parse: the next one stands behind it. */
  nestedFrom: number;
}

interface Origins {
  /** The body's lines, without line breaks. */
  readonly lines: readonly string[];
  current: Current | undefined;
  /** 0-based: where text that is parsed on its own afterwards, a caption, is looked for first. */
  captionFrom: number;
}

/** A line of a block without the marks of the lists and quotes around it. */
export interface BlockLine {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based column of the text's first character; below 1 where markdown-it put spaces in a tab's place. */
  readonly column: number;
}

const ORIGINS = Symbol("origins");

/**
 * Lets inline rules know where they are. markdown-it gives its inline tokens no positions, so its core rule `inline` is
 * replaced by one that finds every line of a token's content in the source before it parses the content.
 */
export function installOrigins(md: MarkdownIt): void {
  md.core.ruler.at("inline", (state) => {
    const around = state.env[ORIGINS] as Origins | undefined;
    if (state.inlineMode && around) {
      // The caption of a figure, parsed on its own within a parse: `originAt` looks for its words.
      for (const token of state.tokens) {
        token.children ??= [];
        state.md.inline.parse(token.content, state.md, state.env, token.children);
      }
      return;
    }
    const lines = state.src.split("\n");
    const origins: Origins = { lines, current: undefined, captionFrom: 0 };
    state.env[ORIGINS] = origins;
    let firstLine = 0;
    // Cells of one row share a source line, and may have the same text: each stands behind the one before.
    let cursor = 0;
    state.tokens.forEach((token, index) => {
      if (token.map) firstLine = token.map[0];
      if (token.type === "tr_open") cursor = rowStart(lines[firstLine] ?? "");
      if (token.type !== "inline") return;
      const before = state.tokens[index - 1];
      let stretches: readonly Stretch[];
      if (before?.type === "th_open" || before?.type === "td_open") {
        const cell = cellStretches(lines[firstLine] ?? "", firstLine, cursor, token.content);
        stretches = cell.stretches;
        cursor = cell.end;
      } else if (before?.type === "heading_open" && before.markup.startsWith("#")) {
        stretches = [headingStretch(lines[firstLine] ?? "", firstLine, before.markup.length)];
      } else stretches = lineStretches(lines, firstLine, token.content);
      origins.current = {
        content: token.content,
        stretches,
        block: before,
        nestedFrom: 0,
      };
      token.children ??= [];
      state.md.inline.parse(token.content, state.md, state.env, token.children);
    });
    origins.current = undefined;
  });
  md.inline.ruler2.push("origins", leaveNested);
}

/**
 * Where a character of inline content stands.
 * @param env of the parse
 * @param src `state.src` of the inline rule that asks: the content of an inline token, or a piece of it that is parsed on
 *   its own (the text of an image, a footnote within the line)
 * @param pos 0-based offset in `src`
 * @returns 1-based, within the text that was given to `md.parse`; where `src` is not found, the beginning of its block
 */
export function originAt(env: Env, src: string, pos: number): Position {
  const origins = env[ORIGINS] as Origins | undefined;
  if (!origins) throw new Error("originAt needs installOrigins, and asks during a parse");
  const { current, lines, captionFrom } = origins;
  if (!current) {
    // A rule that parses inline content of its own afterwards: look for it from there, where it stands behind other words.
    const [first = ""] = src.split("\n");
    const line = lines.findIndex((text, index) => index >= captionFrom && text.includes(first));
    return locate(lineStretches(lines, Math.max(captionFrom, line), src, "last"), pos);
  }
  if (src === current.content) return locate(current.stretches, pos);
  const start = nestedStart(current, src);
  return locate(current.stretches, start < 0 ? 0 : start + pos);
}

/**
 * Says where the caption begins to stand that is parsed next.
 * @param line 0-based, of the figure
 */
export function beginCaption(env: Env, line: number): void {
  const origins = env[ORIGINS] as Origins | undefined;
  if (origins) origins.captionFrom = line;
}

/** True where an inline rule reads a paragraph, not a heading, a cell or a piece of one that is parsed on its own. */
export function isParagraph(env: Env, src: string): boolean {
  return blockAround(env, src)?.type === "paragraph_open";
}

/** The token that opens the block which an inline rule reads; nothing for a piece that is parsed on its own. */
export function blockAround(env: Env, src: string): Token | undefined {
  const current = (env[ORIGINS] as Origins | undefined)?.current;
  return current?.content === src ? current.block : undefined;
}

/**
 * A line for block rules, as `state.getLines` gives it, with its place.
 * @param line 0-based
 */
export function blockLine(state: StateBlock, line: number): BlockLine {
  const text = state.getLines(line, line + 1, state.blkIndent, false);
  const lineStart = line === 0 ? 0 : (state.eMarks[line - 1] as number) + 1;
  return { text, line: line + 1, column: (state.eMarks[line] as number) - text.length - lineStart + 1 };
}

function leaveNested(state: StateInline): void {
  const current = (state.env[ORIGINS] as Origins | undefined)?.current;
  if (!current || state.src === current.content) return;
  const start = nestedStart(current, state.src);
  if (start >= current.nestedFrom) current.nestedFrom = start + state.src.length;
}

/** Content that is parsed on its own stands in brackets: `![…]`, `^[…]`. */
function nestedStart(current: Current, src: string): number {
  const { content, nestedFrom } = current;
  const bracketed = `[${src}]`;
  let at = content.indexOf(bracketed, nestedFrom);
  // Around what has been parsed already: an image within a footnote is parsed first.
  if (at < 0) at = content.lastIndexOf(bracketed, nestedFrom);
  return at < 0 ? content.indexOf(src) : at + 1;
}

function locate(stretches: readonly Stretch[], offset: number): Position {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle] as Stretch).offset <= offset) low = middle;
    else high = middle - 1;
  }
  const stretch = stretches[low] as Stretch;
  return { line: stretch.line, column: Math.max(1, stretch.column + offset - stretch.offset) };
}

/** Lines of a paragraph run to the end of their source lines, so they are found from behind, whatever marks stand before. */
function lineStretches(
  lines: readonly string[],
  firstLine: number,
  content: string,
  which: "first" | "last" = "first",
): Stretch[] {
  let offset = 0;
  return content.split("\n").map((text, index) => {
    const line = Math.min(firstLine + index, lines.length - 1);
    const source = (lines[line] ?? "").trimEnd();
    const words = text.trim();
    const indent = text.length - text.trimStart().length;
    let at = source.endsWith(words)
      ? source.length - words.length
      : which === "first"
        ? source.indexOf(words)
        : source.lastIndexOf(words);
    if (at < 0) at = source.length - source.trimStart().length;
    const stretch = { offset, line: line + 1, column: at - indent + 1 };
    offset += text.length + 1;
    return stretch;
  });
}

function headingStretch(source: string, line: number, level: number): Stretch {
  const marks = Math.max(0, source.indexOf("#".repeat(level))) + level;
  const blanks = /^[ \t]*/.exec(source.slice(marks))?.[0].length ?? 0;
  return { offset: 0, line: line + 1, column: marks + blanks + 1 };
}

/** Where a row begins behind the marks of quotes and lists. A row itself begins with none: it would be a list or quote. */
function rowStart(source: string): number {
  return /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))*/.exec(source)?.[0].length ?? 0;
}

/** A cell: between it and the one before are white space and bars alone. Its `\|` have lost their backslashes. */
function cellStretches(
  source: string,
  line: number,
  cursor: number,
  content: string,
): { stretches: Stretch[]; end: number } {
  let at = cursor;
  while (/[ \t|]/.test(source.charAt(at))) at++;
  const stretches: Stretch[] = [{ offset: 0, line: line + 1, column: at + 1 }];
  // An empty cell takes no more than its bar: the next one is found from here all the same.
  if (content === "") return { stretches, end: cursor };
  for (let offset = 0; offset < content.length; offset++, at++) {
    if (content.charAt(offset) === "|" && source.startsWith("\\|", at)) {
      at++;
      stretches.push({ offset, line: line + 1, column: at + 1 });
    }
  }
  return { stretches, end: at };
}
