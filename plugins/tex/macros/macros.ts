import { builtinName } from "../mistakes/katex-commands.ts";

/**
 * TeX macros by name, backslash included. Those that an author writes are texts; those that a formula defines are what KaTeX
 * makes of them, to be handed back to it as they are.
 */
export type Macros = Readonly<Record<string, string | object>>;

/** What KaTeX makes of `\newcommand`, as far as it matters here. */
interface Definition {
  readonly tokens: readonly object[];
}

/** Names under which KaTeX keeps notes of its own among the macros: an equation's tag, that it has no number, the colour in force. */
const NOTES = new Set(["\\df@tag", "\\@eqnsw", "\\current@color"]);

/** A copy for KaTeX to work with: it writes definitions into it, and marks into the tokens of those that are there. */
export function copyMacros(macros: Macros): Record<string, string | object> {
  return Object.fromEntries(Object.entries(macros).map(([name, body]) => [name, copyBody(body)]));
}

/**
 * The macros in force after a formula.
 * @param macros in force before it
 * @param before the copy that KaTeX was given, as it was
 * @param after the same as KaTeX left it
 * @returns `macros` itself if the formula defined nothing
 */
export function macrosAfter(macros: Macros, before: Macros, after: Macros): Macros {
  const defined = Object.keys(after).filter((name) => after[name] !== before[name] && !NOTES.has(name));
  if (defined.length === 0) return macros;
  return {
    ...macros,
    ...Object.fromEntries(defined.map((name) => [name, dataOf(after[name] as string | object, before)])),
  };
}

/** `\let` may have given a command's own function a second name: that is kept as the command. */
function dataOf(body: string | object, before: Macros): string | object {
  if (typeof body !== "function") return copyBody(body);
  const name = Object.keys(before).find((known) => before[known] === body) ?? builtinName(body);
  if (name === undefined) throw new Error("KaTeX made a macro that is a function of no name");
  return `${name} `;
}

/** A macro's body for another formula: its tokens are copies, and forget their place, which is one in the first formula. */
export function copyBody(body: string | object): string | object {
  if (!hasTokens(body)) return body;
  const tokens = body.tokens.map((token) =>
    Object.assign(Object.create(Object.getPrototypeOf(token)), token, { loc: undefined }),
  );
  return { ...body, tokens };
}

/** True for a macro that KaTeX keeps as tokens, and has some. */
export function hasTokens(body: string | object | undefined): body is Definition {
  return typeof body === "object" && "tokens" in body && Array.isArray(body.tokens) && body.tokens.length > 0;
}
