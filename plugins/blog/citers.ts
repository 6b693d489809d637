import type { CslItem } from "../bibliography/csl-item.ts";
import type { Citer } from "../bibliography/format/create-citer.ts";

/**
 * Puts citations in a style. What a citer makes of a text follows from the works of that text alone, so that it does not matter
 * which others it knows; but making a citer takes long, so one serves as many texts as it can.
 */
export class Citers {
  #known = new Map<string, CslItem>();
  #last: { readonly style: string; readonly cite: Citer } | undefined;

  /**
   * A citer of some works.
   * @param style CSL as XML; the engine's own by default
   * @throws if citeproc cannot use the style
   */
  async citerOf(items: ReadonlyMap<string, CslItem>, style: string | undefined): Promise<Citer> {
    const isKnown = ([key, item]: readonly [string, CslItem]): boolean =>
      JSON.stringify(this.#known.get(key)) === JSON.stringify(item);
    if (this.#last?.style === (style ?? "") && [...items].every(isKnown)) return this.#last.cite;
    this.expect(items);
    // A large library, which a blog that cites nothing does without.
    const { createCiter } = await import("../bibliography/format/create-citer.ts");
    const cite = createCiter(new Map(this.#known), style);
    this.#last = { style: style ?? "", cite };
    return cite;
  }

  /** Lets go of a citer that has failed: what it would say next is anybody's guess. */
  forget(): void {
    this.#last = undefined;
  }

  /** Works that will be asked for: the next citer that is made knows them. */
  expect(items: ReadonlyMap<string, CslItem>): void {
    for (const [key, item] of items) this.#known.set(key, item);
  }
}
