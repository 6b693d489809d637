/** A notebook of Jupyter's, of whatever format, read. */
export interface Notebook {
  /** Of its code, in small letters: `python`, `r`, `julia`. */
  readonly language: string;
  /** Of the interpreter that has run it; empty where it is not said. */
  readonly version: string;
  readonly cells: readonly NotebookCell[];
}

/** A cell, with the 1-based line of the notebook's file that each of its lines stands in. */
export type NotebookCell = { readonly source: string; readonly lines: readonly number[] } & (
  | {
      readonly kind: "markdown";
      /** Pictures that were pasted into it, by their names. */
      readonly attachments: ReadonlyMap<string, Uint8Array>;
    }
  | {
      readonly kind: "code";
      /** Where it is not the notebook's. */
      readonly language: string;
      readonly tags: readonly string[];
      readonly outputs: readonly NotebookOutput[];
    }
  | { readonly kind: "raw" }
);

/** What a cell has shown. */
export type NotebookOutput =
  | { readonly kind: "stream"; readonly name: string; readonly text: string }
  | { readonly kind: "error"; readonly text: string }
  /** One thing in several formats, by their media types; pictures in base64 as they stand there. */
  | {
      readonly kind: "data";
      readonly data: ReadonlyMap<string, string>;
      /** The name under which the cell has kept it. */
      readonly glued?: string;
      /** True for what was kept and not shown. */
      readonly isHidden?: boolean;
    };
