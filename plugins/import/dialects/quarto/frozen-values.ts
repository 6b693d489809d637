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
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(`(.{1,${LONGEST_VALUE}}?)`);
  // What is only values would be found in any line.
  if (parts.join("").trim().length < 10) return undefined;
  const matches = [...frozen.matchAll(new RegExp(`^${pattern}$`, "gm"))];
  return matches.length === 1 ? matches[0]?.slice(1) : undefined;
}
