import { escapeHtml } from "../../core/escape-html.ts";

/** Where a block stands in a text: 0-based offsets, the second behind its end. */
export interface BlockPiece {
  readonly start: number;
  readonly end: number;
}

/** The tag that an environment or a formula on lines of its own begins with. */
const BLOCK = /<([a-z]+) class="(?:env|math)[ "][^>]*>/y;

/**
 * Finds an environment or a formula in a text. Nothing is parsed: in HTML of ours no attribute holds a `<`, and what is
 * opened is closed.
 * @param from where to look first: blocks are asked for in the order of the text
 */
export function findBlock(html: string, id: string, from = 0): BlockPiece | undefined {
  const mark = ` id="${escapeHtml(id)}"`;
  for (let at = html.indexOf(mark, from); at >= 0; at = html.indexOf(mark, at + 1)) {
    const start = html.lastIndexOf("<", at);
    BLOCK.lastIndex = start;
    const [tag, name] = BLOCK.exec(html) ?? [];
    if (tag === undefined || name === undefined || start + tag.length < at) continue;
    const end = closing(html, name, start + tag.length);
    return end < 0 ? undefined : { start, end };
  }
  return from === 0 ? undefined : findBlock(html, id);
}

/**
 * Finds the end of an element.
 * @param from behind its opening tag
 * @returns the offset behind its end tag; -1 where there is none
 */
export function closing(html: string, name: string, from: number): number {
  const [opening, end] = [`<${name}`, `</${name}>`];
  let open = html.indexOf(opening, from);
  let depth = 1;
  for (let at = from; ; ) {
    const close = html.indexOf(end, at);
    if (close < 0) return -1;
    for (; open >= 0 && open < close; open = html.indexOf(opening, open + 1)) depth++;
    depth--;
    at = close + end.length;
    if (depth === 0) return at;
  }
}
