import { compactFormula } from "./compact-formula.ts";

/** How much is held by default, in characters: the formulas of some posts, so that an edit makes those of its own anew. */
const MOST = 2_000_000;

/** Keeps compact formulas, those that were asked for last: `compactFormula` is a pure function, so what is kept is never stale. */
export class CompactCache {
  readonly #most: number;
  #size = 0;
  #current = new Map<string, string>();
  #previous = new Map<string, string>();

  /** @param most how much is held at least, in characters, and up to twice as much */
  constructor(most: number = MOST) {
    this.#most = most;
  }

  /** What `compactFormula` gives. */
  of(html: string): string {
    const known = this.#current.get(html);
    if (known !== undefined) return known;
    const compact = this.#previous.get(html) ?? compactFormula(html);
    this.#current.set(html, compact);
    this.#size += html.length + compact.length;
    if (this.#size > this.#most) {
      this.#previous = this.#current;
      this.#current = new Map();
      this.#size = 0;
    }
    return compact;
  }
}
