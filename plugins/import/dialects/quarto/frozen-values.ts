// `{python} n`   `r n`

import { fencedLines } from "../../convert/fenced-lines.ts";
import type { Line } from "../../convert/lines.ts";
import type { TellLine } from "../../notebooks/notebook-body.ts";

const INLINE = /(?<!`)`(?:\{(?:python|r|julia)\}|r)[ \t]+([^`\n]+)`(?!`)/g;
/** As long as a value in a sentence is, in characters. */
const LONGEST_VALUE = 300;

/**
 * Puts values in the place of code within sentences, where the page that Quarto has kept has them for sure: one line of it says the same
 * but for them. Otherwise the code stands, and is told of.
 * @param frozen the kept page's Markdown; nothing where there is none
 */
export function frozenValues(lines: readonly Line[], frozen: string | undefined, tell: TellLine): Line[] {
  const isCode = fencedLines(lines);
  return lines.map((line, at) => {
    const found = isCode[at] ? [] : [...line.text.matchAll(INLINE)];
    if (found.length === 0) return line;
    const values = frozen === undefined ? undefined : valuesIn(line.text, frozen);
    if (!values) {
      tell(
        "lost",
        line.from,
        "Code within a sentence does not run here, and its value is not known; it stands as code.",
      );
      return line;
    }
    tell("changed", line.from, "In the place of code within a sentence stands the value that it had.");
    let index = 0;
    return { ...line, text: line.text.replace(INLINE, () => values[index++] ?? "") };
  });
}

function valuesIn(text: string, frozen: string): string[] | undefined {
  const parts = text.split(INLINE).filter((_, index) => index % 2 === 0);
  // What is only values would be found in any line, and of two values side by side nobody knows where one ends.
  if (parts.join("").trim().length < 10 || parts.slice(1, -1).some((part) => part === "")) return undefined;
  const found = frozen.split("\n").flatMap((line) => {
    const values = valuesInLine(line, parts);
    return values ? [values] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** What stands between the parts of a line; nothing where it has other parts. */
function valuesInLine(line: string, [first = "", ...rest]: readonly string[]): string[] | undefined {
  if (!line.startsWith(first)) return undefined;
  const values: string[] = [];
  let at = first.length;
  for (const [index, part] of rest.entries()) {
    const isLast = index === rest.length - 1;
    const end = isLast ? line.length - part.length : line.indexOf(part, at + 1);
    if (end <= at || end - at > LONGEST_VALUE || !line.startsWith(part, end)) return undefined;
    values.push(line.slice(at, end));
    at = end + part.length;
  }
  return values;
}
