/** More pairs of lines than this are not compared: what differs is then one piece. */
const COMPARED = 4_000_000;

/** A line of a difference: kept, taken away, or added. */
interface Line {
  readonly mark: " " | "-" | "+";
  readonly text: string;
}

/**
 * What has changed in a text, as `diff -u` shows it.
 * @param name of the file, as it stands behind `---` and `+++`
 * @param context how many lines stand around a change
 * @returns lines that end in line feeds; nothing where the texts are equal
 */
export function unifiedDiff(before: string, after: string, name: string, context = 3): string {
  if (before === after) return "";
  const lines = changedLines(linesOf(before), linesOf(after));
  const text = hunks(lines, context).map((hunk) => hunkText(lines, hunk));
  return `--- a/${name}\n+++ b/${name}\n${text.join("")}`;
}

/** Lines with their line feeds: the last may have none, and is another line with one. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function changedLines(before: readonly string[], after: readonly string[]): Line[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const kept = (lines: readonly string[]): Line[] => lines.map((text) => ({ mark: " ", text }));
  return [
    ...kept(before.slice(0, start)),
    ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...kept(before.slice(before.length - end)),
  ];
}

/** By the longest sequence of lines that both have. */
function middle(before: readonly string[], after: readonly string[]): Line[] {
  const [rows, columns] = [before.length, after.length];
  const lines: Line[] = [];
  let [row, column] = [0, 0];
  if (rows * columns <= COMPARED) {
    const width = columns + 1;
    const lengths = new Uint32Array((rows + 1) * width);
    const length = (i: number, j: number): number => lengths[i * width + j] ?? 0;
    for (let i = rows - 1; i >= 0; i--) {
      for (let j = columns - 1; j >= 0; j--) {
        const same = before[i] === after[j];
        lengths[i * width + j] = same ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
      }
    }
    while (row < rows && column < columns) {
      if (before[row] === after[column]) {
        lines.push({ mark: " ", text: before[row] ?? "" });
        row++;
        column++;
      } else if (length(row + 1, column) >= length(row, column + 1)) {
        lines.push({ mark: "-", text: before[row++] ?? "" });
      } else lines.push({ mark: "+", text: after[column++] ?? "" });
    }
  }
  for (const text of before.slice(row)) lines.push({ mark: "-", text });
  for (const text of after.slice(column)) lines.push({ mark: "+", text });
  return lines;
}

/** From which line to which hunks go; the second is no longer in it. */
function hunks(lines: readonly Line[], context: number): (readonly [start: number, end: number])[] {
  const found: [number, number][] = [];
  for (const [at, { mark }] of lines.entries()) {
    if (mark === " ") continue;
    const [start, end] = [Math.max(0, at - context), Math.min(lines.length, at + context + 1)];
    const last = found.at(-1);
    if (last && start <= last[1]) last[1] = end;
    else found.push([start, end]);
  }
  return found;
}

function hunkText(lines: readonly Line[], [start, end]: readonly [number, number]): string {
  const hunk = lines.slice(start, end);
  const range = (other: "-" | "+"): string => {
    const passed = lines.slice(0, start).filter(({ mark }) => mark !== other).length;
    const count = hunk.filter(({ mark }) => mark !== other).length;
    // Of no lines it names the one before.
    return `${count === 0 ? passed : passed + 1}${count === 1 ? "" : `,${count}`}`;
  };
  const text = hunk.map(
    (line) => line.mark + line.text + (line.text.endsWith("\n") ? "" : "\n\\ No newline at end of file\n"),
  );
  return `@@ -${range("+")} +${range("-")} @@\n${text.join("")}`;
}
