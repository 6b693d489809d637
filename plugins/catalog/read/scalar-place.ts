import type { Place } from "../../core/place.ts";
import type { SourceFile } from "./source-file.ts";

const BLANK = /[ \t\r\n]/;

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

function sourceOffset(source: string, start: number, text: string, offset: number): number | undefined {
  const style = source.charAt(start);
  let from = start;
  if (style === '"' || style === "'") from++;
  else if (style === "|" || style === ">") {
    const header = source.indexOf("\n", start);
    if (header < 0) return undefined;
    from = header + 1;
  }
  let read = 0;
  const skipBlanks = (): void => {
    while (from < source.length && BLANK.test(source.charAt(from))) from++;
  };
  while (read <= offset) {
    const wanted = text.charAt(read);
    if (BLANK.test(wanted)) {
      if (read === offset) return from;
      // Any run of blanks and line breaks stands for any other.
      while (read < offset && BLANK.test(text.charAt(read))) read++;
      if (!(style === '"' && source.charAt(from) === "\\")) {
        skipBlanks();
        continue;
      }
    }
    const found = source.charAt(from);
    if (style === '"' && found === "\\") {
      const escaped =
        /^\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r?\n[ \t]*|[\s\S])/.exec(
          source.slice(from, from + 80),
        )?.[0] ?? "";
      const isLineBreak = /^\\\r?\n/.test(escaped);
      if (read === offset && !isLineBreak) return from;
      from += escaped.length;
      if (!isLineBreak && !BLANK.test(wanted))
        read += (text.codePointAt(read) ?? 0) > 0xffff && /^\\U/.test(escaped) ? 2 : 1;
    } else if (BLANK.test(found)) skipBlanks();
    else if (found !== wanted) return undefined;
    else {
      if (read === offset) return from;
      from += style === "'" && found === "'" ? 2 : 1;
      read++;
    }
  }
  return undefined;
}
