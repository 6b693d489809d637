import type { Slug } from "../../core/slug.ts";
import type { WordsHtml } from "../model.ts";
import type { YamlPlaces } from "./yaml-text.ts";

/** A story's or thread's file before it knows its entries. */
export interface ReadListing<Fields> {
  readonly slug: Slug;
  readonly path: string;
  readonly fields: Fields;
  readonly html?: WordsHtml;
  readonly places: YamlPlaces;
}
