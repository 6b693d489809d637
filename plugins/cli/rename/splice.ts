/** A stretch of a text and what takes its place; both offsets are 0-based, the end exclusive. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Puts texts in the place of stretches; everything else stays as it is.
 * @throws Error where two of them overlap, which is a mistake of ours
 */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  let made = "";
  let behind = 0;
  for (const { start, end, text: put } of ordered) {
    if (start < behind) throw new Error(`Two changes meet at ${start}.`);
    made += text.slice(behind, start) + put;
    behind = end;
  }
  return made + text.slice(behind);
}
