import katex from "katex";
import { amount } from "../amount.ts";
import { LONGEST_FORMULA } from "../formula-limits.ts";
import { labelMacros, NO_LABELS, type TexLabels } from "../labels.ts";
import { type MarkedMacros, markedMacros, type Symbols } from "../marked-macros.ts";
import { ADDED } from "./added-macros.ts";
import type { TexMacro } from "./expander.ts";
import { copyBody, hasTokens, type Macros } from "./macros.ts";
import { WATCH, watchExpansion } from "./watched-expansion.ts";

/** All macros that KaTeX is to know when it sets one formula. */
export interface MacroScope {
  /** For KaTeX to work with: it writes definitions into the object, and marks into the tokens of those that are there. */
  readonly macros: Record<string, string | object>;
  /** The same, as they are before it does. */
  readonly before: Macros;
}

/** The macros of many formulas. */
interface ReadyMacros {
  readonly all: Macros;
  /** Names of those whose tokens KaTeX marks: each formula is given copies. */
  readonly withTokens: readonly string[];
}

/** What a formula without labels can use beyond the author's macros. */
const GIVEN: Macros = { ...ADDED, ...labelMacros(NO_LABELS) };

/**
 * Makes macros ready for KaTeX, once for all formulas that have the same object of macros. To put them together for each
 * formula anew would take a tenth of the time that it takes to set it: the objects have some fifty names, and engines are slow
 * to make such an object name by name, and quick to copy a whole one.
 */
export class PreparedMacros {
  readonly #ready = new WeakMap<Macros, ReadyMacros>();
  readonly #marked = new WeakMap<Macros, WeakMap<Symbols, MarkedMacros>>();

  /**
   * @param macros the author's, which win over all others. The object and what is in it must not change
   * @param labels of the formula
   */
  scopeOf(macros: Macros, labels: TexLabels): MacroScope {
    const ready = this.#ready.get(macros) ?? readyMacros(macros);
    this.#ready.set(macros, ready);
    const scope = { ...ready.all };
    for (const name of ready.withTokens) scope[name] = copyBody(scope[name] as object);
    if (labels !== NO_LABELS) {
      for (const [name, body] of Object.entries(labelMacros(labels)))
        if (!Object.hasOwn(macros, name)) scope[name] = body;
    }
    const isCopy = ready.withTokens.length === 0 && labels === NO_LABELS;
    return { macros: scope, before: isCopy ? ready.all : { ...scope } };
  }

  /** Macros of which those that are symbols mark what they set. */
  markedOf(macros: Macros, symbols: Symbols): MarkedMacros {
    const bySymbols = this.#marked.get(macros) ?? new WeakMap<Symbols, MarkedMacros>();
    this.#marked.set(macros, bySymbols);
    const marked = bySymbols.get(symbols) ?? markedMacros(macros, symbols);
    bySymbols.set(symbols, marked);
    return marked;
  }
}

function readyMacros(macros: Macros): ReadyMacros {
  const merged: Record<string, string | object> = { ...GIVEN, ...macros, [WATCH]: watchExpansion };
  for (const [name, body] of Object.entries(macros)) {
    const message = typeof body === "string" ? mistakeIn(name, body) : undefined;
    if (message !== undefined) merged[name] = refused(message);
  }
  // A copy of a copy: that is what engines copy fastest.
  const all = { ...merged };
  return { all, withTokens: Object.keys(all).filter((name) => hasTokens(all[name])) };
}

/** What is wrong with a macro wherever it is used. KaTeX would read a long one at each use, and lose a percent sign without a word. */
function mistakeIn(name: string, body: string): string | undefined {
  if (body.length > LONGEST_FORMULA)
    return `The macro ${name} has ${amount(body.length)} characters; expected at most ${amount(LONGEST_FORMULA)}.`;
  if (/(?:^|[^\\])(?:\\\\)*%[ \t]*$/.test(body))
    return `The \`%\` in the macro ${name} begins a comment and is not shown; write \`\\%\``;
  return undefined;
}

/** Stands in for a macro that is not to be expanded. */
function refused(message: string): TexMacro {
  return () => {
    throw new katex.ParseError(message);
  };
}
