// What is longer than these patterns reach holds more than definitions.
const HIDDEN =
  /<(div|span|p|section)\b(?=[^<>]*(?:\bstyle\s*=\s*(?:"[^"]*display\s*:\s*none|'[^']*display\s*:\s*none)|\bclass\s*=\s*(?:"(?:[^"]*\s)?(?:hidden|d-none|invisible|hide)(?:\s[^"]*)?"|'(?:[^']*\s)?(?:hidden|d-none|invisible|hide)(?:\s[^']*)?')|\shidden(?:\s|>|=)))[^<>]*>[\s\S]{0,20000}?<\/\1\s*>/gi;
const HIDDEN_BLOCK = /^(:{3,})[ \t]*\{[^{}\n]*\.(?:hidden|d-none)\b[^{}\n]*\}[ \t]*\n[\s\S]{0,20000}?\n\1[ \t]*$/gm;

/** An element of a text that no reader sees. 0-based offsets, end exclusive. */
export interface HiddenElement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Finds the elements of a text that are not shown, of HTML and of Pandoc's blocks. */
export function hiddenElements(text: string): HiddenElement[] {
  return [...text.matchAll(HIDDEN), ...text.matchAll(HIDDEN_BLOCK)]
    .map(({ 0: all, index }) => ({ start: index, end: index + all.length, text: all }))
    .sort((a, b) => a.start - b.start);
}
