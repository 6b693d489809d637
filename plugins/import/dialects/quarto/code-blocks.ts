import { findLine, type Line } from "../../convert/lines.ts";

/** A block of code between fences, or a cell: 0-based indices of lines. */
export interface CodeBlock {
  readonly start: number;
  /** The line that closes it; that behind the last where none does. */
  readonly end: number;
  readonly indent: string;
  /** What stands behind the opening fence. */
  readonly info: string;
  /** Without what indents the block. */
  readonly inside: readonly Line[];
}

const FENCE = /^([ \t]*)(`{3,}|~{3,})[ \t]*(.*?)[ \t]*$/;

/** The blocks of code of a text, in order. */
export function codeBlocks(lines: readonly Line[]): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  for (let at = 0; at < lines.length; at++) {
    const opening = FENCE.exec((lines[at] as Line).text);
    if (!opening || (opening[2]?.startsWith("`") && opening[3]?.includes("`"))) continue;
    const [, indent = "", fence = "", info = ""] = opening;
    const found = findLine(lines, at + 1, (text) => isClosing(text, fence));
    const end = found < 0 ? lines.length : found;
    const inside = lines.slice(at + 1, end).map(({ text, from }) => ({
      text: text.startsWith(indent) ? text.slice(indent.length) : text.trimStart(),
      from,
    }));
    blocks.push({ start: at, end, indent, info, inside });
    at = end;
  }
  return blocks;
}

function isClosing(text: string, fence: string): boolean {
  const plain = text.trim();
  return plain.length >= fence.length && plain === fence.charAt(0).repeat(plain.length);
}
