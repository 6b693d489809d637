import { MathScanner } from "../../markdown/syntax/math/math-scan.ts";
import { type Body, type Edit, edited } from "../model/body.ts";
import type { Construct } from "../model/construct.ts";
import { type OldFormula, oldFormulas } from "./old-formulas.ts";
import { blanked, codeRegions, isWithin, regionsOf } from "./regions.ts";

const PANDOC = { single: true, double: "display", escaped: false } as const;

/**
 * Formulas between the marks of other programs: `$x$` in a line, `$$ … $$` on lines of their own. Dollars and brackets that were
 * plain signs get a backslash where they would open a formula now.
 */
export const mathematics: Construct = {
  name: "marks of formulas",
  convert(body, { post }) {
    const code = codeRegions(body.text);
    const formulas = oldFormulas(blanked(body.text, code), post.math);
    const marked = edited(
      body,
      formulas.flatMap((formula) => markedAnew(body.text, formula)),
    );
    const expected = formulas.map(({ tex }) => plain(tex));
    if (isReadAs(marked.text, expected)) return marked;
    const escaped = withPlainSigns(marked, formulas.length === 0);
    return isReadAs(escaped.text, expected) || difference(escaped.text, expected) < difference(marked.text, expected)
      ? escaped
      : marked;
  },
};

function markedAnew(text: string, { start, end, tex, display, markup }: OldFormula): Edit[] {
  if (markup.startsWith("\\begin")) return [];
  const written = text.slice(start, end);
  const inner = written.slice(markup.length, markup.length + (written.length - 2 * markup.length));
  if (!display) {
    const isBeforeDigit = /^\d/.test(text.slice(end, end + 1));
    // A formula that holds a dollar of its own, or stands before a digit, has other marks.
    const whole = isBeforeDigit ? `\\(${tex}\\)` : `$${tex}$`;
    return whole === written ? [] : [{ start, end, text: whole }];
  }
  if (markup === "$$" && inner.trim() === tex) return [];
  if (markup === "\\[" && inner.trim() === tex) return [];
  return [{ start, end, text: tex.includes("\n") ? `$$\n${tex}\n$$` : `$$${tex}$$` }];
}

/** Backslashes before all signs outside of formulas and code that could open one. */
function withPlainSigns(body: Body, isPlain: boolean): Body {
  const code = codeRegions(body.text);
  const regions = isPlain ? code : regionsOf(body.text, PANDOC);
  const edits: Edit[] = [];
  const sign = /\\[\s\S]|\$/g;
  for (const match of body.text.matchAll(sign)) {
    if (isWithin(regions, match.index) || regions.some(({ start }) => start === match.index)) continue;
    if (match[0] === "$") edits.push({ start: match.index, end: match.index + 1, text: "\\$" });
    else if (/^\\[([]/.test(match[0]))
      edits.push({ start: match.index, end: match.index + 2, text: match[0] === "\\(" ? "(" : "&#91;" });
  }
  return edited(body, edits);
}

function readAnew(text: string): string[] {
  return new MathScanner(blanked(text, codeRegions(text)), "pandoc").formulas().map(({ tex }) => plain(tex));
}

function isReadAs(text: string, expected: readonly string[]): boolean {
  const found = readAnew(text);
  return found.length === expected.length && found.every((tex, index) => tex === expected[index]);
}

function difference(text: string, expected: readonly string[]): number {
  const found = readAnew(text);
  return Math.abs(found.length - expected.length) + found.filter((tex) => !expected.includes(tex)).length;
}

function plain(tex: string): string {
  return tex.replace(/\s+/g, " ").trim();
}
