/** What of a text is mark-up, in whatever dialect: addresses, tags, attributes. Its place is taken by a blank. */
const MARKS: readonly RegExp[] = [
  /<!--[\s\S]*?-->/g,
  /\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g,
  /<\/?[A-Za-z][^<>]*>/g,
  // Attributes: kramdown's `{: .class}`, and ours behind headings and figures.
  /\{:[^{}\n]*\}|\{#[^{}\n]*\}/g,
  // Definitions of addresses, and addresses of links and images with their brackets.
  /^[ \t]{0,3}\[(?!\^)[^\]\n]+\]:[ \t]*\S+/gm,
  /\]\(\s*(?:<[^<>\n]*>|(?:[^\s()]|\([^\s()]*\))*)/g,
  /<?\bhttps?:\/\/[^\s<>)\]]+>?/g,
  // Footnotes' marks.
  /\[\^[^\]\n]+\]:?/g,
  // What a fence says of its code; the name of an environment.
  /^[ \t>]*(?:`{3,}|~{3,})[^`\n]*$/gm,
  /^[ \t>]*:{3,}[ \t]*[a-z]*\*?/gm,
  /&(?:[A-Za-z]+|#\d+|#x[0-9a-f]+);/gi,
];

/**
 * The words of a text, as often as they stand there: runs of letters and digits, in lower case.
 * @param masked with blanks in the place of formulas
 */
export function wordsOf(masked: string): Map<string, number> {
  let text = masked;
  for (const mark of MARKS) text = text.replace(mark, " ");
  const words = new Map<string, number>();
  for (const [word] of text.normalize("NFC").matchAll(/[\p{L}\p{N}]+/gu)) {
    const lower = word.toLowerCase();
    words.set(lower, (words.get(lower) ?? 0) + 1);
  }
  return words;
}

/** How many words there are in all. */
export function sumOf(words: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of words.values()) sum += count;
  return sum;
}
