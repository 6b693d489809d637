import { MathScanner } from "../../markdown/syntax/math/math-scan.ts";
import type { MathReading } from "../model/math-reading.ts";

/** A formula of an old post; 0-based offsets. */
export interface OldFormula {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** As it reached what set it: escapes that Markdown took away are away. */
  readonly tex: string;
  readonly display: boolean;
  /** What opens it: `$`, `$$`, `\(`, `\\[`, `\begin{align}`. */
  readonly markup: string;
}

/**
 * Finds the formulas of an old text, as the old site found them.
 * @param masked with blanks in the place of code
 */
export function oldFormulas(masked: string, math: MathReading): OldFormula[] {
  const scanner = new MathScanner(masked, math.single ? "mathjax" : "pandoc");
  // A display on lines of its own may hold blank lines.
  const blocks = new MathScanner(masked, "mathjax", true);
  const found: OldFormula[] = [];
  const opening = /\\\\[([]|[$\\]/g;
  for (let match = opening.exec(masked); match; match = opening.exec(masked)) {
    const formula = readAt(masked, match.index, match[0], math, scanner) ?? blockAt(masked, match.index, blocks);
    if (formula) found.push(formula);
    opening.lastIndex = formula?.end ?? match.index + skipped(masked, match);
  }
  return found;
}

/** `$$` at the beginning of a line to `$$` at the end of one, with blank lines between them. */
function blockAt(text: string, at: number, blocks: MathScanner): OldFormula | undefined {
  if (!text.startsWith("$$", at)) return undefined;
  if (text.slice(text.lastIndexOf("\n", at - 1) + 1, at).trim() !== "") return undefined;
  const formula = blocks.formulaAt(at);
  if (!formula || !/^[ \t]*(?:\n|$)/.test(text.slice(formula.end))) return undefined;
  return { start: at, end: formula.end, tex: formula.tex, display: true, markup: "$$" };
}

function skipped(text: string, match: RegExpExecArray): number {
  if (match[0] === "$") return /^\$+/.exec(text.slice(match.index))?.[0].length ?? 1;
  return match[0].length > 1 ? match[0].length : 2;
}

function readAt(
  text: string,
  at: number,
  opened: string,
  math: MathReading,
  scanner: MathScanner,
): OldFormula | undefined {
  if (opened.startsWith("\\\\")) return math.escaped ? escapedFormula(text, at, opened) : undefined;
  const isSingle = opened === "$" && text.charAt(at + 1) !== "$";
  if (isSingle && !math.single) return undefined;
  const formula = scanner.formulaAt(at);
  // What MathJax finds lies in one element.
  if (!formula || (isSingle && /<\/?[a-z]+[1-6]?(?:\s[^<>]*)?>/i.test(formula.tex))) return undefined;
  const { markup, end } = formula;
  // Markdown takes a backslash before a bracket away; who writes TeX between two of them means a formula all the same.
  if (math.escaped && /^\\[([]$/.test(markup) && !/[\\_^=]/.test(formula.tex)) return undefined;
  if (markup === "$$" && math.double === "kramdown") {
    const display =
      formula.display &&
      (isBlock(text, at, end) || /^\\begin\{(?:align|equation|gather|multline|eqnarray)/.test(formula.tex));
    return { start: at, end, tex: formula.tex, display, markup };
  }
  const tex = math.escaped && !(markup === "$$") ? unescaped(formula.tex) : formula.tex;
  return { start: at, end, tex, display: formula.display, markup };
}

/** How far the end of a formula is looked for, so that a text of openings alone takes no time. */
const LONGEST = 10_000;

/** `\\( … \\)` and `\\[ … \\]`, which Markdown makes `\(` and `\[`. */
function escapedFormula(text: string, at: number, opened: string): OldFormula | undefined {
  const closing = opened.endsWith("(") ? "\\\\)" : "\\\\]";
  const within = text.slice(at, at + LONGEST).indexOf(closing, opened.length);
  const stop = within < 0 ? -1 : at + within;
  const inner = stop < 0 ? "" : text.slice(at + opened.length, stop);
  if (inner.trim() === "" || /\n[ \t]*\n/.test(inner)) return undefined;
  // `\\[4pt]` ends a row of a matrix.
  if (opened.endsWith("[") && /^\d*\.?\d+(?:pt|em|ex|mm|cm)\]/.test(text.slice(at + 3, at + 12))) return undefined;
  return {
    start: at,
    end: stop + closing.length,
    tex: unescaped(inner).trim(),
    display: opened.endsWith("["),
    markup: opened,
  };
}

/** TeX from which Markdown has taken its escapes: four backslashes are two, and those before braces and points one. */
export function unescaped(tex: string): string {
  return tex.replace(/\\{4}|\\\\(?=[{},;:!|])|\\(?=[_*])/g, (mark) => mark.slice(0, mark.length >> 1));
}

/** True for kramdown's block: `$$` begins a paragraph and ends one, or stands on lines of its own. */
function isBlock(text: string, start: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const lineEnd = text.indexOf("\n", end);
  const behind = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
  if (!/^[ \t>]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+)?$/.test(before) || behind.trim() !== "") return false;
  const isOnOwnLines = /^\$\$[ \t]*\n/.test(text.slice(start, end)) && /\n[ \t>]*\$\$$/.test(text.slice(start, end));
  if (isOnOwnLines) return true;
  const above = text.slice(0, text.lastIndexOf("\n", start - 1) + 1);
  const below = lineEnd < 0 ? "" : text.slice(lineEnd + 1);
  return /(?:^|\n)[ \t>]*\n$/.test(above) || above.trim() === ""
    ? /^[ \t>]*(?:\n|$)/.test(below) || /^\{:/.test(below)
    : false;
}
