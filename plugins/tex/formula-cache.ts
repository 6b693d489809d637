import type { FormulaSetter } from "./formula-setter.ts";
import { PreparedMacros } from "./macros/prepared-macros.ts";
import { setFormula, type TexOptions, type TexResult } from "./set-formula.ts";

/** Set formulas with the same macros and symbols, by the rest of what they depend on. */
type Formulas = Map<string, TexResult>;

/** Sets of formulas by their macros, then by their symbols, both as text. */
type FormulasByMacros = Map<string, Map<string, Formulas>>;

/** How much of what was asked for last is held in memory by default, in characters of markup: the formulas of some fifty papers. */
const MOST = 8_000_000;

/**
 * Keeps set formulas in memory, those that were asked for last. Setting is a pure function of its arguments, so what is kept is
 * never stale; and what is kept does not grow, whatever an author edits.
 */
export class FormulaCache implements FormulaSetter {
  readonly #most: number;
  #size = 0;
  #current: FormulasByMacros = new Map();
  #previous: FormulasByMacros = new Map();
  readonly #prepared = new PreparedMacros();
  /** Macros and symbols as text, by the object that holds them: one object serves a whole page. */
  readonly #texts = new WeakMap<object, string>();

  /** @param most how much is held at least, in characters of markup, and up to twice as much */
  constructor(most: number = MOST) {
    this.#most = most;
  }

  set(tex: string, options: TexOptions): TexResult {
    const macros = this.#textOf(options.macros);
    const symbols = options.symbols ? this.#textOf(options.symbols) : "";
    const labels = options.labels ? JSON.stringify(options.labels) : "";
    const key = `${options.display ? "D" : "I"}${labels}\u0000${tex}`;
    const current = formulasIn(this.#current, macros, symbols);
    const known = current.get(key);
    if (known) return known;
    const result = this.#previous.get(macros)?.get(symbols)?.get(key) ?? setFormula(tex, options, this.#prepared);
    current.set(key, result);
    this.#size += key.length + result.html.length + result.mathml.length;
    if (this.#size > this.#most) this.#sweep();
    return result;
  }

  /** Forgets what was not asked for since the last time. */
  #sweep(): void {
    this.#previous = this.#current;
    this.#current = new Map();
    this.#size = 0;
  }

  #textOf(object: object): string {
    let text = this.#texts.get(object);
    if (text === undefined) {
      text = JSON.stringify(object);
      this.#texts.set(object, text);
    }
    return text;
  }
}

function formulasIn(all: FormulasByMacros, macros: string, symbols: string): Formulas {
  let bySymbols = all.get(macros);
  if (!bySymbols) {
    bySymbols = new Map();
    all.set(macros, bySymbols);
  }
  let formulas = bySymbols.get(symbols);
  if (!formulas) {
    formulas = new Map();
    bySymbols.set(symbols, formulas);
  }
  return formulas;
}
