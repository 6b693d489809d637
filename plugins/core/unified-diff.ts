/** More edits than this are shown as all lines gone and all lines come: looking for the shortest way grows with their square. */
const MOST_EDITS = 500;

/** A line of both texts, of the first alone, or of the second alone; with its line break, where it has one. */
interface Line {
  readonly sign: " " | "-" | "+";
  readonly text: string;
}

/**
 * The difference of two texts as `diff -u` writes it, with `a/` and `b/` before the name.
 * @param name of the file, as it shall stand in the heading
 * @param context how many lines that are the same are shown around each change
 * @returns an empty text where both are equal
 */
export function unifiedDiff(before: string, after: string, name: string, context = 3): string {
  if (before === after) return "";
  const lines = changedLines(linesOf(before), linesOf(after));
  const hunks = hunksOf(lines, context).map(([start, end]) => hunkText(lines, start, end));
  return `--- a/${name}\n+++ b/${name}\n${hunks.join("")}`;
}

/** With their line breaks: a last line without one is another than the same with one. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function changedLines(before: readonly string[], after: readonly string[]): Line[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++;
  const same = (text: string): Line => ({ sign: " ", text });
  return [
    ...before.slice(0, start).map(same),
    ...shortestEdits(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(same),
  ];
}

/** The greedy algorithm of Myers, "An O(ND) Difference Algorithm and Its Variations" (1986). */
function shortestEdits(before: readonly string[], after: readonly string[]): Line[] {
  const reached: ReadonlyMap<number, number>[] = [];
  let furthest = new Map<number, number>([[1, 0]]);
  for (let edits = 0; edits <= Math.min(MOST_EDITS, before.length + after.length); edits++) {
    reached.push(new Map(furthest));
    const next = new Map(furthest);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = fromAbove(furthest, diagonal, edits)
        ? (furthest.get(diagonal + 1) ?? 0)
        : (furthest.get(diagonal - 1) ?? 0) + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++;
      next.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return trace(before, after, reached);
    }
    furthest = next;
  }
  return [...before.map((text): Line => ({ sign: "-", text })), ...after.map((text): Line => ({ sign: "+", text }))];
}

/** Whether the furthest way to a diagonal comes by a line that is added. */
function fromAbove(furthest: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean {
  if (diagonal === -edits) return true;
  return diagonal !== edits && (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1);
}

function trace(
  before: readonly string[],
  after: readonly string[],
  reached: readonly ReadonlyMap<number, number>[],
): Line[] {
  const lines: Line[] = [];
  let [x, y] = [before.length, after.length];
  for (let edits = reached.length - 1; edits >= 0; edits--) {
    const furthest = reached[edits] as ReadonlyMap<number, number>;
    const diagonal = x - y;
    const isAdded = fromAbove(furthest, diagonal, edits);
    const fromDiagonal = isAdded ? diagonal + 1 : diagonal - 1;
    const fromX = edits === 0 ? 0 : (furthest.get(fromDiagonal) ?? 0);
    const fromY = edits === 0 ? 0 : fromX - fromDiagonal;
    while (x > fromX && y > fromY) {
      x--;
      y--;
      lines.push({ sign: " ", text: before[x] as string });
    }
    if (edits === 0) break;
    if (isAdded) lines.push({ sign: "+", text: after[--y] as string });
    else lines.push({ sign: "-", text: before[--x] as string });
  }
  return lines.reverse();
}

/** The stretches that are shown: changes with what stands around them; those that touch are one. */
function hunksOf(lines: readonly Line[], context: number): [start: number, end: number][] {
  const hunks: [number, number][] = [];
  lines.forEach(({ sign }, index) => {
    if (sign === " ") return;
    const start = Math.max(0, index - context);
    const end = Math.min(lines.length, index + context + 1);
    const last = hunks.at(-1);
    if (last && start <= last[1]) last[1] = end;
    else hunks.push([start, end]);
  });
  return hunks;
}

function hunkText(lines: readonly Line[], start: number, end: number): string {
  const count = (sign: "-" | "+", from: number, to: number): number =>
    lines.slice(from, to).filter((line) => line.sign === " " || line.sign === sign).length;
  const range = (sign: "-" | "+"): string => {
    const length = count(sign, start, end);
    // An empty stretch is named by the line before it.
    const first = count(sign, 0, start) + (length === 0 ? 0 : 1);
    return length === 1 ? `${first}` : `${first},${length}`;
  };
  const shown = lines
    .slice(start, end)
    .map(({ sign, text }) =>
      text.endsWith("\n") ? `${sign}${text}` : `${sign}${text}\n\\ No newline at end of file\n`,
    );
  return `@@ -${range("-")} +${range("+")} @@\n${shown.join("")}`;
}
