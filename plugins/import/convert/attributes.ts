// {#id .class key="value"}

/** Attributes as Pandoc has them (pandoc.org/MANUAL.html, `header_attributes`). */
export interface OldAttributes {
  /** Empty without one. */
  readonly id: string;
  readonly classes: readonly string[];
  readonly values: ReadonlyMap<string, string>;
}

const PART =
  /\s*(?:#([\p{L}\p{N}_:][^\s{}"'=]*)|\.([A-Za-z_][\w:-]*)|([A-Za-z_][\w.:-]*)\s*=\s*(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|([^\s"'{}]+))|(-)|=?([A-Za-z][\w-]*))(?=[\s}]|$)/uy;

/**
 * Reads attributes.
 * @param text what stands between the braces
 * @returns nothing where it is anything else
 */
export function oldAttributes(text: string): OldAttributes | undefined {
  const plain = text.trim();
  let id = "";
  const classes: string[] = [];
  const values = new Map<string, string>();
  PART.lastIndex = 0;
  while (PART.lastIndex < plain.length) {
    const match = PART.exec(plain);
    if (!match) return undefined;
    const [, hash, name, key, double, single, bare, minus, word] = match;
    if (hash !== undefined) id = hash;
    else if (name !== undefined) classes.push(name);
    else if (key !== undefined) values.set(key, (double ?? single ?? bare ?? "").replace(/\\(["'\\])/g, "$1"));
    else if (minus !== undefined) classes.push("unnumbered");
    else classes.push(word ?? "");
  }
  return { id, classes, values };
}
