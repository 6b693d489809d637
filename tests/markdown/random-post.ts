import fc from "fast-check";

/** A post, and what a reader of it must meet. */
export interface RandomPost {
  readonly markdown: string;
  readonly text: readonly string[];
  /** Words of each footnote, in the order in which a reader meets them. */
  readonly notes: readonly (readonly string[])[];
}

type Inline =
  | { readonly type: "words"; readonly count: number }
  | { readonly type: "wrapped"; readonly before: string; readonly after: string; readonly inside: readonly Inline[] }
  | { readonly type: "verbatim"; readonly before: string; readonly after: string }
  | { readonly type: "note"; readonly blocks: readonly Block[] }
  | { readonly type: "inlineNote"; readonly inside: readonly Inline[] };

type Block =
  | { readonly type: "paragraph" | "heading" | "underlined"; readonly inside: readonly Inline[]; readonly id: boolean }
  | { readonly type: "container"; readonly first: string; readonly rest: string; readonly blocks: readonly Block[] }
  | { readonly type: "environment"; readonly name: string; readonly blocks: readonly Block[] }
  | { readonly type: "table"; readonly rows: readonly (readonly Inline[])[] }
  | { readonly type: "lines"; readonly before: readonly string[]; readonly after: readonly string[] };

const WRAPPED: readonly (readonly [before: string, after: string])[] = [
  ["*", "*"],
  ["**", "**"],
  ["~~", "~~"],
  ["_", "_"],
  ["[", "](https://example.org/)"],
  ["<b>", "</b>"],
  ['"', '"'],
  ["(", ")"],
];

const VERBATIM: readonly (readonly [before: string, after: string])[] = [
  ["`", "`"],
  ["`` ` ", " ``"],
  ["$", "$"],
  ["$\\text{if $x$ }|", "|$"],
  ["\\(", "\\)"],
  ["$$", "$$"],
  ["\\[", "\\]"],
  ["\\begin{align}", "\\end{align}"],
  ["![", "](figure.png)"],
  ["It costs $ 5, ", " and"],
  ["\\*", "\\*"],
  ["\\$", "\\$"],
];

const LINES: readonly (readonly [before: readonly string[], after: readonly string[]])[] = [
  [["$$"], ["$$"]],
  [["\\["], ["\\]"]],
  [["\\begin{gather}", "- a \\\\"], ["\\end{gather}"]],
  [["```python"], ["```"]],
  [["```python {run hide-code}"], ["```"]],
  [["~~~", "$$ <b> [^1]", ""], ["~~~"]],
  [["<div>"], ["</div>"]],
  [["<p>\\("], ["\\)</p>"]],
  [
    ["<div>", "$$"],
    ["$$", "<br> $x$ </div>"],
  ],
  [['![alt](figure.png "'], ['")']],
  [["---", ""], []],
];

const ENVIRONMENTS = ["theorem", "proof", "solution", "exercise", "intuition", "definition"];

const words = fc.integer({ min: 1, max: 3 }).map((count): Inline => ({ type: "words", count }));

const { inlines, blocks } = fc.letrec<{ inlines: Inline[]; inline: Inline; blocks: Block[]; block: Block }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3, depthIdentifier: "inline" },
    words,
    fc.constantFrom(...VERBATIM).map(([before, after]): Inline => ({ type: "verbatim", before, after })),
    fc
      .tuple(fc.constantFrom(...WRAPPED), tie("inlines"))
      .map(([[before, after], inside]): Inline => ({ type: "wrapped", before, after, inside })),
    tie("blocks").map((inside): Inline => ({ type: "note", blocks: inside })),
    tie("inlines").map((inside): Inline => ({ type: "inlineNote", inside })),
  ),
  inlines: fc.array(tie("inline"), { minLength: 1, maxLength: 3, depthIdentifier: "inline" }),
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: "block" },
    fc
      .tuple(
        fc.constantFrom("paragraph" as const, "heading" as const, "underlined" as const),
        tie("inlines"),
        fc.boolean(),
      )
      .map(([type, inside, id]): Block => ({ type, inside, id })),
    fc.constantFrom(...LINES).map(([before, after]): Block => ({ type: "lines", before, after })),
    fc
      .array(fc.tuple(words, tie("inline")), { minLength: 1, maxLength: 3 })
      .map((rows): Block => ({ type: "table", rows })),
    fc
      .tuple(fc.constantFrom(...ENVIRONMENTS), tie("blocks"))
      .map(([name, inside]): Block => ({ type: "environment", name, blocks: inside })),
    fc
      .tuple(fc.constantFrom(["- ", "  "], ["1. ", "   "], ["- [x] ", "  "], ["> ", "> "]), tie("blocks"))
      .map(([[first = "", rest = ""], inside]): Block => ({ type: "container", first, rest, blocks: inside })),
  ),
  blocks: fc.array(tie("block"), { minLength: 1, maxLength: 3, depthIdentifier: "block" }),
}));

/** Posts built from every construct that a post may hold. */
export const randomPost: fc.Arbitrary<RandomPost> = fc.tuple(blocks, inlines).map(([body, last]) => {
  const writer = new Writer();
  const lines = [...writer.blocks(body), ...writer.block({ type: "paragraph", inside: last, id: false })];
  return { markdown: `${[...lines, ...writer.definitions].join("\n")}\n`, text: writer.text, notes: writer.notes };
});

/** Writes a post down, and notes where its words go. */
class Writer {
  readonly text: string[] = [];
  readonly notes: string[][] = [];
  /** Lines of footnotes that were referred to. */
  readonly definitions: string[] = [];
  #into = this.text;
  #count = 0;
  #ids = 0;

  blocks(blocks: readonly Block[]): string[] {
    return blocks.flatMap((block) => this.block(block));
  }

  /** The lines of a block, a blank one behind it. */
  block(block: Block): string[] {
    if (block.type === "container") {
      // An item or quote begins with words, so that its mark is one.
      const lines = [...this.block({ type: "paragraph", inside: [{ type: "words", count: 1 }], id: false })];
      lines.push(...this.blocks(block.blocks));
      return [...lines.map((line, index) => (index === 0 ? block.first : block.rest) + line), ""];
    }
    if (block.type === "environment") {
      const title = `${this.#word()} $${this.#word()}$`;
      return [`:::${block.name} ${title}`, "", ...this.blocks(block.blocks), ":::", ""];
    }
    if (block.type === "table") {
      const rows = block.rows.map((cells) => `| ${cells.map((cell) => this.#inline(cell)).join(" | ")} |`);
      const [head = "", ...rest] = rows;
      return [head, "| --- | --- |", ...rest, ""];
    }
    if (block.type === "lines") {
      const open = block.before.at(-1) ?? "";
      const close = block.after[0] ?? "";
      // A caption stands on its image's line.
      if (open.startsWith("![")) return [`${open}${this.#word()}${close}`, ""];
      return [...block.before, this.#word(), ...block.after, ""];
    }
    const inside = `${this.#word()} ${this.#inlines(block.inside)}`;
    if (block.type === "paragraph") return [inside, ""];
    const id = block.id ? ` {#id-${++this.#ids}}` : "";
    return block.type === "heading" ? [`## ${inside}${id}`, ""] : [`${inside}${id}`, "===", ""];
  }

  #word(): string {
    const word = `w${++this.#count}z`;
    this.#into.push(word);
    return word;
  }

  #inlines(inlines: readonly Inline[]): string {
    return inlines.map((inline) => this.#inline(inline)).join(" ");
  }

  #inline(inline: Inline): string {
    if (inline.type === "words") return Array.from({ length: inline.count }, () => this.#word()).join(" ");
    if (inline.type === "verbatim") return inline.before + this.#word() + inline.after;
    if (inline.type === "wrapped") return inline.before + this.#inlines(inline.inside) + inline.after;
    if (inline.type === "inlineNote") return this.#inNote(() => `^[${this.#word()} ${this.#inlines(inline.inside)}]`);
    const label = `n${this.notes.length}`;
    const lines = this.#inNote(() => [`${this.#word()}`, "", ...this.blocks(inline.blocks)]);
    this.definitions.push(
      ...lines.map((line, index) => (index === 0 ? `[^${label}]: ${line}` : line && `    ${line}`)),
      "",
    );
    return `${this.#word()}[^${label}]`;
  }

  #inNote<T>(write: () => T): T {
    const outer = this.#into;
    this.#into = [];
    this.notes.push(this.#into);
    const written = write();
    this.#into = outer;
    return written;
  }
}
