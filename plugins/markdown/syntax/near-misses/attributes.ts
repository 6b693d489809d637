// {#id .class key=value}

/** What stands between the braces of Pandoc's attributes. */
export interface Attributes {
  readonly id: string | undefined;
  readonly classes: readonly string[];
  readonly keys: readonly string[];
  /** `{-}`: a heading without a number. */
  readonly unnumbered: boolean;
}

const PART =
  /[ \t]*(?:#([A-Za-z][\w:.-]*)|\.([A-Za-z][\w:-]*)|([A-Za-z][\w-]*)=(?:"[^"\n]*"|'[^'\n]*'|[^\s"']+)|(-))(?=[ \t]|$)/y;

/**
 * Reads attributes as Pandoc has them (pandoc.org/MANUAL.html, `header_attributes`).
 * @param inner what stands between the braces
 * @returns nothing where it is anything else: a set in prose
 */
export function readAttributes(inner: string): Attributes | undefined {
  const text = inner.trim();
  let id: string | undefined;
  let unnumbered = false;
  const classes: string[] = [];
  const keys: string[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < text.length) {
    const match = PART.exec(text);
    if (!match) return undefined;
    if (match[1] !== undefined) id = match[1];
    else if (match[2] !== undefined) classes.push(match[2]);
    else if (match[3] !== undefined) keys.push(match[3]);
    else unnumbered = true;
  }
  return text === "" ? undefined : { id, classes, keys, unnumbered };
}
