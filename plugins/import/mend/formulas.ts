import { MathScanner } from "../../markdown/syntax/math/math-scan.ts";
import { blanked, codeRegions } from "../convert/regions.ts";
import type { Damaged, Mend, Mending } from "./mend.ts";

/** Commands that take an argument, which KaTeX wants in braces where they are one themselves. */
const TAKING =
  "\\\\(?:vec|hat|bar|tilde|mathbf|mathcal|mathbb|mathrm|text|textbf|boldsymbol|bm|dot|overline|frac|sqrt|operatorname|widehat|widetilde)";
/** Braces with what stands in them, one pair deep. */
const GROUP = "\\{(?:[^{}]|\\{[^{}]*\\})*\\}";

/** Corrections that change nothing of what a formula means, each of a mistake that MathJax forgives or old escapes make. */
const REPAIRS: readonly (readonly [RegExp, string])[] = [
  [/\\\\([{}])/g, "\\$1"],
  [/\\\\\\(?=\s)/g, "\\\\"],
  [new RegExp(`([_^])[ \\t]*(${TAKING})[ \\t]*((?:${GROUP}){1,2})`, "g"), "$1{$2$3}"],
  [new RegExp(`([_^])[ \\t]*(${TAKING})[ \\t]*([A-Za-z0-9]|\\\\[A-Za-z]+)`, "g"), "$1{$2 $3}"],
  [/\\(?:shoveleft|shoveright)\b/g, ""],
  [/\\(?:nonumber|notag)\b/g, ""],
];

/** A formula that KaTeX cannot set: what is known to mean the same stands there, else its TeX, as code. */
export const mendFormula: Mend = (damaged) => {
  const formula = formulaAround(damaged);
  if (!formula) return undefined;
  const { start, end, text, display } = formula;
  const repaired = REPAIRS.reduce((tex, [pattern, by]) => tex.replace(pattern, by), text);
  if (repaired !== text)
    return { edit: { start, end, text: repaired }, kind: "changed", what: "A formula was written as KaTeX reads it." };
  return asCode(damaged, start, end, text, display);
};

function asCode({ text, diagnostic }: Damaged, start: number, end: number, formula: string, display: boolean): Mending {
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const isAlone = /^[ \t>]*$/.test(line) && /^[ \t]*(?:\n|$)/.test(text.slice(end));
  const written =
    display && isAlone && !line.includes(">")
      ? `\`\`\`tex\n${line}${formula.replace(/\n/g, `\n`)}\n${line}\`\`\``
      : `\`${formula.replace(/\s*\n\s*/g, " ").replace(/`/g, "'")}\``;
  return {
    edit: { start, end, text: written },
    kind: "lost",
    what: `A formula cannot be set, and stands as code (${diagnostic.message.split(";")[0]?.slice(0, 120).replace(/\.$/, "")}).`,
    formulas: 1,
  };
}

function formulaAround({
  text,
  offset,
}: Damaged): { start: number; end: number; text: string; display: boolean } | undefined {
  const masked = blanked(text, codeRegions(text));
  const scanner = new MathScanner(masked, "pandoc", true);
  const opening = /[$\\]/g;
  for (let match = opening.exec(masked); match && match.index <= offset; match = opening.exec(masked)) {
    const formula = scanner.formulaAt(match.index);
    if (formula && formula.end > offset) {
      const { end, display } = formula;
      return { start: match.index, end, text: text.slice(match.index, end), display };
    }
    opening.lastIndex =
      formula?.end ?? match.index + (match[0] === "\\" ? 2 : (/^\$+/.exec(masked.slice(match.index))?.[0].length ?? 1));
  }
  return undefined;
}

/** A dollar or bracket that opens a formula which nothing closes is a plain sign. */
export const closeFormula: Mend = ({ text, offset }) => {
  const opened = /^(?:\$\$?|\\[([]|\\begin\{[A-Za-z*]+\})/.exec(text.slice(offset))?.[0];
  if (opened === undefined) return undefined;
  const written = opened.startsWith("$") ? opened.replace(/\$/g, "\\$") : `\\${opened}`;
  return {
    edit: { start: offset, end: offset + opened.length, text: written },
    kind: "lost",
    what: `\`${opened}\` opens a formula that nothing closes; it stands as a sign.`,
  };
};
