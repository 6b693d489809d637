import type { Place } from "../core/place.ts";
import type { RaisedError } from "./harness-answers.ts";
import type { PostPython, RunBlock } from "./run-block.ts";

/** As many places of a traceback as one line can say. */
const MAX_CALLS = 6;
const MAX_MESSAGE = 500;

/** Where an exception was raised, as far as that is in the post, and what it says. */
export interface PlacedError {
  readonly place: Place;
  /** `ZeroDivisionError: division by zero (line 12 → code/kmeans.py:4, in update)` */
  readonly text: string;
}

/**
 * Finds the line of the post that an exception comes from.
 * @param block that was running
 * @param lineOf a line of a file, as it stands; nothing where it cannot be read
 */
export function errorPlace(
  error: RaisedError,
  python: PostPython,
  block: RunBlock,
  lineOf: (file: string, line: number) => string | undefined,
): PlacedError {
  const inPost = error.frames.map((frame) => postLine(frame, python));
  const innermost = inPost.findLast((found) => found !== undefined);
  const message = [error.kind, error.message.replace(/\s+/g, " ").trim()].filter((part) => part !== "").join(": ");
  const short = message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message;
  const calls = error.frames.map(({ file, line, name }, index) => {
    const found = inPost[index];
    const where = found ? `line ${found.line}` : `${file}:${line}`;
    return name === "<module>" ? where : `${where}, in ${name}`;
  });
  const shown = calls.length > MAX_CALLS ? [...calls.slice(0, 2), "…", ...calls.slice(1 - MAX_CALLS)] : calls;
  const text = calls.length > 1 ? `${short} (${shown.join(" → ")})` : short;
  if (!innermost) return { place: block.place, text };
  const { file, line } = innermost;
  const written = lineOf(file, line) ?? "";
  const column = written.search(/\S/) + 1;
  if (column === 0) return { place: { file, line, column: 1, length: 1 }, text };
  if (error.column === undefined) return { place: { file, line, column, length: written.trim().length }, text };
  // Python counts from where the code begins, which is not where the line begins in a list.
  const code =
    python.blocks.find(({ number }) => number === innermost.block)?.code.split("\n")[innermost.within - 1] ?? "";
  const indented = Math.max(0, written.indexOf(code));
  return { place: { file, line, column: Math.max(1, indented + error.column), length: 1 }, text };
}

function postLine(
  frame: { readonly file: string; readonly line: number },
  python: PostPython,
): { readonly file: string; readonly line: number; readonly block: number; readonly within: number } | undefined {
  const number = Number(/^block (\d+)$/.exec(frame.file)?.[1] ?? Number.NaN);
  const block = python.blocks.find((one) => one.number === number);
  return block && { file: block.from.file, line: block.from.line + frame.line - 1, block: number, within: frame.line };
}
