import type { Place } from "../../core/place.ts";
import type { MarkdownSource } from "./document.ts";

/**
 * Where a piece of text stands in a file: links and ids are looked up by their words, as markdown-it keeps no columns.
 * @param lines of the source's text
 * @param needle what to find
 * @param map lines to look in, 0-based, end exclusive; null for all. Beyond it the rest of the text is searched
 *   (a link's address may stand in a definition elsewhere)
 * @param after the place found before in the same lines: the search goes on behind it
 * @returns the first place; the beginning of the lines where it is not found
 */
export function findPlace(
  source: MarkdownSource,
  lines: readonly string[],
  needle: string,
  map: readonly [number, number] | null,
  after?: Place,
): Place {
  const [from, to] = map ?? [0, lines.length];
  const afterEnd = after ? after.column - 1 + after.length : 0;
  const search = (start: number, end: number, inLine = afterEnd): Place | undefined => {
    for (let index = start; index < end; index++) {
      const behind = after && after.line === index + 1 + source.linesBefore ? inLine : 0;
      const column = (lines[index] ?? "").indexOf(needle, behind);
      if (column >= 0)
        return { file: source.path, line: index + 1 + source.linesBefore, column: column + 1, length: needle.length };
    }
    return undefined;
  };
  if (needle !== "") {
    const start = after ? Math.max(from, after.line - 1 - source.linesBefore) : from;
    // Elsewhere it is before `after` too: two links may have one definition.
    // Most often it is nowhere else; to ask so costs nearly nothing, and to go through all lines much where many ask.
    const found = search(start, to) ?? (source.text.includes(needle) ? search(0, lines.length, 0) : undefined);
    if (found) return found;
  }
  const line = lines[from] ?? "";
  const indent = line.length - line.trimStart().length;
  return {
    file: source.path,
    line: from + 1 + source.linesBefore,
    column: indent + 1,
    length: Math.max(1, line.trim().length),
  };
}
