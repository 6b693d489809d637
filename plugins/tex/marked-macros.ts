import { DATA } from "../core/data-attributes.ts";
import type { Macros } from "./macros/macros.ts";

/** Symbols that explain themselves: the macro with its backslash, and the TeX that it stands for. */
export type Symbols = Readonly<Record<string, string>>;

/** Macros with marks in the bodies of symbols. */
export interface MarkedMacros {
  readonly macros: Macros;
  /** The symbols among them that stand for what the paper says. */
  readonly symbols: ReadonlySet<string>;
}

/** Macros of which those that are symbols mark what they set. One that the text has given another meaning is none any more. */
export function markedMacros(macros: Macros, symbols: Symbols): MarkedMacros {
  const active = Object.entries(symbols).filter(([macro, body]) => macros[macro] === body);
  return {
    macros: { ...macros, ...Object.fromEntries(active.map(([macro, body]) => [macro, markedBody(macro, body)])) },
    symbols: new Set(active.map(([macro]) => macro)),
  };
}

/** Marks go within an operator, so that it keeps its limits, and else in braces, so that it may stand anywhere. */
function markedBody(macro: string, body: string): string {
  const mark = `\\htmlData{${DATA.symbol.replace("data-", "")}=${macro.slice(1)}}`;
  const [, operator, inner] = /^\s*(\\(?:mathop|operatorname\*?))\s*\{([\s\S]*)\}\s*$/.exec(body) ?? [];
  if (operator !== undefined && inner !== undefined && isBalanced(inner)) return `${operator}{${mark}{${inner}}}`;
  return `{${mark}{${body}}}`;
}

function isBalanced(tex: string): boolean {
  let depth = 0;
  for (const [piece] of tex.matchAll(/\\[\s\S]|[{}]/g)) {
    if (piece === "{") depth++;
    else if (piece === "}" && --depth < 0) return false;
  }
  return depth === 0;
}
