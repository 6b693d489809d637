/** A part of a file of code. */
export interface CodeRegion {
  /** As it runs: its lines as they stand in the file, but for the white space before all of them. */
  readonly code: string;
  /** As it is shown: without the comments that mark regions. */
  readonly shown: string;
  /** Where its first line stands in the file; 1-based. */
  readonly line: number;
}

/** Why there is no such part. */
export type RegionProblem =
  | { readonly kind: "missing"; readonly known: readonly string[] }
  /** Lines are 1-based. */
  | { readonly kind: "unclosed"; readonly line: number }
  | { readonly kind: "doubled"; readonly line: number };

/** A comment that opens or closes a region: `# region update`, `//#region update`, `<!-- endregion -->`. */
const MARKER =
  /^\s*(?:#+|\/\/+|--+|%+|;+|\/\*+|<!--+|\(\*+|\{-|["'!])\s*#?(region|endregion)(?:\s+([\w.-]+))?\s*(?:\*\/|--+>|\*\)|-\})?\s*$/;

interface Marker {
  readonly opens: boolean;
  readonly name: string | undefined;
}

/**
 * Takes a part out of a file of code, or all of it.
 * @param name of the region; nothing for the whole file
 */
export function readRegion(text: string, name: string | undefined): CodeRegion | RegionProblem {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  if (name === undefined) return cut(lines, 0, lines.length);
  const markers = lines.map(markerIn);
  const openings = markers.flatMap((marker, line) => (marker?.opens && marker.name === name ? [line] : []));
  const [first, second] = openings;
  if (first === undefined) {
    const known = markers.flatMap((marker) => (marker?.opens && marker.name !== undefined ? [marker.name] : []));
    return { kind: "missing", known };
  }
  if (second !== undefined) return { kind: "doubled", line: second + 1 };
  const end = closing(markers, first, name);
  return end === undefined ? { kind: "unclosed", line: first + 1 } : cut(lines, first + 1, end);
}

/** True if a region was found. */
export function isRegion(found: CodeRegion | RegionProblem): found is CodeRegion {
  return "code" in found;
}

function markerIn(line: string): Marker | undefined {
  const match = MARKER.exec(line);
  if (!match) return undefined;
  const opens = match[1] === "region";
  // A region without a name cannot be asked for, and still has an end of its own.
  return { opens, name: match[2] };
}

/** The line that closes the region which a line opens: one with its name, or one without a name for the innermost. */
function closing(markers: readonly (Marker | undefined)[], opening: number, name: string): number | undefined {
  let open = 0;
  for (let line = opening + 1; line < markers.length; line++) {
    const marker = markers[line];
    if (!marker) continue;
    if (marker.opens) open++;
    else if (marker.name === name || (marker.name === undefined && open === 0)) return line;
    else if (open > 0) open--;
  }
  return undefined;
}

function cut(lines: readonly string[], from: number, to: number): CodeRegion {
  let first = from;
  let last = to;
  while (first < last && isBlank(lines[first])) first++;
  while (last > first && isBlank(lines[last - 1])) last--;
  const dedented = dedent(lines.slice(first, last));
  const shown = dedented.filter((line) => markerIn(line) === undefined);
  return { code: dedented.join("\n"), shown: trimBlank(dedent(shown)).join("\n"), line: first + 1 };
}

function trimBlank(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => !isBlank(line));
  const last = lines.findLastIndex((line) => !isBlank(line));
  return first < 0 ? [] : lines.slice(first, last + 1);
}

function isBlank(line: string | undefined): boolean {
  return (line ?? "").trim() === "";
}

/** Takes away the white space that all lines begin with which are not blank. */
function dedent(lines: readonly string[]): readonly string[] {
  let common: string | undefined;
  for (const line of lines) {
    if (isBlank(line)) continue;
    const indent = /^[ \t]*/.exec(line)?.[0] ?? "";
    common = common === undefined ? indent : sharedStart(common, indent);
  }
  const length = common?.length ?? 0;
  return lines.map((line) => line.slice(length));
}

function sharedStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}
