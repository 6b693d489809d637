// \ce{2H2 + O2 -> 2H2O}   \pu{123 kJ/mol}
import { createRequire } from "node:module";
import katex from "katex";
import { amount } from "../amount.ts";
import { LONGEST_CHEMISTRY } from "../formula-limits.ts";
import type { TexExpander, TexMacro, TexToken } from "./expander.ts";

/** A token with its place, as mhchem reads it; the tokens of an argument stand in reverse order. */
interface PlacedToken extends TexToken {
  readonly loc: { readonly start: number; readonly end: number; readonly lexer?: object };
}

/** What mhchem asks of KaTeX's expander. */
interface Arguments {
  consumeArgs(count: number): readonly (readonly PlacedToken[])[];
}

/** The macros of mhchem, by name. */
interface Mhchem {
  readonly "\\ce": (given: Arguments) => string;
  readonly "\\pu": (given: Arguments) => string;
  readonly "\\tripledash": string;
}

/** Read once, by the first formula that has chemistry in it: most blogs have none, and mhchem takes some 30 ms. */
let mhchem: Mhchem | undefined;

/** The commands of LaTeX's package mhchem. KaTeX ships them beside itself. */
export const CHEMISTRY: Readonly<Record<string, TexMacro>> = {
  "\\ce": chemistry("\\ce"),
  "\\pu": chemistry("\\pu"),
  // What the two write for a bond.
  "\\tripledash": () => loaded()["\\tripledash"],
};

function chemistry(name: "\\ce" | "\\pu"): TexMacro {
  return (expander: TexExpander) => {
    const { tokens, start } = expander.consumeArg();
    if (tokens.length > LONGEST_CHEMISTRY)
      throw new katex.ParseError(`${name} has more than ${amount(LONGEST_CHEMISTRY)} signs; expected fewer`, start);
    const placed = placedTokens(tokens);
    try {
      return loaded()[name]({ consumeArgs: () => [placed] });
    } catch (error) {
      // mhchem throws a pair of a name and a sentence.
      if (!Array.isArray(error)) throw error;
      const [, told = ""] = /^mhchem Error\. (.*)/.exec(String(error[1])) ?? [];
      throw new katex.ParseError(`mhchem cannot read what ${name} holds${told && `: ${told}`}`, start);
    }
  };
}

/**
 * mhchem's macros. Its module defines them in the KaTeX that it loads, for all formulas from then on; what a formula looks like
 * must not depend on those before it. So they are taken from it before KaTeX has them.
 */
function loaded(): Mhchem {
  if (mhchem) return mhchem;
  const require = createRequire(import.meta.url);
  const its = require("katex") as { __defineMacro: (name: string, body: unknown) => void };
  const defineMacro = its.__defineMacro;
  const found: Record<string, unknown> = {};
  its.__defineMacro = (name, body) => {
    found[name] = body;
  };
  try {
    delete require.cache[require.resolve("katex/contrib/mhchem")];
    require("katex/contrib/mhchem");
  } finally {
    its.__defineMacro = defineMacro;
  }
  mhchem = found as unknown as Mhchem;
  return mhchem;
}

/**
 * Tokens with their places, from which mhchem sees where spaces were. Those that come from macros have places elsewhere, or none:
 * all are placed anew then, a space behind each command.
 */
function placedTokens(tokens: readonly TexToken[]): PlacedToken[] {
  const placed = tokens as readonly Partial<PlacedToken>[];
  const isInOrder = placed.every(
    ({ loc }, index) =>
      loc !== undefined &&
      (index === 0 || (loc.lexer === placed[0]?.loc?.lexer && loc.end <= (placed[index - 1]?.loc?.start ?? 0))),
  );
  if (isInOrder) return [...(placed as readonly PlacedToken[])];
  let start = 0;
  return tokens
    .toReversed()
    .map((token) => {
      const loc = { start, end: start + token.text.length };
      start = loc.end + (/^\\[A-Za-z@]+$/.test(token.text) ? 1 : 0);
      return { ...token, loc };
    })
    .reverse();
}
