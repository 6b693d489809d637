/** Elements without content. */
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/** Elements that end where the next of their kind begins, by what begins there. */
const ENDED_BY: Readonly<Record<string, readonly string[]>> = {
  p: ["p"],
  li: ["li"],
  dt: ["dt", "dd"],
  dd: ["dt", "dd"],
  td: ["td", "th"],
  th: ["td", "th"],
  tr: ["td", "th", "tr"],
  tbody: ["td", "th", "tr", "thead", "tbody"],
  tfoot: ["td", "th", "tr", "thead", "tbody"],
  option: ["option"],
  optgroup: ["option", "optgroup"],
  rt: ["rt", "rp"],
  rp: ["rt", "rp"],
};

/** Elements that end the paragraph that they stand in, and so do not end with it. */
const BLOCKS = new Set(
  `address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6
  header hgroup li main menu nav ol p pre search section summary table ul`.split(/\s+/),
);

/** No post nests as deep; drawings of a program's do, with some dozens. Whoever walks over the elements of a page recurses. */
const DEEPEST = 200;

/** The elements of an author's HTML that are open while a text is read from its beginning to its end. */
export class OpenElements {
  readonly deepest = DEEPEST;
  readonly #names: string[] = [];
  /** How many of each are open: a tag that closes nothing is found to do so at once. */
  readonly #counts = new Map<string, number>();
  #wasTooDeep = false;
  #isFirst = false;

  /** True within SVG or MathML. */
  get isForeign(): boolean {
    return (this.#counts.get("svg") ?? 0) > 0 || (this.#counts.get("math") ?? 0) > 0;
  }

  /** True for the first element of a text that is refused. */
  get isFirstTooDeep(): boolean {
    return this.#isFirst;
  }

  /** How many are open. */
  get depth(): number {
    return this.#names.length;
  }

  /**
   * @param closesItself whether its tag ends in `/>`, which means something in SVG and MathML alone
   * @returns false where it would be nested too deeply
   */
  enter(name: string, closesItself: boolean): boolean {
    const ended = Object.hasOwn(ENDED_BY, name) ? (ENDED_BY[name] as readonly string[]) : [];
    while (ended.includes(this.#names.at(-1) ?? "")) this.#pop();
    const isWithinBound = this.#names.length < DEEPEST;
    this.#isFirst = !isWithinBound && !this.#wasTooDeep;
    if (!isWithinBound) this.#wasTooDeep = true;
    const isEmpty = VOID.has(name) || (closesItself && (this.isForeign || name === "svg" || name === "math"));
    if (!isEmpty) {
      this.#names.push(name);
      this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    }
    return isWithinBound;
  }

  /** @returns what its tag closes: an element that is shown, one that was nested too deeply, or nothing */
  leave(name: string): "shown" | "too deep" | "nothing" {
    if ((this.#counts.get(name) ?? 0) === 0) return "nothing";
    while (this.#pop() !== name);
    return this.#names.length < DEEPEST ? "shown" : "too deep";
  }

  /**
   * A paragraph, heading or cell has ended, and with it the elements that were opened in it.
   * @param depth at its beginning
   */
  endInline(depth: number): void {
    if (this.#names.slice(depth).some((name) => BLOCKS.has(name))) return;
    while (this.#names.length > depth) this.#pop();
  }

  #pop(): string | undefined {
    const name = this.#names.pop();
    if (name !== undefined) this.#counts.set(name, (this.#counts.get(name) ?? 1) - 1);
    return name;
  }
}
