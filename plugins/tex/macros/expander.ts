/** A token of TeX, as KaTeX keeps it: a command with its backslash, or a character. */
export interface TexToken {
  readonly text: string;
  /** Where it stands in the TeX; tokens that were made here stand nowhere. */
  readonly loc?: { readonly start: number; readonly end: number };
  /** True for one that means KaTeX's own command, even if a macro has its name. */
  noexpand?: boolean;
}

/** The body of a macro, as KaTeX keeps it; its tokens stand in reverse order. */
export interface TexExpansion {
  readonly tokens: readonly TexToken[];
  readonly numArgs: number;
}

/** What KaTeX hands to a macro that is a function, as far as it is used here. All lists of tokens are in reverse order. */
export interface TexExpander {
  readonly macros: {
    get(name: string): unknown;
    set(name: string, value: string | TexExpansion): void;
  };
  /** The next token, left where it is. */
  future(): TexToken;
  popToken(): TexToken;
  consumeSpaces(): void;
  /** The next argument: a token, or what stands between braces. */
  consumeArg(): { readonly tokens: TexToken[]; readonly start: TexToken; readonly end: TexToken };
  isDefined(name: string): boolean;
}

/** A macro that is a function: it takes its arguments itself. */
export type TexMacro = (expander: TexExpander) => string | TexExpansion;

/** TeX that reads as the given tokens do; these stand in reverse order. */
export function textOfTokens(tokens: readonly TexToken[]): string {
  return tokens
    .toReversed()
    .map(({ text }) => (/^\\[A-Za-z@]+$/.test(text) ? `${text} ` : text))
    .join("");
}
