/** The arguments of a tag or shortcode: those with a name by their name, the others in a row. */
export interface TagArguments {
  readonly named: Readonly<Record<string, string>>;
  readonly rest: readonly string[];
}

const ARGUMENT =
  /([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s"'`]+))|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s"'`]+)/g;

/** Reads `src="a.png" caption="A *plot*" wide` as templates do; backslashes before quotation marks are taken away. */
export function tagArguments(written: string): TagArguments {
  const named: Record<string, string> = {};
  const rest: string[] = [];
  for (const [, name, a, b, c, d, e, f, g, h] of written.matchAll(ARGUMENT)) {
    const value = (a ?? b ?? c ?? d ?? e ?? f ?? g ?? h ?? "").replace(/\\(["'])/g, "$1");
    if (name === undefined) rest.push(value);
    else named[name.toLowerCase()] = value;
  }
  return { named, rest };
}

/** The first of some arguments that says something. */
export function argumentOf({ named }: TagArguments, ...names: readonly string[]): string | undefined {
  return names.map((name) => named[name]?.trim()).find((value) => value !== undefined && value !== "");
}
