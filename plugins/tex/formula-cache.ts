import type { FormulaSetter } from "./formula-setter.ts";
import { setFormula, type TexOptions, type TexResult } from "./set-formula.ts";

/**
 * Keeps set formulas in memory: those that were asked for since the last `sweep`, and in the time before it. Setting is a pure
 * function of its arguments, so what is kept is never stale.
 */
export class FormulaCache implements FormulaSetter {
  #current = new Map<string, TexResult>();
  #previous: ReadonlyMap<string, TexResult> = new Map();
  /** Macros and symbols as text, by the object that holds them: one object serves a whole page. */
  readonly #keys = new WeakMap<object, string>();

  set(tex: string, options: TexOptions): TexResult {
    const symbols = options.symbols ? this.#keyOf(options.symbols) : "";
    const labels = options.labels ? JSON.stringify(options.labels) : "";
    const mode = options.display ? "D" : "I";
    const key = `${mode}${this.#keyOf(options.macros)}\u0000${symbols}\u0000${labels}\u0000${tex}`;
    const known = this.#current.get(key) ?? this.#previous.get(key);
    const result = known ?? setFormula(tex, options);
    this.#current.set(key, result);
    return result;
  }

  /** Forgets what was not asked for since the last call. */
  sweep(): void {
    this.#previous = this.#current;
    this.#current = new Map();
  }

  #keyOf(macros: object): string {
    let key = this.#keys.get(macros);
    if (key === undefined) {
      key = JSON.stringify(macros);
      this.#keys.set(macros, key);
    }
    return key;
  }
}
