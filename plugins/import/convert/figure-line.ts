/** A figure as a post has it. */
export interface NewFigure {
  readonly path: string;
  readonly alt: string;
  /** Inline Markdown; empty without one. */
  readonly caption: string;
  /** Empty without one. */
  readonly id: string;
}

/** Writes a figure: `![what it shows](path "caption"){#id}`. */
export function figureLine({ path, alt, caption, id }: NewFigure): string {
  const address = /[\s()<>]/.test(path) ? `<${path.replace(/[<>]/g, encodeURIComponent)}>` : path;
  const title = caption === "" ? "" : ` "${oneLine(caption).replace(/\\"/g, '"').replace(/"/g, '\\"')}"`;
  // With a backslash before it, a bracket would open a formula.
  const words = oneLine(alt).replace(/\\?[[\]]/g, "");
  return `![${words}](${address}${title})${id === "" ? "" : `{#${id}}`}`;
}

/** The words of inline Markdown, for who cannot see what it is about. */
export function plainWords(markdown: string): string {
  return (
    oneLine(markdown)
      .replace(/\{[\w:+-]+\}`([^`]*)`/g, "$1")
      .replace(/\s*\[[^[\]]*@[^[\]]*\]/g, (cited) => (/^\s*\[-?@[a-z]{2,3}-/.test(cited) ? cited : ""))
      // A reference has no place in words that describe.
      .replace(/\[?-?@([a-z]{2,3}-[\w:-]+)\]?/g, "$1")
      .replace(/\\eqref\{([^{}]*)\}/g, "$1")
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/g, "")
      .replace(/\[\^[^\]]*\]/g, "")
      .trim()
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
