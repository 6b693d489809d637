/**
 * What a run of a post has left: `outputs/<name>/run.json` beside the post `<name>.md`, with the files that it names beside it.
 * It says by itself whether an output is still true, so that no Python is needed to see it.
 */
export interface SavedRun {
  readonly format: 1;
  /** True where outputs are those that a notebook had saved: no run of ours has made them, and `packages` is not known. */
  readonly taken?: true;
  /** Version of the interpreter: `3.11.2`. */
  readonly python: string;
  /** Packages from outside the standard library that were imported, by name, with their versions. */
  readonly packages: Readonly<Record<string, string>>;
  readonly blocks: readonly SavedBlock[];
  readonly values: readonly SavedValue[];
}

export interface SavedBlock {
  /** SHA-256 of its code, in hexadecimal digits; comments count. */
  readonly code: string;
  /**
   * Local files that it imported or opened for reading, by their paths from the post's folder: SHA-256 of their bytes; empty
   * where there was no such file. Those that blocks before it have read are noted there, and those that the post has written
   * itself nowhere.
   */
  readonly files: Readonly<Record<string, string>>;
  /** True where its outputs are those of an earlier run, because the last one did not get to the block's end. */
  readonly kept?: true;
  /** In the order in which they came. */
  readonly outputs: readonly SavedOutput[];
}

/** What a block has shown; the names are those of files beside `run.json`. */
export type SavedOutput =
  /** Text that it wrote, or its last value as Python prints it. */
  | { readonly kind: "text"; readonly file: string }
  /** Rows as JSON: `{columns: [{name, align: "left" | "right"}], rows: string[][]}`. */
  | { readonly kind: "table"; readonly file: string }
  /** SVG whose colours are classes or `currentColor`. */
  | { readonly kind: "figure"; readonly file: string }
  /** The traceback of a block that raises. */
  | { readonly kind: "traceback"; readonly file: string };

/** A value that a sentence shows, as Python formats it. */
export interface SavedValue {
  readonly name: string;
  readonly format: string;
  /** How many blocks had run. */
  readonly after: number;
  readonly text: string;
}
