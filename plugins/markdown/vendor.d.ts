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
