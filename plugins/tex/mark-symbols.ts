import katex from "katex";
import { DATA } from "../core/data-attributes.ts";
import { FORMULA_LIMITS } from "./formula-limits.ts";
import { ADDED } from "./macros/added-macros.ts";
import { alignRows } from "./macros/environments.ts";
import { copyMacros, type Macros } from "./macros/macros.ts";

/** Symbols that explain themselves: the macro with its backslash, and the TeX that it stands for. */
export type Symbols = Readonly<Record<string, string>>;

export interface SymbolOptions {
  readonly display: boolean;
  readonly macros: Macros;
  readonly symbols: Symbols;
}

/** A glyph of KaTeX's HTML: its text, and where its element's tag ends. */
interface Glyph {
  readonly text: string;
  /** Offset of the `>` of the opening tag, in UTF-16 code units. */
  readonly tagEnd: number;
  /** The innermost symbol that it belongs to. */
  readonly symbol: string | undefined;
}

const HTML_PART = '<span class="katex-html"';

/**
 * Marks the glyphs of symbols, and moves none: `data-symbol="risk"` on each glyph that `\risk` has set.
 *
 * KaTeX can mark a part of a formula (`\htmlData`), but a part in braces has other spacing, kerning and limits than the
 * same without, and without braces it cannot be a superscript. So the formula is set a second time with marks, and these
 * are carried over, glyph by glyph, to the formula as it was set without.
 * @param markup KaTeX's markup of `tex`
 * @returns the same markup but for the marks; without any where the second setting fails
 */
export function markSymbols(markup: string, tex: string, options: SymbolOptions): string {
  const active = Object.entries(options.symbols).filter(([macro, body]) => options.macros[macro] === body);
  if (!active.some(([macro]) => mentions(tex, macro, options.macros))) return markup;
  const marked = Object.fromEntries(active.map(([macro, body]) => [macro, markedBody(macro, body)]));
  let second: string;
  try {
    second = katex.renderToString(alignRows(tex), {
      ...FORMULA_LIMITS,
      displayMode: options.display,
      output: "html",
      throwOnError: true,
      globalGroup: true,
      strict: false,
      trust: ({ command }) => command === "\\htmlData",
      macros: copyMacros({ ...ADDED, ...options.macros, ...marked }),
    });
  } catch {
    // A symbol where TeX takes no braces, as after `\left`: it is set, and says nothing.
    return markup;
  }
  const start = Math.max(0, markup.indexOf(HTML_PART));
  const plain = glyphsOf(markup, start);
  const symbols = symbolsOf(plain, glyphsOf(second, 0));
  let result = "";
  let at = 0;
  plain.forEach((glyph, index) => {
    const symbol = symbols[index];
    if (symbol === undefined) return;
    result += `${markup.slice(at, glyph.tagEnd)} ${DATA.symbol}="${symbol}"`;
    at = glyph.tagEnd;
  });
  return result + markup.slice(at);
}

/** Whether TeX uses a macro, directly or within another. */
function mentions(tex: string, macro: string, macros: Macros, depth = 0): boolean {
  if (depth > 8) return false;
  const used = new Set(tex.match(/\\[A-Za-z@]+/g) ?? []);
  if (used.has(macro)) return true;
  return [...used].some((name) => {
    const body = macros[name];
    return typeof body === "string" && name !== macro && mentions(body, macro, macros, depth + 1);
  });
}

/** Marks go within an operator, so that it keeps its limits, and else in braces, so that it may stand anywhere. */
function markedBody(macro: string, body: string): string {
  const mark = `\\htmlData{${DATA.symbol.replace("data-", "")}=${macro.slice(1)}}`;
  const [, operator, inner] = /^\s*(\\(?:mathop|operatorname\*?))\s*\{([\s\S]*)\}\s*$/.exec(body) ?? [];
  if (operator !== undefined && inner !== undefined && isBalanced(inner)) return `${operator}{${mark}{${inner}}}`;
  return `{${mark}{${body}}}`;
}

function isBalanced(tex: string): boolean {
  let depth = 0;
  for (const [piece] of tex.matchAll(/\\[\s\S]|[{}]/g)) {
    if (piece === "{") depth++;
    else if (piece === "}" && --depth < 0) return false;
  }
  return depth === 0;
}

/** The glyphs of a piece of KaTeX's HTML, in order. */
function glyphsOf(html: string, from: number): Glyph[] {
  const glyphs: Glyph[] = [];
  const open: (string | undefined)[] = [];
  const piece = /<(\/?)([a-z]+)((?:"[^"]*"|'[^']*'|[^'">])*?)(\/?)>|([^<]+)/g;
  piece.lastIndex = from;
  let tagEnd = 0;
  for (let match = piece.exec(html); match; match = piece.exec(html)) {
    const [whole, slash, , attributes = "", empty, text] = match;
    if (text !== undefined) {
      if (text.replace(/[\u200b\s]|&nbsp;/g, "") !== "") glyphs.push({ text, tagEnd, symbol: open.at(-1) });
      continue;
    }
    if (slash) {
      open.pop();
      continue;
    }
    tagEnd = match.index + whole.length - 1;
    if (!empty) open.push(new RegExp(`${DATA.symbol}="([^"]*)"`).exec(attributes)?.[1] ?? open.at(-1));
  }
  return glyphs;
}

/**
 * For each glyph of the one the symbol that the same glyph of the other has. Where the order differs (an operator that
 * has lost its limits), the first `x` of the one is taken for the first `x` of the other, and so on.
 */
function symbolsOf(plain: readonly Glyph[], marked: readonly Glyph[]): (string | undefined)[] {
  if (plain.length === marked.length && plain.every(({ text }, index) => text === marked[index]?.text))
    return marked.map(({ symbol }) => symbol);
  const byText = new Map<string, (string | undefined)[]>();
  for (const { text, symbol } of marked) byText.set(text, [...(byText.get(text) ?? []), symbol]);
  return plain.map(({ text }) => byText.get(text)?.shift());
}
