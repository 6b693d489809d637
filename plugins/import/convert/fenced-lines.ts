import type { Line } from "./lines.ts";

/**
 * Which lines stand in a block of code between fences, the fences included; one that nothing closes goes on to the end.
 * @returns one answer for each line
 */
export function fencedLines(lines: readonly Line[]): boolean[] {
  let fence = "";
  return lines.map(({ text }) => {
    const mark = /^[ \t]*(`{3,}|~{3,})/.exec(text)?.[1];
    if (fence === "") {
      fence = mark ?? "";
      return mark !== undefined;
    }
    if (mark?.startsWith(fence) && text.trim() === mark) fence = "";
    return true;
  });
}
