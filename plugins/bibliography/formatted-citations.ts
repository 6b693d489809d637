import type { Locator } from "./locator.ts";

/** A work in a citation, without its texts. */
export interface CiteItem {
  readonly key: string;
  readonly locator: Locator | undefined;
  readonly suppressAuthor: boolean;
  /** Whether the author has put words before and behind it: a style joins such works otherwise. */
  readonly hasPrefix: boolean;
  readonly hasSuffix: boolean;
}

/** One citation of a text. */
export interface Cluster {
  readonly items: readonly CiteItem[];
  readonly inText: boolean;
}

/** A piece of a citation as a style has it: HTML with placeholders. A piece with an item is that work's. */
export interface CitationPiece {
  readonly html: string;
  /** Index of the item in its cluster. */
  readonly item?: number;
  /** Where an item has several pieces (the author, the year): its prefix stands before the first, its suffix behind the last. */
  readonly isFirst?: boolean;
  readonly isLast?: boolean;
}

/** An entry of a list of references: HTML with placeholders. */
export interface FormattedEntry {
  readonly key: string;
  readonly html: string;
}

/** All citations of a text, and its list of references, in the style's order. */
export interface FormattedCitations {
  readonly clusters: readonly (readonly CitationPiece[])[];
  readonly entries: readonly FormattedEntry[];
}
