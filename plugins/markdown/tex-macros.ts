/**
 * TeX macros by name, backslash included. Those that an author writes are texts; those that a formula defines are what KaTeX
 * makes of them, to be handed back to it as they are.
 */
export type Macros = Readonly<Record<string, string | object>>;

/** What KaTeX makes of `\newcommand`, as far as it matters here. */
interface Definition {
  readonly tokens: readonly object[];
}

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
  // KaTeX keeps its own notes there too, under names with an `@`: that an equation has a tag, or no number.
  const defined = Object.entries(after).filter(([name, body]) => body !== before[name] && !name.includes("@"));
  if (defined.length === 0) return macros;
  return { ...macros, ...Object.fromEntries(defined.map(([name, body]) => [name, copyBody(body)])) };
}

/** Its tokens forget their place: it is a place in another formula. */
function copyBody(body: string | object): string | object {
  if (typeof body === "string" || !isDefinition(body)) return body;
  const tokens = body.tokens.map((token) =>
    Object.assign(Object.create(Object.getPrototypeOf(token)), token, { loc: undefined }),
  );
  return { ...body, tokens };
}

function isDefinition(body: object): body is Definition {
  return "tokens" in body && Array.isArray(body.tokens);
}
