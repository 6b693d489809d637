// <!-- Left column --> ::: {.column}
import { fencedLines } from "../../convert/fenced-lines.ts";
import type { Line } from "../../convert/lines.ts";

const BEFORE_BLOCK = /^([ \t]*<!--(?:(?!-->).)*-->)[ \t]*(:{3,}.*)$/;

/** Puts the mark of a block that stands behind a comment into a line of its own, as Pandoc reads it. */
export function splitComments(lines: readonly Line[]): Line[] {
  const isCode = fencedLines(lines);
  return lines.flatMap((line, at): Line[] => {
    const match = isCode[at] ? null : BEFORE_BLOCK.exec(line.text);
    if (!match) return [line];
    const [, comment = "", mark = ""] = match;
    return [comment, "", mark].map((text) => ({ text, from: line.from }));
  });
}
