import { wordsOf } from "./old-words.ts";

/** What conversions say that they took away and put there, of words and formulas. */
export class Ledger {
  readonly #words = new Map<string, number>();
  #formulas = 0;

  took(text: string): void {
    this.#add(text, -1);
  }

  gave(text: string): void {
    this.#add(text, 1);
  }

  counted(formulas: number): void {
    this.#formulas += formulas;
  }

  /** How many formulas more, or fewer, there are than there were. */
  get formulas(): number {
    return this.#formulas;
  }

  /**
   * Words that are missing, or too many, when what was said is taken into account.
   * @returns each with how often; below 0 where it is missing
   */
  unexplained(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): Map<string, number> {
    const found = new Map<string, number>();
    for (const word of new Set([...before.keys(), ...after.keys(), ...this.#words.keys()])) {
      const off = (after.get(word) ?? 0) - (before.get(word) ?? 0) - (this.#words.get(word) ?? 0);
      if (off !== 0) found.set(word, off);
    }
    return found;
  }

  #add(text: string, sign: number): void {
    for (const [word, count] of wordsOf(text)) this.#words.set(word, (this.#words.get(word) ?? 0) + sign * count);
  }
}
