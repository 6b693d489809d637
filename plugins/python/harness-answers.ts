/** What `harness/run_post.py` answers, a line of JSON each. */

/** An exception, as `harness/diptych_traces.py` describes it. */
export interface RaisedError {
  /** Its class. */
  readonly kind: string;
  readonly message: string;
  /** From the outermost inwards; a block is a file `block 3`. */
  readonly frames: readonly { readonly file: string; readonly line: number; readonly name: string }[];
  /** Python's traceback. */
  readonly trace: string;
  /** Of a mistake in the syntax, 1-based. */
  readonly column?: number;
  /** The module that was not found. */
  readonly module?: string;
}

export interface ShownTable {
  readonly columns: readonly { readonly name: string; readonly align: "left" | "right" }[];
  readonly rows: readonly (readonly string[])[];
}

/** What a block shows beside what it prints. */
export type ShownOutput =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "table"; readonly table: ShownTable }
  | { readonly kind: "figure"; readonly svg: string }
  /** A figure of more characters than any page takes. */
  | { readonly kind: "large"; readonly size: number };

export type AnsweredValue =
  | { readonly text: string }
  /** The names that there are. */
  | { readonly unknown: readonly string[] }
  /** Python's reason, and what the value is. */
  | { readonly refused: string; readonly type: string };

export interface BlockAnswer {
  readonly outputs: readonly ShownOutput[];
  readonly error: RaisedError | null;
  readonly files: Readonly<Record<string, string>>;
  readonly values: readonly AnsweredValue[];
}

/** Its version, or that of one that is too old. */
export type FirstAnswer = { readonly python: string } | { readonly old: string };

export interface LastAnswer {
  readonly packages: Readonly<Record<string, string>>;
}
