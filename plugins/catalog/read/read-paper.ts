import type { Slug } from "../../core/slug.ts";
import type { WordsHtml } from "../model.ts";
import type { PaperFields } from "../schema/paper.ts";
import type { YamlPlaces } from "./yaml-text.ts";

/** A `paper.yaml` before it knows its panels: what the file alone says. */
export interface ReadPaper {
  readonly slug: Slug;
  readonly path: string;
  readonly fields: PaperFields;
  readonly html?: WordsHtml;
  readonly places: YamlPlaces;
  /** Where each of its tags stands, by the tag. */
  readonly tagPlaces: Readonly<Record<string, TextPlace>>;
}

/** A stretch of a line, without the file. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}
