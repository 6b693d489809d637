// $…$   $$…$$   \(…\)   \[…\]   \begin{align}…\end{align}

import { trimTex } from "../../../tex/trim-tex.ts";
import { findCodeSpans, firstIndex, isDisplayEnvironment, matchBraces, matchEnvironments } from "./math-pairs.ts";
import type { MathSyntax } from "./math-syntax.ts";

/** A formula in a text; all offsets are 0-based, in UTF-16 code units. */
export interface Formula {
  /** What opens it, as it was written: `$`, `$$`, `\(`, `\[`, `\begin{align}`. */
  readonly markup: string;
  readonly display: boolean;
  /** The TeX, outer white space trimmed; of an environment with its `\begin` and `\end`. */
  readonly tex: string;
  /** Where the TeX begins. */
  readonly texStart: number;
  /** Behind whatever closes the formula. */
  readonly end: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
  /** Absent: a code span. */
  readonly formula?: Formula;
}

const BACKSLASH = 0x5c;
const BRACE = 0x7b;

/** An amount of money, `5k`, or the beginning of a list or range of them, `5, US`. */
const AMOUNT = /^\d[\d.,]*\s*[kKmMbB]?n?[\s/,;–—-]*(?:(?<=[\s/,;–—-])[A-Z]{1,3})?$/;

/** How many dollars stand in a row from an offset on. */
export function dollarRun(text: string, offset: number): number {
  let end = offset;
  while (text.charAt(end) === "$") end++;
  return end - offset;
}

/**
 * Says of one text what in it is a formula. Everything it finds out about the text it finds out once, in one pass, so
 * that a text full of openings that nothing closes takes no more time than its length.
 *
 * Single dollars follow Pandoc (https://pandoc.org/MANUAL.html#extension-tex_math_dollars): no white space within them at
 * either end, no digit behind them; three dollars in a row are text. What stands in balanced braces belongs to the formula,
 * dollars included; a code span that begins within a formula wins over it; a blank line ends the attempt. MathJax's
 * (`MathSyntax`) may have that white space, and a digit behind them.
 */
export class MathScanner {
  readonly #text: string;
  readonly #syntax: MathSyntax;
  readonly #passesBlanks: boolean;
  readonly #stops = new Map<string, Int32Array>();
  #codeSpans: ReadonlyMap<number, number> | undefined;
  #braces: ReadonlyMap<number, number> | undefined;
  #environments: ReadonlyMap<number, number> | undefined;
  #obstacles: readonly number[] | undefined;
  #spans: readonly Span[] | undefined;

  /** @param passesBlanks true where a display may hold blank lines: in HTML, for those who read the finished page */
  constructor(text: string, syntax: MathSyntax, passesBlanks = false) {
    this.#text = text;
    this.#syntax = syntax;
    this.#passesBlanks = passesBlanks;
  }

  /** The formula that is opened at an offset, if there is one. An offset behind an escaping backslash must not be asked for. */
  formulaAt(offset: number): Formula | undefined {
    const text = this.#text;
    if (text.charAt(offset) === "$") {
      const run = dollarRun(text, offset);
      if (run === 1) return this.#syntax === "kramdown" ? undefined : this.#single(offset);
      return run === 2 ? this.#double(offset) : undefined;
    }
    if (this.#syntax === "kramdown" && /^\\[([]/.test(text.slice(offset, offset + 2))) return undefined;
    if (text.startsWith("\\(", offset)) return this.#closed(offset, "\\(", "\\)", false);
    if (text.startsWith("\\[", offset)) return this.#closed(offset, "\\[", "\\]", true);
    if (text.startsWith("\\begin{", offset)) return this.#environment(offset);
    return undefined;
  }

  /** All formulas, from left to right, as inline rules would find them if there were nothing else in the text. */
  formulas(): Formula[] {
    return this.#allSpans().flatMap((span) => span.formula ?? []);
  }

  /** Whether an offset lies within a formula or a code span; the first character of one does not. */
  within(offset: number): "formula" | "code" | undefined {
    const spans = this.#allSpans();
    const next = spans[firstIndex(spans.length, (index) => (spans[index] as Span).end > offset)];
    if (!next || next.start >= offset) return undefined;
    return next.formula ? "formula" : "code";
  }

  #single(offset: number): Formula | undefined {
    const text = this.#text;
    const stop = this.#stopsFor("$")[offset + 1] as number;
    if (!text.startsWith("$", stop)) return undefined;
    const isBeforeDigit = /[0-9]/.test(text.charAt(stop + 1));
    const isSpaced = /\s/.test(text.charAt(offset + 1)) || /\s/.test(text.charAt(stop - 1));
    if (isSpaced || isBeforeDigit) {
      if (this.#syntax !== "mathjax" || !this.#isTex(offset + 1, stop)) return undefined;
      // `$5 and $ 6`, and `$5k–$6k`.
      const isAmount = isSpaced
        ? /^[ \t]*[0-9]/.test(text.slice(stop + 1, stop + 20))
        : AMOUNT.test(text.slice(offset + 1, stop));
      if (isAmount) return undefined;
    }
    return this.#formula(offset, "$", false, offset + 1, stop, stop + 1);
  }

  /** True for what is TeX and no prose about money: it has a letter or a command, and no word outside of braces. */
  #isTex(from: number, to: number): boolean {
    const text = this.#text;
    const braces = this.#bracePairs();
    let outer = "";
    for (let at = from; at < to; at++) {
      const close = text.charCodeAt(at) === BRACE ? braces.get(at) : undefined;
      outer += close === undefined ? text.charAt(at) : "{}";
      at = close ?? at;
    }
    const words = [...outer.matchAll(/(?:^|[\s(])(\p{L}+)[).,;:!?]*(?=\s|$)/gu)].map(({ 1: word = "" }) => word);
    return /[\p{L}\\{]/u.test(outer) && !words.some((word) => /\p{Ll}{2}/u.test(word));
  }

  #double(offset: number): Formula | undefined {
    const formula = this.#closed(offset, "$$", "$$", true);
    if (!formula || this.#syntax !== "kramdown") return formula;
    const environment = /^\\begin\{([A-Za-z]+\*?)\}/.exec(formula.tex)?.[1];
    return { ...formula, display: environment !== undefined && isDisplayEnvironment(environment) };
  }

  #closed(offset: number, markup: string, closer: string, display: boolean): Formula | undefined {
    const start = offset + markup.length;
    const stop = this.#stopsFor(closer)[start] as number;
    if (!this.#text.startsWith(closer, stop)) return undefined;
    return this.#formula(offset, markup, display, start, stop, stop + closer.length);
  }

  #environment(offset: number): Formula | undefined {
    this.#environments ??= matchEnvironments(this.#text);
    const end = this.#environments.get(offset);
    if (end === undefined) return undefined;
    const markup = this.#text.slice(offset, this.#text.indexOf("}", offset) + 1);
    return this.#formula(offset, markup, true, offset, end, end);
  }

  #formula(
    offset: number,
    markup: string,
    display: boolean,
    from: number,
    to: number,
    end: number,
  ): Formula | undefined {
    const tex = this.#text.slice(from, to);
    const passesBlanks = this.#passesBlanks && markup !== "$" && markup !== "\\(";
    if (tex.trim() === "" || this.#hasObstacle(offset, end, passesBlanks)) return undefined;
    return { markup, display, tex: trimTex(tex), texStart: from + tex.length - tex.trimStart().length, end };
  }

  /** For every offset: where a formula whose TeX goes on there, outside of braces, meets its closer or what ends it. */
  #stopsFor(closer: string): Int32Array {
    const known = this.#stops.get(closer);
    if (known) return known;
    const text = this.#text;
    const opener = closer === "\\)" ? "\\(" : closer === "\\]" ? "\\[" : closer;
    const braces = this.#bracePairs();
    const stops = new Int32Array(text.length + 2).fill(text.length);
    for (let at = text.length - 1; at >= 0; at--) {
      const code = text.charCodeAt(at);
      if (text.startsWith(closer, at) || text.startsWith(opener, at)) stops[at] = at;
      else if (code === BACKSLASH) stops[at] = stops[at + 2] as number;
      else if (code === BRACE) stops[at] = stops[(braces.get(at) ?? at) + 1] as number;
      else stops[at] = stops[at + 1] as number;
    }
    this.#stops.set(closer, stops);
    return stops;
  }

  #codes(): ReadonlyMap<number, number> {
    this.#codeSpans ??= findCodeSpans(this.#text);
    return this.#codeSpans;
  }

  #bracePairs(): ReadonlyMap<number, number> {
    this.#braces ??= matchBraces(this.#text, this.#codes());
    return this.#braces;
  }

  #hasObstacle(start: number, end: number, passesBlanks: boolean): boolean {
    // In HTML there are no code spans.
    if (passesBlanks) return false;
    if (!this.#obstacles) {
      const blankLines = [...this.#text.matchAll(/\n[ \t]*(?=\n)/g)].map((match) => match.index);
      this.#obstacles = [...this.#codes().keys(), ...blankLines].sort((a, b) => a - b);
    }
    const obstacles = this.#obstacles;
    const next = firstIndex(obstacles.length, (index) => (obstacles[index] as number) > start);
    return (obstacles[next] ?? end) < end;
  }

  #allSpans(): readonly Span[] {
    if (this.#spans) return this.#spans;
    const spans: Span[] = [];
    const special = /[`$\\]/g;
    for (let match = special.exec(this.#text); match; match = special.exec(this.#text)) {
      const start = match.index;
      const formula = this.formulaAt(start);
      const end = formula?.end ?? this.#codes().get(start);
      if (end !== undefined) spans.push(formula ? { start, end, formula } : { start, end });
      const skipped = match[0] === "\\" ? 2 : match[0] === "$" ? dollarRun(this.#text, start) : 1;
      special.lastIndex = end ?? start + skipped;
    }
    this.#spans = spans;
    return spans;
  }
}
