/** A place in a file: both count from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets in a text into positions. Lines end at `\n`, `\r\n` or `\r`, as markdown-it and editors have it. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #text: string;

  constructor(text: string) {
    const starts = [0];
    for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
    this.#starts = starts;
    this.#text = text;
  }

  /** How many lines there are; a text that ends in a line break has an empty last one. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /**
   * The position of an offset.
   * @param offset 0-based, clamped to the text
   */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (this.#starts[low] as number) + 1 };
  }

  /** The offset of a position, clamped to the text: the counterpart of `positionAt`. */
  offsetAt({ line, column }: Position): number {
    const start = this.#starts[Math.max(1, line) - 1] ?? this.#text.length;
    return Math.min(start + Math.max(1, column) - 1, this.#text.length);
  }

  /**
   * A line's text without its line break; empty where there is no such line.
   * @param line 1-based
   */
  lineText(line: number): string {
    const start = this.#starts[line - 1];
    return start === undefined ? "" : this.#text.slice(start, start + this.lineLength(line));
  }

  /** How long a line is without its line break, which costs the same however long it is; 0 where there is no such line. */
  lineLength(line: number): number {
    const start = this.#starts[line - 1];
    if (start === undefined) return 0;
    let end = this.#starts[line] ?? this.#text.length;
    while (end > start && (this.#text[end - 1] === "\n" || this.#text[end - 1] === "\r")) end -= 1;
    return end - start;
  }
}
