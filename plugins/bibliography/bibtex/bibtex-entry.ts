import type { Place } from "../../core/place.ts";

/** The value of a field of a BibTeX entry. */
export interface BibtexField {
  /** LaTeX as it was written, without the outer braces or quotation marks, `@string`s filled in. */
  readonly value: string;
  /** Of the field's name. */
  readonly place: Place;
}

/** An entry of a BibTeX file. Nothing in it is interpreted. */
export interface BibtexEntry {
  /** In lower case: `article`. */
  readonly type: string;
  readonly key: string;
  /** By name in lower case. */
  readonly fields: ReadonlyMap<string, BibtexField>;
  /** Of the key. */
  readonly place: Place;
  /** As it stands in the file, from `@` to the closing brace. */
  readonly text: string;
}
