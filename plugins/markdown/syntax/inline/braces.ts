// {#id key=value key="several words"}

/** What an author wrote between braces, behind a figure, a caption or the name of an environment. */
export interface Braces {
  readonly id: string | undefined;
  readonly attributes: ReadonlyMap<string, string>;
}

/**
 * Reads braces.
 * @param text from `{` to `}`
 * @returns nothing where they hold anything but one id and attributes: braces in prose stay as they are
 */
export function parseBraces(text: string): Braces | undefined {
  const inner = text.slice(1, -1).trim();
  const part = /[ \t]*(?:#([A-Za-z0-9][\w:.-]*)|([A-Za-z][\w-]*)=(?:"([^"]*)"|([^\s"]+)))(?=[ \t]|$)/y;
  const attributes = new Map<string, string>();
  let id: string | undefined;
  while (part.lastIndex < inner.length) {
    const match = part.exec(inner);
    if (!match || (match[1] !== undefined && id !== undefined)) return undefined;
    if (match[1] !== undefined) id = match[1];
    else attributes.set(match[2] as string, match[3] ?? match[4] ?? "");
  }
  return id === undefined && attributes.size === 0 ? undefined : { id, attributes };
}

/**
 * Takes braces from the end of a text.
 * @returns the text before them, without the white space around it, and what they say
 */
export function splitBraces(text: string): { readonly text: string; readonly braces: Braces | undefined } {
  const match = /\{[^{}]*\}\s*$/.exec(text);
  const braces = match ? parseBraces(match[0].trimEnd()) : undefined;
  return match && braces ? { text: text.slice(0, match.index).trim(), braces } : { text: text.trim(), braces };
}
