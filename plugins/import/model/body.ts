/** The text of a post on its way, which knows where each of its lines came from. */
export interface Body {
  readonly text: string;
  /** For each line of the text, the line of the old file that it came from, 1-based. */
  readonly lines: readonly number[];
}

/** A piece of a text, by 0-based offsets, and what stands there instead. */
export interface Edit {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly text: string;
}

/**
 * A body as it stands in the old file.
 * @param firstLine the line of the old file in which it begins, 1-based
 */
export function bodyOf(text: string, firstLine = 1): Body {
  return { text, lines: text.split("\n").map((_, index) => firstLine + index) };
}

/** The line of the old file that an offset of the text came from, 1-based. */
export function lineAt(body: Body, offset: number): number {
  let index = 0;
  for (let at = body.text.indexOf("\n"); at >= 0 && at < offset; at = body.text.indexOf("\n", at + 1)) index++;
  return body.lines[Math.min(index, body.lines.length - 1)] ?? 1;
}

/**
 * Makes edits at once. Lines that an edit brings are those of the lines that it replaces, the last of them where it brings more.
 * @param edits in any order; of two that overlap the one that begins first is made
 */
export function edited(body: Body, edits: readonly Edit[]): Body {
  if (edits.length === 0) return body;
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const lines: number[] = [body.lines[0] ?? 1];
  let text = "";
  let at = 0;
  let index = 0;
  const origin = (): number => body.lines[Math.min(index, body.lines.length - 1)] ?? 1;
  for (const edit of sorted) {
    if (edit.start < at) continue;
    const kept = body.text.slice(at, edit.start);
    for (let next = kept.indexOf("\n"); next >= 0; next = kept.indexOf("\n", next + 1)) {
      index++;
      lines.push(origin());
    }
    const removed = countLines(body.text.slice(edit.start, edit.end));
    for (let made = 1; made <= countLines(edit.text); made++)
      lines.push(body.lines[Math.min(index + Math.min(made, removed), body.lines.length - 1)] ?? 1);
    index += removed;
    text += kept + edit.text;
    at = edit.end;
  }
  const rest = body.text.slice(at);
  for (let next = rest.indexOf("\n"); next >= 0; next = rest.indexOf("\n", next + 1)) {
    index++;
    lines.push(origin());
  }
  return { text: text + rest, lines };
}

function countLines(text: string): number {
  return text.split("\n").length - 1;
}
