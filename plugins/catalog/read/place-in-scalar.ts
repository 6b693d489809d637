import type { Place } from "../../core/place.ts";
import type { SourceFile } from "./source-file.ts";

/** Characters of the value that follow an escape's backslash and letter, hexadecimal. */
const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const SPACE = /\s/;
const LINE_BREAK = /[\r\n]/;

/**
 * Where a stretch of a text in YAML stands in its file, whichever of the five styles it is written in (YAML 1.2.2, sections 7.3
 * and 8.1): plain, in single or double quotation marks, literal `|`, folded `>`.
 * @param scalar where the text begins, its quotation mark or sign included
 * @param value the text as it was read
 * @param offset of the stretch in the value, 0-based
 * @param length in UTF-16 code units, at least 1
 * @returns the part of the stretch on its first line; `scalar` where the value does not stand there
 */
export function placeInScalar(
  { path, text, lines }: Pick<SourceFile, "path" | "text" | "lines">,
  scalar: Place,
  value: string,
  offset: number,
  length: number,
): Place {
  const from = lines.offsetAt(scalar);
  const first = Math.min(offset, Math.max(0, value.length - 1));
  const [start, end] = offsetsIn(text, from, value, [first, Math.min(first + length, value.length) - 1]) ?? [];
  if (start === undefined || end === undefined) return scalar;
  const begin = lines.positionAt(start + (offset - first));
  const rest = lines.lineText(begin.line).length - begin.column + 1;
  return { file: path, ...begin, length: Math.max(1, Math.min(end - start + 1, rest)) };
}

/**
 * Where characters of a value stand in a text.
 * @param from where the scalar begins
 * @param wanted offsets in the value, in order
 */
function offsetsIn(
  text: string,
  from: number,
  value: string,
  wanted: readonly [start: number, end: number],
): [start: number, end: number] | undefined {
  const style = text[from] ?? "";
  const isBlock = style === "|" || style === ">";
  let at = isBlock ? lineEnd(text, from) : style === "'" || style === '"' ? from + 1 : from;
  let inValue = 0;
  let start: number | undefined;
  while (inValue < value.length) {
    let next = at + 1;
    let made = 1;
    if (style === '"' && text[at] === "\\" && LINE_BREAK.test(text[at + 1] ?? "")) {
      // A line that is broken without a space.
      at = spaceEnd(text, at + 1);
      continue;
    }
    const spaces = SPACE.test(text[at] ?? "") ? spaceEnd(text, at) : at;
    if (LINE_BREAK.test(text.slice(at, spaces))) {
      // White space around a line's end is a space, or line breaks, or nothing.
      next = spaces;
      made = spaceEnd(value, inValue) - inValue;
    } else if (style === "'" && text.startsWith("''", at)) next = at + 2;
    else if (style === '"' && text[at] === "\\") {
      const digits = HEX_DIGITS[text[at + 1] ?? ""] ?? 0;
      next = at + 2 + digits;
      made = String.fromCodePoint(value.codePointAt(inValue) ?? 0).length;
    } else if (text[at] !== value[inValue]) return undefined;
    if (start === undefined && inValue + made > wanted[0]) start = at;
    if (inValue + made > wanted[1]) return [start ?? at, next - 1];
    at = next;
    inValue += made;
  }
  return undefined;
}

function spaceEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && SPACE.test(text[at] ?? "")) at++;
  return at;
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !LINE_BREAK.test(text[at] ?? "")) at++;
  return at;
}
