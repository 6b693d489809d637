/**
 * What becomes of something: `changed` is written otherwise and means the same; `left` was left out of the new blog; `lost` could
 * not be carried over and stands in the new blog as text, or not at all; `proposed` is for the author to decide.
 */
export type NoteKind = "changed" | "left" | "lost" | "proposed";

/** Something that an author is told of the import. */
export interface ImportNote {
  readonly kind: NoteKind;
  /** Path in the old site. */
  readonly file: string;
  /** In that file, 1-based; absent where all of it is meant. */
  readonly line?: number;
  /** One sentence. What is said of many places in the same words is told once, with the places. */
  readonly what: string;
}
