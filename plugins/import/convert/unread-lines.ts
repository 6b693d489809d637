import { fencedLines } from "./fenced-lines.ts";
import type { Line } from "./lines.ts";

/**
 * Which lines mean nothing to Markdown: those between fences, and those that begin within a comment of HTML.
 * @returns one answer for each line
 */
export function unreadLines(lines: readonly Line[]): boolean[] {
  const isCode = fencedLines(lines);
  let isComment = false;
  return lines.map(({ text }, at) => {
    if (isCode[at] && !isComment) return true;
    const began = isComment;
    const opened = text.lastIndexOf("<!--");
    const closed = text.lastIndexOf("-->");
    if (opened !== closed) isComment = opened > closed;
    return began;
  });
}
