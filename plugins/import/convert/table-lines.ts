/** A table with bars; the first row is its head. */
export function tableLines(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, index) => cell(cells[index] ?? "")).join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [line(head), `| ${Array<string>(width).fill("---").join(" | ")} |`, ...body.map(line)];
}

/** What stands in a cell, in one line; a bar within it is no border. */
function cell(text: string): string {
  return text
    .replace(/\s*\n\s*/g, " ")
    .trim()
    .replace(/(?<!\\)\|/g, "\\|");
}
