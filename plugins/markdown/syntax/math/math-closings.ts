import type { StateBlock } from "markdown-it";
import { blockLine } from "../origin.ts";
import { mathSyntaxOf } from "./math-syntax.ts";

/** What opens a display block. */
export interface BlockOpening {
  /** `$$`, `\[`, `\begin{align}`. */
  readonly markup: string;
  /** The name of an environment, as it was written. */
  readonly environment: string | undefined;
  /** True where nothing else stands on its line. */
  readonly isAlone: boolean;
}

/** What closes it. */
export interface BlockClosing {
  /** 0-based. */
  readonly line: number;
  /** Where it begins and ends, 0-based in the line's text without the marks of lists and quotes. */
  readonly from: number;
  readonly to: number;
  /** What follows it on its line. */
  readonly rest: string;
  /** True where a blank line lies between the opening and the closing. */
  readonly passedBlank: boolean;
}

/** A search for a closing that has been done: the lines from `from` to `to`, 0-based, and what was found there. */
interface Search {
  readonly from: number;
  readonly to: number;
  readonly closing: BlockClosing | undefined;
}

/** A stretch of lines in which `\begin` and `\end` have been matched. `closings`: by the line that an environment begins, its end. */
interface Region {
  readonly from: number;
  readonly to: number;
  readonly closings: ReadonlyMap<number, BlockClosing>;
}

/**
 * Finds what closes the display blocks of one document. markdown-it asks at every line of a paragraph whether a block begins
 * there, so what has been read once is remembered.
 */
export class BlockClosings {
  readonly #state: StateBlock;
  readonly #searches = new Map<string, Search>();
  readonly #regions = new Map<string, Region>();

  constructor(state: StateBlock) {
    this.#state = state;
  }

  /**
   * Where a block that opens on a line is closed, within the list item or quote that it stands in.
   * Blank lines lie within it only if the opening is alone on its line or names an environment, or kramdown reads it.
   */
  find(opening: BlockOpening, line: number, endLine: number): BlockClosing | undefined {
    // A line that is indented less than its list item may end the item: the question is then asked for what is around the item.
    const indent = Math.min(this.#state.blkIndent, this.#state.sCount[line] as number);
    const container = `${indent}:${endLine}`;
    if (opening.environment !== undefined) {
      let region = this.#regions.get(container);
      if (!region || line < region.from || line >= region.to) {
        region = this.#matchEnvironments(line, endLine, indent);
        this.#regions.set(container, region);
      }
      return region.closings.get(line);
    }
    const first = this.#text(line);
    const close = opening.markup === "$$" ? closingDollars : closingBracket;
    const here = close(first, first.indexOf(opening.markup) + 2, { depth: 0 });
    if (here === "none") return undefined;
    if (here) return { line, ...here, rest: first.slice(here.to), passedBlank: false };
    const key = `${opening.markup}:${opening.isAlone}:${container}`;
    let search = this.#searches.get(key);
    if (!search || line < search.from || line >= search.to) {
      search = this.#search(opening, line, endLine, indent);
      this.#searches.set(key, search);
    }
    return search.closing;
  }

  #text(line: number): string {
    return blockLine(this.#state, line).text;
  }

  /** True where a list item or quote, indented so far, ends before a line. */
  #isOutside(line: number, indent: number): boolean {
    return !this.#state.isEmpty(line) && (this.#state.sCount[line] as number) < indent;
  }

  #search(opening: BlockOpening, startLine: number, endLine: number, indent: number): Search {
    const close = opening.markup === "$$" ? closingDollars : closingBracket;
    const first = this.#text(startLine);
    const braces = { depth: 0 };
    close(first, first.indexOf(opening.markup) + 2, braces);
    let passedBlank = false;
    let line = startLine + 1;
    for (; line < endLine && !this.#isOutside(line, indent); line++) {
      if (this.#state.isEmpty(line)) {
        if (!opening.isAlone && mathSyntaxOf(this.#state.env) !== "kramdown") break;
        // No group of braces goes on over a blank line: one that is still open there has lost its brace.
        braces.depth = 0;
        passedBlank = true;
        continue;
      }
      const text = this.#text(line);
      const found = close(text, 0, braces);
      if (found === "none") break;
      if (found)
        return { from: startLine, to: line, closing: { line, ...found, rest: text.slice(found.to), passedBlank } };
    }
    return { from: startLine, to: line, closing: undefined };
  }

  #matchEnvironments(startLine: number, endLine: number, indent: number): Region {
    const closings = new Map<number, BlockClosing>();
    const open = new Map<string, { readonly line: number; readonly isFirst: boolean }[]>();
    let lastBlank = -1;
    let line = startLine;
    for (; line < endLine && !this.#isOutside(line, indent); line++) {
      if (this.#state.isEmpty(line)) lastBlank = line;
      const text = this.#text(line);
      if (!text.includes("\\")) continue;
      for (const match of text.matchAll(/\\(?:(begin|end)\{([A-Za-z]+\*?)\}|[\s\S])/g)) {
        const name = match[2];
        if (name === undefined) continue;
        const stack = open.get(name) ?? [];
        open.set(name, stack);
        if (match[1] === "begin") {
          stack.push({ line, isFirst: text.slice(0, match.index).trim() === "" });
          continue;
        }
        const begun = stack.pop();
        const to = match.index + match[0].length;
        if (begun?.isFirst) {
          closings.set(begun.line, {
            line,
            from: match.index,
            to,
            rest: text.slice(to),
            passedBlank: lastBlank > begun.line,
          });
        }
      }
    }
    return { from: startLine, to: line, closings };
  }
}

/** What a line says about the formula: the closing, that the search goes on, or that the formula is never closed. */
type Found = { readonly from: number; readonly to: number } | "none" | undefined;

/**
 * Dollars close a formula outside of braces. At the end of a line they close it within braces too: a single missing brace must
 * not turn the rest of the page into a formula.
 */
function closingDollars(text: string, start: number, braces: { depth: number }): Found {
  const token = /\\[\s\S]|\$\$|[{}]/g;
  token.lastIndex = start;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (match[0] === "{") braces.depth++;
    else if (match[0] === "}") braces.depth = Math.max(0, braces.depth - 1);
    else if (match[0] === "$$" && (braces.depth === 0 || text.slice(token.lastIndex).trim() === "")) {
      return { from: match.index, to: token.lastIndex };
    }
  }
  return undefined;
}

/** `\]` closes a formula wherever it stands; a second `\[` before it says that the first was never closed. */
function closingBracket(text: string, start: number): Found {
  const token = /\\[\s\S]/g;
  token.lastIndex = start;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (match[0] === "\\]") return { from: match.index, to: token.lastIndex };
    if (match[0] === "\\[") return "none";
  }
  return undefined;
}
