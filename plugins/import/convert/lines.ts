import type { Body } from "../model/body.ts";

/** A line of a text on its way, and the line of the old file that it came from, 1-based. */
export interface Line {
  readonly text: string;
  readonly from: number;
}

/** The lines of a body, in order. */
export function bodyLines(body: Body): Line[] {
  const last = body.lines.at(-1) ?? 1;
  return body.text.split("\n").map((text, index) => ({ text, from: body.lines[index] ?? last }));
}

/** The body that some lines make. */
export function linesBody(lines: readonly Line[]): Body {
  if (lines.length === 0) return { text: "", lines: [1] };
  return { text: lines.map(({ text }) => text).join("\n"), lines: lines.map(({ from }) => from) };
}

/** Lines without empty ones at both ends. */
export function trimmedLines(lines: readonly Line[]): Line[] {
  let start = 0;
  let end = lines.length;
  while (start < end && lines[start]?.text.trim() === "") start++;
  while (end > start && lines[end - 1]?.text.trim() === "") end--;
  return lines.slice(start, end);
}

/** Lines that come from one line of the old file. */
export function linesAt(from: number, text: string): Line[] {
  return text.split("\n").map((line) => ({ text: line, from }));
}

/** Blocks within blocks, deeper than any author's: what stands further in stays as it is. */
export const DEEPEST_BLOCK = 50;

/** The index of the first line from one on of which something holds; below 0 where there is none. */
export function findLine(lines: readonly Line[], from: number, holds: (text: string) => boolean): number {
  for (let at = from; at < lines.length; at++) if (holds((lines[at] as Line).text)) return at;
  return -1;
}
