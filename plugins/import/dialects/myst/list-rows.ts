/**
 * The rows of a table that is written as a list of lists: `* - a` begins a row, `- b` a cell of it.
 * @returns nothing where the lines are anything else
 */
export function listRows(lines: readonly string[]): string[][] | undefined {
  const rows: string[][] = [];
  for (const line of lines) {
    const row = /^[*-][ \t]+-(?:[ \t]+(.*))?$/.exec(line);
    const cell = /^[ \t]+-(?:[ \t]+(.*))?$/.exec(line);
    const last = rows.at(-1);
    if (row) rows.push([row[1] ?? ""]);
    else if (cell && last) last.push(cell[1] ?? "");
    else if (line.trim() === "") continue;
    else if (last && /^[ \t]/.test(line)) last[last.length - 1] += ` ${line.trim()}`;
    else return undefined;
  }
  return rows.length === 0 ? undefined : rows;
}
