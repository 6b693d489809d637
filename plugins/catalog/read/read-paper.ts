import type { Slug } from "../../core/slug.ts";
import type { WordsHtml } from "../model.ts";
import type { EntryFields } from "../schema/entry.ts";
import type { PaperFields } from "../schema/paper.ts";
import type { YamlPlaces } from "./yaml-text.ts";

/** What a chapter says of its place, before it knows its panels: in `chapter.yaml`, or in its own front matter. */
export interface ReadChapter {
  readonly slug: Slug;
  readonly path: string;
  readonly fields: EntryFields;
  readonly title?: string;
  readonly html?: WordsHtml;
  readonly tags: readonly string[];
  readonly places: YamlPlaces;
  readonly tagPlaces: Readonly<Record<string, TextPlace>>;
}

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
