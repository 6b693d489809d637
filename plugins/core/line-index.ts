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

  /** The offset of a position; that of the last line where there is no such line. */
  offsetAt({ line, column }: Position): number {
    return (this.#starts[line - 1] ?? this.#starts.at(-1) ?? 0) + column - 1;
  }

  /**
   * A line's text without its line break; empty where there is no such line.
   * @param line 1-based
   */
  lineText(line: number): string {
    const start = this.#starts[line - 1];
    if (start === undefined) return "";
    const end = this.#starts[line] ?? this.#text.length;
    return this.#text.slice(start, end).replace(/[\r\n]+$/, "");
  }
}
