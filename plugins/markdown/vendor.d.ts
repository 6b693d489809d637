// Types of libraries that bring none, as far as they are used here.

declare module "markdown-it-texmath" {
  import type { StateInline } from "markdown-it";

  /** What the library asks of a delimiter rule's regular expression. */
  export interface TexmathExpression {
    /** Set before `exec` to where the opening stands, and by a match to behind its closing. */
    lastIndex: number;
    /** Matches at `lastIndex` exactly; `[1]` of the answer is the TeX. */
    exec(text: string): readonly string[] | null;
  }

  export interface TexmathRule {
    /** The type of the tokens that it makes. */
    readonly name: string;
    /** What opens the formula. */
    readonly tag: string;
    readonly rex: TexmathExpression;
  }

  const texmath: {
    /** An inline rule of markdown-it, made from a delimiter rule. */
    inline(rule: TexmathRule): (state: StateInline, silent: boolean) => boolean;
  };
  export default texmath;
}

declare module "markdown-it-footnote" {
  import type { MarkdownIt } from "markdown-it";

  /** `[^1]` with `[^1]: text`, and `^[text]`. */
  export default function footnote(md: MarkdownIt): void;
}

declare module "citeproc" {
  /** A work in a citation, as citeproc takes it. */
  export interface CiteprocCite {
    readonly id: string;
    readonly prefix?: string;
    readonly suffix?: string;
    readonly locator?: string;
    readonly label?: string;
    readonly "suppress-author"?: boolean;
    readonly "author-only"?: boolean;
  }

  /** What citeproc asks for while it works. */
  export interface CiteprocSystem {
    /** A locale's XML. */
    retrieveLocale(language: string): string;
    retrieveItem(id: string): unknown;
    /** Is given every work of a citation as HTML, and gives what is to stand there. */
    wrapCitationEntry(html: string, id: string): string;
  }

  export class Engine {
    constructor(system: CiteprocSystem, style: string, language: string);
    readonly opt: { readonly development_extensions: Record<string, boolean> };
    readonly citation: { readonly opt: { readonly layout_prefix?: string; readonly layout_suffix?: string } };
    /** By key: the words in which a work is cited if nothing tells it from others. */
    readonly registry: { readonly registry: Readonly<Record<string, { readonly ambig: string }>> };
    readonly bibliography_sort: { readonly tokens: readonly unknown[] };
    /** Says which works a text cites; the state of any text before is gone. */
    updateItems(ids: readonly string[]): void;
    makeCitationCluster(items: readonly CiteprocCite[]): string;
    makeBibliography(): [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]] | false;
    getTerm(term: string, form?: string): string;
  }

  const CSL: { readonly Engine: typeof Engine };
  export default CSL;
}
