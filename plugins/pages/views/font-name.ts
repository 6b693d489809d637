/** Fonts by the names of their files, without the hash and the ending. */
export type FontName =
  | "source-serif-4-latin-wght-italic"
  | `KaTeX_${"Main-Regular" | "Math-Italic" | "AMS-Regular" | "Size1-Regular" | "Size2-Regular" | "Size3-Regular" | "Size4-Regular"}`;
