/** A value that a post has kept under a name, as it can stand in a text. */
export type OldValue =
  | { readonly kind: "text"; readonly text: string }
  /** Markdown of a picture, or of a block such as a table. */
  | { readonly kind: "figure" | "block"; readonly markdown: string };
