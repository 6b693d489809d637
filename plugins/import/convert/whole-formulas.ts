import { fencedLines } from "./fenced-lines.ts";
import { findLine, type Line } from "./lines.ts";

/** A formula may be at most as long as this, in lines; a sign that nothing closes is none. */
const LONGEST_FORMULA = 200;

/**
 * Displays that programs take out of a text before they read its Markdown, so that Markdown reads them as a whole: without empty
 * lines and backticks in them, with a quote's mark before each line, and apart from a list that they are not indented for.
 */
export function wholeFormulas(lines: readonly Line[]): Line[] {
  const made: Line[] = [];
  const isCode = fencedLines(lines);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    const opening = isCode[at] ? null : /^([ \t]*(?:>[ \t]?)?)\$\$(?!.*\$\$)/.exec(line.text);
    const end = opening ? findLine(lines, at + 1, (text) => text.includes("$$")) : -1;
    if (!opening || end < 0 || end - at > LONGEST_FORMULA) {
      made.push(line);
      continue;
    }
    const isQuoted = opening[1]?.includes(">");
    if (opening[1] === "" && isInList(made)) made.push({ text: "", from: line.from });
    made.push(line);
    for (const inner of lines.slice(at + 1, end + 1)) {
      if (inner.text.replace(/^[ \t>]+/, "") === "") continue;
      const text = inner.text.replace(/``/g, "“");
      made.push({ ...inner, text: isQuoted && !/^\s*>/.test(text) ? `> ${text.trim()}` : text });
    }
    at = end;
  }
  return made;
}

/** True where a list's item goes on in the last line. */
function isInList(lines: readonly Line[]): boolean {
  for (let at = lines.length - 1; at >= 0; at--) {
    const text = lines[at]?.text ?? "";
    if (text.trim() === "") return false;
    if (/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/.test(text)) return true;
  }
  return false;
}
