import type { Token } from "markdown-it";
import type { CitationPiece, Cluster, FormattedEntry } from "../../bibliography/formatted-citations.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Place } from "../../core/place.ts";
import type { PythonValue, RunOptions } from "../../python/run-block.ts";
import type { MathSyntax } from "../syntax/math/math-syntax.ts";
import type { EnvironmentName } from "./environment-kinds.ts";
import type { KnobUses } from "./knob-use.ts";

/** A piece of Markdown and where it stands. */
export interface MarkdownSource {
  /** Path of the file, relative to the project's root. */
  readonly path: string;
  readonly text: string;
  /** Lines of the file before the text. */
  readonly linesBefore: number;
  /** What dollars mean in it; Pandoc's rules by default. */
  readonly math?: MathSyntax;
}

/** A link, an image, a sound or film, or a reference of TeX's as it was written. */
export interface LinkUse {
  readonly kind: "link" | "image" | "media" | "reference";
  /** As the author wrote it, percent-escapes decoded; of a reference its label or id. */
  readonly href: string;
  /** True where the link has no text of its own and wants its target's. */
  readonly wantsText: boolean;
  /** True where its text is a claim, and its target what backs it. */
  readonly claim?: true;
  /** Of a block of code that implements an equation, which this leads to: the block's id. */
  readonly implementedBy?: string;
  readonly place: Place;
}

/** A `\tag` in what a reference reads. */
export interface ReferenceTag {
  /** As the author wrote it, macros spelled out. */
  readonly tex: string;
  readonly label: Around;
  readonly short: Around;
}

/** The words before and behind something. */
export type Around = readonly [before: string, behind: string];

/** Where a link leads. */
export type LinkTarget =
  | {
      readonly kind: "internal";
      /** An address below the base path. */
      readonly href: string;
      /** The id of the target, where it stands in the other panel of the same pair; empty for its top. */
      readonly hinge?: string;
      /** The id that it leads to; empty for the top of a page. */
      readonly id: string;
      /** What the link reads where it has no text, and what `\eqref` reads: `Theorem 2 (deep dive)`, `(3)`. */
      readonly label: string;
      /** What `\ref` reads: the number alone, and where it is from; the label where there is no number. */
      readonly short: string;
      /** Where an equation's `\tag` holds a formula: its TeX, and what stands around it in both. */
      readonly tag?: ReferenceTag;
      /** The place in a post that a preview shows: its file, and the id in it; an empty one for all of it. */
      readonly previewed?: { readonly path: string; readonly id: string };
    }
  | { readonly kind: "asset"; readonly href: string; readonly path: string }
  | { readonly kind: "external"; readonly href: string }
  /** It cannot be followed (a draft): the text stands without a link. */
  | { readonly kind: "none" };

/** What a link can lead to. A `block` is code that runs, a `term` is a `<dfn>`, an `element` other HTML of the author's with an id. */
export type TargetKind = "heading" | "equation" | "figure" | "table" | "block" | "term" | "element" | EnvironmentName;

/** A place in a document that has an id. */
export interface Target {
  readonly id: string;
  readonly kind: TargetKind;
  /** As it is shown: `2`, or what a `\tag` says; nothing where it is not numbered. */
  readonly number: string | undefined;
  /** What a `\tag` says, as TeX, where that is more than letters: `$\star$`. `number` and `name` are read in its place. */
  readonly tag?: string;
  /** What it is called: `Theorem 2`, `Equation 3`, `Figure 1`; of a heading its words, formulas as TeX until the blog is put together. */
  readonly name: string;
  /** The words of its title or caption; formulas as TeX. Empty without one, and for headings and equations. */
  readonly title: string;
  /** The label of an equation as it was written. */
  readonly label: string | undefined;
  /** What its hinge is to say, if the author said so. */
  readonly turn: string | undefined;
  /** False for an id that was made from a number: it moves when something is put before it. */
  readonly lasting: boolean;
}

/** A target with the inline tokens of its title, its caption or, of a heading, its words. */
export interface ParsedTarget extends Target {
  readonly words: readonly Token[];
  /** Of its id, or where it begins: 1-based in the file, front matter included. */
  readonly line: number;
}

/** The number of a labelled line, or of a group of lines. */
export interface EquationNumber {
  /** As it was written. */
  readonly label: string;
  readonly id: string;
  /** Without its parentheses. */
  readonly number: string;
  /** What a reader sees it by: the label itself, a `\tag` of the author's, or the lines of the group that it names. */
  readonly shownBy: "label" | "tag" | "lines";
  readonly place: Place;
}

/** A citation as it was written. */
export interface CitationUse {
  readonly cluster: Cluster;
  /** Where each of its keys stands, its `@` included. */
  readonly places: readonly Place[];
}

/** The citations of a document in a style. */
export interface DocumentCitations {
  /** In the order of the text; nothing for what only looks like a citation. */
  readonly pieces: readonly (readonly CitationPiece[] | null)[];
  /** The list of references. */
  readonly entries: readonly FormattedEntry[];
}

/** A heading of a document. */
export interface Heading {
  readonly id: string;
  /** 1 to 6. */
  readonly level: number;
  readonly text: string;
  /** Inline tokens, for the contents. */
  readonly inline: Token;
  /** What its hinge is to say, if the author said so. */
  readonly turn: string | undefined;
  /** True where it stands in no list, quote or other block. */
  readonly topLevel: boolean;
}

/** What a stretch of a document holds, so that a link to it can say so. */
export interface Holding {
  readonly proof: boolean;
  readonly theorem: boolean;
  readonly formulas: number;
}

/** From one top-level heading to the next; the first may have no heading. */
export interface Section {
  readonly heading: Heading | undefined;
  readonly tokens: readonly Token[];
  readonly holds: Holding;
}

export interface FormulaCount {
  readonly inline: number;
  readonly display: number;
}

/** Code between fences, without its last line break. */
export interface CodeBlock {
  /** As it stands after the fence; empty where nothing does. */
  readonly language: string;
  readonly code: string;
}

/** A block of code with options, as it is written. */
export interface CodeFence {
  readonly language: string;
  /** What stands between its fences. */
  readonly code: string;
  /** Of its opening fence. */
  readonly place: Place;
  /** A file that its code is taken from, by the path as it was written. */
  readonly file?: { readonly path: string; readonly place: Place };
  /** The part of the file. */
  readonly region?: { readonly name: string; readonly place: Place };
  /** Of a block that runs. */
  readonly run?: { readonly number: number; readonly id: string; readonly options: RunOptions };
}

/** A block of a post that other pages show whole, or have to leave out of one that they show. Plain data. */
export interface GatheredBlock {
  readonly id: string;
  readonly kind: "equation" | EnvironmentName;
  /** The innermost block of these that it stands in: its id. */
  readonly within?: string;
  /** Of a proof or a solution: the id of what it proves or solves. */
  readonly about?: string;
  /** Of a prerequisite: what in it bears links, as places in the document's list of links. */
  readonly links?: readonly number[];
}

/** A document parsed on its own: nothing in it knows of other files. */
export interface ParsedDocument {
  readonly source: MarkdownSource;
  readonly sections: readonly Section[];
  /** All of the tokens, with footnotes at the end. */
  readonly endnoteTokens: readonly Token[];
  readonly headings: readonly Heading[];
  /** Everything that a link can lead to, by id; in the order of the text, but for ids made from numbers, which come last. */
  readonly targets: ReadonlyMap<string, ParsedTarget>;
  /** The numbers of formulas' lines, by the formula's token. */
  readonly equations: ReadonlyMap<Token, readonly EquationNumber[]>;
  /** By the token that bears them; HTML of the author's, a formula or a figure may bear several. */
  readonly links: ReadonlyMap<Token, readonly LinkUse[]>;
  /** By the token that bears them, in the order of the text. */
  readonly citations: ReadonlyMap<Token, CitationUse>;
  readonly formulas: FormulaCount;
  /** Words of prose, formulas and code left out. */
  readonly words: number;
  readonly code: readonly CodeBlock[];
  /** Blocks of code with options, by their tokens. */
  readonly fences: ReadonlyMap<Token, CodeFence>;
  /** Values of the code within sentences, by their tokens. */
  readonly values: ReadonlyMap<Token, PythonValue>;
  /** Figures with knobs, and the knobs' values in sentences and formulas. */
  readonly knobs: KnobUses;
  /** What other pages show of it, in the order of the text. */
  readonly gathered: readonly GatheredBlock[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a document holds that others may speak of: plain data, which stays the same while only prose changes. */
export interface DocumentExports {
  readonly sections: readonly {
    readonly heading: { readonly id: string } | undefined;
    readonly holds: Holding;
  }[];
  /** Everything that a link can lead to, by id. */
  readonly targets: ReadonlyMap<string, Target>;
}

/** A document as it is known to the rest of the blog. */
export interface DocumentOutline extends DocumentExports {
  /** For a careful reader, at least 1. */
  readonly minutes: number;
  /** By what bears them, in the order of the text. */
  readonly links: readonly (readonly LinkUse[])[];
  /** In the order of the text. */
  readonly citations: readonly CitationUse[];
  readonly formulas: FormulaCount;
  /** Where each target stands, by its id: 1-based in the file. */
  readonly lines: Readonly<Record<string, number>>;
}

/** A document with what its links lead to, in the order of `links`. */
export interface LinkedDocument {
  readonly outline: DocumentOutline;
  readonly targets: readonly (readonly LinkTarget[])[];
}

/** One section as HTML. */
export interface RenderedSection {
  readonly headingId: string | undefined;
  readonly html: string;
}

export interface RenderedDocument {
  readonly sections: readonly RenderedSection[];
  /** Symbols that it uses, by name without the backslash, in the order of first uses: the id of the formula. */
  readonly symbols: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}
