import type { Place } from "../../core/place.ts";
import type { SourceFile } from "./source-file.ts";

const BLANK = /[ \t\r\n]/;
/** Escapes of double quotes that stand for blanks, or for nothing. */
const BLANK_ESCAPE = /\\(?:[tnr \t]|\r?\n)/y;
const ESCAPE = /\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[\s\S])/y;

/**
 * Where a stretch of a text stands in the YAML file that it was read from: YAML folds lines, doubles quotation marks and has
 * escapes, so the text is followed through its source.
 * @param at the place of the value
 * @param text what it was read as
 * @param offset 0-based in the text
 * @param length of the stretch; the place ends with its line at the latest
 * @returns the place of the value where the text cannot be followed (an alias, an anchor before it)
 */
export function placeInScalar(file: SourceFile, at: Place, text: string, offset: number, length: number): Place {
  const start = sourceOffset(file.text, file.lines.offsetAt(at), text, offset);
  if (start === undefined) return at;
  const { line, column } = file.lines.positionAt(start);
  const rest = file.lines.lineText(line).length - column + 1;
  return { file: file.path, line, column, length: Math.max(1, Math.min(length, rest)) };
}

/** Blanks and line breaks are passed over on both sides, as any run of them may stand for any other. */
function sourceOffset(source: string, start: number, text: string, offset: number): number | undefined {
  const style = source.charAt(start);
  let from = start;
  if (style === '"' || style === "'") from++;
  else if (style === "|" || style === ">") {
    const header = source.indexOf("\n", start);
    if (header < 0) return undefined;
    from = header + 1;
  }
  const lengthAt = (written: RegExp): number => {
    written.lastIndex = from;
    return style === '"' && written.test(source) ? written.lastIndex - from : 0;
  };
  for (let read = 0; ; ) {
    while (read < offset && BLANK.test(text.charAt(read))) read++;
    for (let blank = 1; blank > 0; from += blank) blank = BLANK.test(source.charAt(from)) ? 1 : lengthAt(BLANK_ESCAPE);
    if (read >= offset) return from;
    const length = lengthAt(ESCAPE);
    if (length === 0 && source.charAt(from) !== text.charAt(read)) return undefined;
    from += length || (style === "'" && source.charAt(from) === "'" ? 2 : 1);
    // An escape may stand for a character of two units.
    read += length === "\\U0001F600".length && (text.codePointAt(read) ?? 0) > 0xffff ? 2 : 1;
  }
}
