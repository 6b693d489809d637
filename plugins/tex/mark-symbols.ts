import { DATA } from "../core/data-attributes.ts";
import { NO_LABELS, type TexLabels } from "./labels.ts";
import { ADDED } from "./macros/added-macros.ts";
import { alignRows } from "./macros/environments.ts";
import type { Macros } from "./macros/macros.ts";
import type { PreparedMacros } from "./macros/prepared-macros.ts";
import type { Symbols } from "./marked-macros.ts";
import { renderTex } from "./render-tex.ts";

export type { Symbols } from "./marked-macros.ts";

export interface SymbolOptions {
  readonly display: boolean;
  readonly macros: Macros;
  /** What its labels and references read; by default it has none. */
  readonly labels?: TexLabels;
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
const COMMAND = /\\[A-Za-z@]+/g;
/** What a reader does not see as a glyph. */
const AIR = /[\u200b\s]|&nbsp;/g;
const MARK = ` ${DATA.symbol}="`;

/**
 * Marks the glyphs of symbols, and moves none: `data-symbol="risk"` on each glyph that `\risk` has set.
 *
 * KaTeX can mark a part of a formula (`\htmlData`), but a part in braces has other spacing, kerning and limits than the
 * same without, and without braces it cannot be a superscript. So the formula is set a second time with marks, and these
 * are carried over, glyph by glyph, to the formula as it was set without.
 * @param markup KaTeX's markup of `tex`
 * @returns the same markup but for the marks; without any where the second setting fails
 */
export function markSymbols(markup: string, tex: string, options: SymbolOptions, prepared: PreparedMacros): string {
  const used = commandsIn(tex, options.macros);
  const marked = prepared.markedOf(options.macros, options.symbols);
  if (![...marked.symbols].some((macro) => used.has(macro))) return markup;
  const second = renderTex(alignRows(tex), {
    displayMode: options.display,
    output: "html",
    globalGroup: true,
    trust: ({ command }) => command === "\\htmlData",
    macros: prepared.scopeOf(marked.macros, options.labels ?? NO_LABELS).macros,
  });
  // The symbol stands where TeX takes no braces, as behind `\left`. The formula stays without marks.
  if (typeof second !== "string") return markup;
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

/** The commands that TeX uses, directly or within its macros. */
function commandsIn(tex: string, macros: Macros): Set<string> {
  const commands = new Set<string>(tex.match(COMMAND));
  // A loop over a set also meets what is added meanwhile: the commands within macros are looked into as well.
  for (const name of commands) {
    const body = macros[name] ?? ADDED[name];
    if (typeof body !== "string") continue;
    for (const inner of body.match(COMMAND) ?? []) commands.add(inner);
  }
  return commands;
}

/** The glyphs of a piece of KaTeX's HTML, in order. No attribute in it holds a `<` or `>`: KaTeX escapes both. */
function glyphsOf(html: string, from: number): Glyph[] {
  const glyphs: Glyph[] = [];
  const open: (string | undefined)[] = [];
  let tagEnd = 0;
  for (let at = from; at < html.length; ) {
    const start = html.indexOf("<", at);
    const text = html.slice(at, start < 0 ? html.length : start);
    if (text !== "" && text.replace(AIR, "") !== "") glyphs.push({ text, tagEnd, symbol: open.at(-1) });
    if (start < 0) break;
    const end = html.indexOf(">", start);
    if (html[start + 1] === "/") open.pop();
    else {
      tagEnd = end;
      if (html[end - 1] !== "/") open.push(symbolOf(html.slice(start, end)) ?? open.at(-1));
    }
    at = end + 1;
  }
  return glyphs;
}

/** The symbol that an opening tag is marked with. */
function symbolOf(tag: string): string | undefined {
  const start = tag.indexOf(MARK);
  return start < 0 ? undefined : tag.slice(start + MARK.length, tag.indexOf('"', start + MARK.length));
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
