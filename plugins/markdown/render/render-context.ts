import type { Env, Token } from "markdown-it";
import type { CitationPiece } from "../../bibliography/formatted-citations.ts";
import type { KnobFrames } from "../../core/knob-frames.ts";
import type { KnobText } from "../../tex/knob-macro.ts";
import type { Symbols } from "../../tex/mark-symbols.ts";
import type { TexResult } from "../../tex/set-formula.ts";
import type { LinkTarget } from "../document/document.ts";
import type { ClaimMark } from "./claim-html.ts";
import type { ShownOutput } from "./shown-output.ts";

/** A citation as it is shown. */
export interface ShownCitation {
  /** HTML without placeholders. */
  readonly pieces: readonly CitationPiece[];
  /**
   * Where a work of it leads; nothing where it is text alone. The id is for the way back.
   * @param item index of the work
   * @param isFirst whether this is its first piece
   */
  readonly link: (item: number, isFirst: boolean) => { readonly href: string; readonly id?: string } | undefined;
}

/** The Python of a text, as it was found and as it has run. */
export interface PythonContext {
  /** Code that a block takes from a file; nothing for what stands between its fences. */
  code(token: Token): string | undefined;
  /** What a block that runs has shown, in order. */
  outputs(token: Token): readonly ShownOutput[];
  /** A value within a sentence; nothing where none is saved. */
  value(token: Token): string | undefined;
}

/** The knobs of a text. */
export interface KnobContext {
  /** A value, by what the author calls it; nothing where there is none. */
  value(name: string): KnobText | undefined;
  /** What a knob turns in the figures of the text; nothing where it cannot be turned. */
  frames(knob: string): KnobFrames | undefined;
}

/**
 * How much the HTML bears.
 *
 * `page`: everything that a page of the site needs: ids, classes, notes in the margin, links between the panels, formulas as
 * MathML and as HTML.
 *
 * `plain`: what reads well without our style sheets and scripts, and can stand beside other texts: no ids and no classes,
 * notes at the end, formulas as MathML alone. For feeds, tables of contents and descriptions.
 */
export type Markup = "page" | "plain";

/** What renderer rules are given, as `env.render`: everything about the outside that they may ask for. */
export interface RenderContext {
  readonly markup: Markup;
  /** In feeds: makes an address on the site absolute. */
  readonly absolute?: (href: string) => string;
  /** A link's or an image's target, by the token that bears it. */
  target(token: Token): LinkTarget | undefined;
  /** The target of an `href` or `src` as it is written in HTML of the author's. */
  rawTarget(token: Token, href: string): LinkTarget | undefined;
  /** Sets a formula. Called once a formula, in the order of the text. */
  tex(token: Token): TexResult;
  /**
   * Sets what a `\tag` says, for a reference to it; nothing where it cannot be set, and without it references have no formulas.
   * @param tag its TeX, macros spelled out
   */
  readonly tag?: (tag: string) => string | undefined;
  /** What the symbols of a post stand for. */
  readonly symbols: Symbols;
  /** The ids of a formula's labelled lines. */
  equationIds(token: Token): readonly string[];
  /** A citation in the style of the blog; nothing where there is none. Called once a citation, in the order of the text. */
  citation(token: Token): ShownCitation | undefined;
  /** Code as highlighted HTML (a whole `pre`), or nothing where the language is unknown. */
  highlight(code: string, language: string): string | undefined;
  /** A file of the blog's, by its path; nothing where it cannot be read. */
  readAsset(path: string): Uint8Array | undefined;
  /** The link to the other panel that stands at a heading, theorem, figure, table or equation, as HTML; empty where there is none. */
  hinge(id: string): string;
  /** Nothing for a text that has none. */
  readonly python?: PythonContext;
  /** Nothing for a text that has none. */
  readonly knobs?: KnobContext;
  /** The sign at an equation that leads to code which implements it, as HTML; empty where there is none. */
  codeSign?(id: string): string;
  /** What is known of a claim, by the token that opens it; nothing for one that no statement backs. */
  claim?(token: Token): ClaimMark | undefined;
  /** The ways from a statement back to the sentences that tell it, as HTML; empty where there are none. */
  told?(id: string): string;
  /** Corrections of what has an id, or of what stands below a heading, as HTML; empty where there is none. */
  corrections(id: string): string;
  /**
   * Reports what only rendering can see.
   * @param path of the file that it is about, where the token leads to several
   */
  report(token: Token, rule: "svg-inert", message: string, path: string): void;
}

/** The context that a renderer rule was given. */
export function contextOf(env: Env | undefined): RenderContext {
  return (env as { readonly render: RenderContext }).render;
}
