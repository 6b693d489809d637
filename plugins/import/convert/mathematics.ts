import { MathScanner } from "../../markdown/syntax/math/math-scan.ts";
import { type Edit, edited } from "../model/body.ts";
import type { Construct } from "../model/construct.ts";
import { type OldFormula, oldFormulas } from "./old-formulas.ts";
import { blanked, codeRegions, isWithin, type Region } from "./regions.ts";

/**
 * Formulas between the marks of other programs: `$x$` in a line, `$$ … $$` on lines of their own. Dollars and brackets that were
 * plain signs get a backslash where they would open a formula now.
 */
export const mathematics: Construct = {
  name: "marks of formulas",
  convert(body, { post, counted }) {
    const code = codeRegions(body.text);
    const all = oldFormulas(blanked(body.text, code), post.math);
    // `$\ $` is a blank, of which no formula can be made.
    const blanks = all.filter(({ tex }) => /^\\?\s*$/.test(tex));
    const formulas = all.filter((formula) => !blanks.includes(formula));
    counted(-blanks.length);
    const marks = [
      ...formulas.flatMap((formula) => markedAnew(body.text, formula)),
      ...blanks.map(({ start, end }) => ({ start, end, text: "" })),
    ];
    const marked = edited(body, marks);
    const expected = formulas.map(({ tex }) => plain(tex));
    if (isReadAs(marked.text, expected)) return marked;
    const escaped = edited(body, [...marks, ...plainSigns(body.text, [...code, ...formulas])]);
    return isReadAs(escaped.text, expected) || difference(escaped.text, expected) < difference(marked.text, expected)
      ? escaped
      : marked;
  },
};

function markedAnew(text: string, { start, end, tex, display, markup }: OldFormula): Edit[] {
  const written = text.slice(start, end);
  if (markup.startsWith("\\begin")) return tex === written ? [] : [{ start, end, text: tex }];
  const inner = written.slice(markup.length, markup.length + (written.length - 2 * markup.length));
  if (!display) {
    const isBeforeDigit = /^\d/.test(text.slice(end, end + 1));
    // A formula that holds a dollar of its own, or stands before a digit, has other marks.
    const whole = isBeforeDigit ? `\\(${tex}\\)` : `$${tex}$`;
    return whole === written ? [] : [{ start, end, text: whole }];
  }
  // A blank line would end the formula, if it stands in a list or a quotation.
  const hasBlank = /\n[ \t]*\n/.test(inner);
  if (hasBlank) return [{ start, end, text: written.replace(/\n(?:[ \t]*\n)+/g, "\n") }];
  if (markup === "$$" && inner.trim() === tex) return [];
  if (markup === "\\[" && inner.trim() === tex) return [];
  return [{ start, end, text: tex.includes("\n") ? `$$\n${tex}\n$$` : `$$${tex}$$` }];
}

/** Backslashes before all signs outside of formulas and code that could open one. */
function plainSigns(text: string, taken: readonly { readonly start: number; readonly end: number }[]): Edit[] {
  const regions = taken
    .map(({ start, end }): Region => ({ start, end, kind: "code" }))
    .sort((a, b) => a.start - b.start);
  return [...text.matchAll(/\\[\s\S]|\$/g)].flatMap(({ 0: sign, index }): Edit[] => {
    if (isWithin(regions, index)) return [];
    if (sign === "$") return [{ start: index, end: index + 1, text: "\\$" }];
    return /^\\[([]/.test(sign) ? [{ start: index, end: index + 2, text: sign === "\\(" ? "(" : "&#91;" }] : [];
  });
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
