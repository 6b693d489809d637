/** A stretch of one line in a file. Spread into a diagnostic, it says what the carets underline. */
export interface Place {
  /** Path of the file, relative to the project's root, with `/`. */
  readonly file: string;
  /** 1-based, front matter included. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** In UTF-16 code units, at least 1. */
  readonly length: number;
}
