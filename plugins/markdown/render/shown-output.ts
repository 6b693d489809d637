/** What a block of code has shown when it ran, read and looked through. */
export type ShownOutput =
  | { readonly kind: "text" | "traceback"; readonly text: string }
  | ({ readonly kind: "table" } & ShownTable)
  /** SVG that may stand in a page. */
  | { readonly kind: "figure"; readonly svg: string };

/** A table of a saved run. */
export interface ShownTable {
  readonly columns: readonly { readonly name: string; readonly align: "left" | "right" }[];
  readonly rows: readonly (readonly string[])[];
}

/** The largest drawing of a run that stands in a page, in characters: one of some ten thousand points. */
export const LARGEST_DRAWING = 1_000_000;
