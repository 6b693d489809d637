/** A token of TeX, as KaTeX keeps it: a command with its backslash, or a character. */
export interface TexToken {
  readonly text: string;
  /** Where it stands; a token without is nowhere. */
  readonly loc?: { readonly start: number; readonly end: number };
  /** True for one that stands for KaTeX's own command, whatever macros there are. */
  noexpand?: boolean;
}

/** What a macro is, behind its name; tokens stand in reverse order. */
export interface TexExpansion {
  readonly tokens: readonly TexToken[];
  readonly numArgs: number;
}

/** What KaTeX gives a macro that is a function, as far as it is used here. Lists of tokens are in reverse order. */
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

/** Tokens in reverse order as TeX that reads the same. */
export function textOfTokens(tokens: readonly TexToken[]): string {
  return tokens
    .toReversed()
    .map(({ text }) => (/^\\[A-Za-z@]+$/.test(text) ? `${text} ` : text))
    .join("");
}
