import type { Token } from "markdown-it";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { nearestName } from "../../core/nearest-name.ts";
import type { Place } from "../../core/place.ts";
import { slugify } from "../../core/slug.ts";
import { type CodeFenceMeta, fenceMetaOf } from "../syntax/blocks/code-fences.ts";
import type { FigureMeta } from "../syntax/blocks/figures.ts";
import { type HeadingMeta, plainText } from "../syntax/blocks/heading-ids.ts";
import type { CaptionedTableMeta } from "../syntax/blocks/table-captions.ts";
import type { EnvironmentMeta } from "../syntax/environments/environment-meta.ts";
import { authorHtmlOf } from "../syntax/html/html-tokens.ts";
import type { Braces } from "../syntax/inline/braces.ts";
import type { EquationNumber, MarkdownSource, ParsedTarget, TargetKind } from "./document.ts";
import { ENVIRONMENTS } from "./environment-kinds.ts";
import { numberEquation } from "./equation-numbers.ts";
import { termMarks, termWords } from "./term-words.ts";
import { attributeOf } from "./token-attribute.ts";
import { metaOf } from "./token-meta.ts";
import { type Visit, walkTokens } from "./walk-tokens.ts";

/** Everything in a document that can be referred to. */
export interface Targets {
  /** By id; in the order of the text, but for ids made from numbers, which come last. */
  readonly targets: ReadonlyMap<string, ParsedTarget>;
  /** The numbers of a formula's lines, by its token. */
  readonly equations: ReadonlyMap<Token, readonly EquationNumber[]>;
  /** `id-unique`, `label-valid`, `attribute-known` */
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds where a piece of text stands in some lines. */
export type FindPlace = (needle: string, map: readonly [number, number] | null) => Place;

/**
 * Numbers what a textbook numbers, each kind for itself from 1, and collects what has an id.
 * @param tokens of the whole document; numbers, and the ids that are made from them, are written into their metas
 */
export function collectTargets(tokens: readonly Token[], source: MarkdownSource, place: FindPlace): Targets {
  const collector = new Collector(source, place);
  for (const visit of walkTokens(tokens)) collector.visit(visit);
  return collector.finish();
}

type Described = Omit<ParsedTarget, "id" | "line" | "lasting"> & Partial<Pick<ParsedTarget, "lasting">>;

class Collector {
  readonly #source: MarkdownSource;
  readonly #place: FindPlace;
  readonly #targets = new Map<string, ParsedTarget>();
  readonly #equations = new Map<Token, readonly EquationNumber[]>();
  readonly #diagnostics: Diagnostic[] = [];
  readonly #counts = new Map<string, number>();
  /** What the author has given no id. */
  readonly #nameless: {
    readonly meta: { id: string };
    readonly base: string;
    readonly target: Omit<ParsedTarget, "id">;
  }[] = [];

  constructor(source: MarkdownSource, place: FindPlace) {
    this.#source = source;
    this.#place = place;
  }

  visit(visit: Visit): void {
    const { type } = visit.token;
    if (type === "heading_open") this.#heading(visit);
    else if (type === "html_block" || type === "html_inline") this.#html(visit);
    else if (type === "environment_open") this.#environment(visit);
    else if (type === "figure") this.#figure(visit);
    else if (type === "captioned_table_open") this.#table(visit);
    else if (type === "fence") this.#fence(visit);
    else if (type.startsWith("math_")) this.#formula(visit.token);
  }

  finish(): Targets {
    for (const { meta, base, target } of this.#nameless) {
      meta.id = base;
      for (let again = 2; this.#targets.has(meta.id); again++) meta.id = `${base}-${again}`;
      this.#targets.set(meta.id, { ...target, id: meta.id });
    }
    return { targets: this.#targets, equations: this.#equations, diagnostics: this.#diagnostics };
  }

  #heading({ token, among, index }: Visit): void {
    const id = attributeOf(token, "id") as string;
    const { explicit, turn } = metaOf<HeadingMeta>(token);
    const words = among[index + 1]?.children ?? [];
    const target = describe("heading", plainText(words), { turn, words, title: "" });
    // A heading that is underlined has no sign before it: it stands where its lines begin.
    const sign = token.markup.startsWith("#") ? "#" : "";
    this.#claim(id, target, this.#place(explicit ? `#${id}` : sign, token.map));
  }

  #html(visit: Visit): void {
    const { token, map } = visit;
    const html = authorHtmlOf(token);
    const terms = new Map<string, Described>();
    for (const [mark, place] of termMarks(html)) {
      const words = termWords(visit, place);
      const said = words.text || plainText(words.tokens).trim();
      const title = mark.term ?? said;
      // A short form that is explained by its `title` is called by that.
      const described = describe("term", title, mark.term === undefined ? { words: words.tokens, title } : { title });
      if (mark.explicit) terms.set(mark.id, described);
      else if (title !== "") this.#add(mark, `term-${slugify(title)}`, { ...described, lasting: true }, map);
    }
    for (const { id } of html.ids) {
      this.#claim(id, terms.get(id) ?? describe("element", id), this.#place(`"${id}"`, map));
    }
  }

  #environment({ token }: Visit): void {
    const meta = metaOf<EnvironmentMeta>(token);
    const rest = { words: meta.title, turn: meta.turn };
    if (!meta.name) {
      // What it was meant to be has been asked; links to it are no mistakes of their own.
      if (meta.explicit)
        this.#claim(meta.id, describe("element", meta.id, rest), this.#place(`#${meta.id}`, token.map));
      return;
    }
    const { label, numbered } = ENVIRONMENTS[meta.name];
    if (numbered && !meta.starred) meta.number = this.#count(meta.name);
    // `proof-3`, `theorem-2`; of those that are counted, one that is not: `unnumbered-theorem-1`.
    const kind = numbered && meta.starred ? `unnumbered-${meta.name}` : meta.name;
    const base = `${kind}-${meta.number ?? this.#count(kind)}`;
    this.#add(meta, base, describe(meta.name, label, { ...rest, number: meta.number }), token.map);
  }

  #figure({ token, map }: Visit): void {
    const meta = metaOf<FigureMeta>(token);
    this.#checkBraces(meta.braces, ["dark", "knob", "turn"], "A figure", map);
    if (meta.caption.length === 0 && meta.id === "") return;
    meta.number = this.#count("figure");
    const turn = meta.braces?.attributes.get("turn");
    const target = describe("figure", "Figure", { number: meta.number, words: meta.caption, turn });
    this.#add(meta, `figure-${meta.number}`, target, map);
  }

  #table({ token, map, among, index }: Visit): void {
    const meta = metaOf<CaptionedTableMeta>(token);
    this.#checkBraces(meta.braces, ["turn"], "A table", map);
    meta.number = this.#count("table");
    const turn = meta.braces?.attributes.get("turn");
    const words = among[index + 2]?.children ?? [];
    this.#add(meta, `table-${meta.number}`, describe("table", "Table", { number: meta.number, words, turn }), map);
  }

  #fence({ token, map }: Visit): void {
    const meta: CodeFenceMeta | undefined = fenceMetaOf(token);
    if (!meta || meta.run === 0) return;
    // What it shows is not known here: a figure is what has a caption, or what an author refers to and describes.
    const isFigure = meta.caption.length > 0 || (meta.id !== "" && meta.options.alt.length > 0);
    if (isFigure) meta.number = this.#count("figure");
    const target = isFigure
      ? describe("figure", "Figure", { number: meta.number, words: meta.caption })
      : describe("block", "Code");
    this.#add(meta, `run-${meta.run}`, target, map);
  }

  #formula(token: Token): void {
    const report = this.#report.bind(this);
    const numbers = numberEquation(token, this.#source, () => this.#count("equation"), report);
    if (numbers.length > 0) this.#equations.set(token, numbers);
    for (const { id, label, number, place } of numbers) {
      this.#claim(id, describe("equation", "Equation", { label, number }), place);
    }
  }

  #count(kind: string): string {
    const number = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, number);
    return String(number);
  }

  #report(at: Place, rule: Diagnostic["rule"], message: string): void {
    this.#diagnostics.push({ ...at, severity: "error", rule, message });
  }

  #add(meta: { id: string }, base: string, target: Described, map: Visit["map"]): void {
    const line = (map?.[0] ?? 0) + 1 + this.#source.linesBefore;
    if (meta.id === "") this.#nameless.push({ meta, base, target: { lasting: false, ...target, line } });
    else this.#claim(meta.id, target, this.#place(`#${meta.id}`, map));
  }

  #claim(id: string, target: Described, at: Place): void {
    if (!this.#targets.has(id)) this.#targets.set(id, { lasting: true, ...target, id, line: at.line });
    else if (target.label === undefined) {
      this.#report(at, "id-unique", `The id \`${id}\` is given a second time in this post; ids must differ.`);
    } else {
      const message = `The label \`${target.label}\`, as an id \`${id}\`, is given a second time in this post; labels and ids must differ.`;
      this.#report(at, "id-unique", message);
    }
  }

  #checkBraces(braces: Braces | undefined, known: readonly string[], what: string, map: Visit["map"]): void {
    for (const name of braces?.attributes.keys() ?? []) {
      if (known.includes(name)) continue;
      const near = nearestName(name, known);
      const hint = near
        ? `did you mean \`${near}\`?`
        : `expected \`#id\` or ${known.map((one) => `\`${one}\``).join(" or ")}.`;
      this.#report(this.#place(`${name}=`, map), "attribute-known", `${what} has no attribute \`${name}\`; ${hint}`);
    }
  }
}

/** @param label what it is called before its number */
function describe(kind: TargetKind, label: string, rest: Partial<Described> = {}): Described {
  const name = rest.number === undefined ? label : `${label} ${rest.number}`;
  const words = rest.words ?? [];
  const title = plainText(words);
  return { kind, name, number: undefined, title, words, label: undefined, turn: undefined, ...rest };
}
