import * as z from "zod";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { nearestName } from "../../core/nearest-name.ts";
import { keyPlaceAt, movedPlaces, type YamlText } from "../read/yaml-text.ts";
import { address, addresses } from "./address.ts";
import { authors } from "./author.ts";
import { date, language, mathSyntax, slug, tagList, text } from "./validate.ts";
import { isFields, type YamlFields } from "./yaml-fields.ts";

/** The front matter of overviews, deep dives, notes, chapters and pages. Other fields are Eleventy's or a plugin's. */
export const postSchema = z.looseObject({
  date: date,
  title: text.optional(),
  updated: date.optional(),
  /** Who has written it; by default whoever `site.yaml` names. */
  author: authors.optional(),
  draft: z.boolean({ error: "`true` or `false`" }).default(false),
  tags: tagList.default([]),
  permalink: address.optional(),
  description: text.optional(),
  id: text.optional(),
  /** Addresses at which the post stood before. */
  redirectFrom: addresses.default([]),
  /** Of its text, as BCP 47 has it; by default what `site.yaml` says. */
  language: language.optional(),
  /** What dollars mean in this post; by default what `site.yaml` says. */
  math: mathSyntax.optional(),
});

/** The front matter of notes. */
export const noteSchema = postSchema.extend({
  /** The course that it is an announcement of. */
  course: slug.optional(),
});

export type PostFrontMatter = z.infer<typeof postSchema>;

/** A page needs no date: about, 404. */
export const pageSchema = postSchema.extend({ date: date.optional() });

/** What Eleventy itself understands in front matter. */
export const ELEVENTY_FIELDS = [
  "layout",
  "pagination",
  "eleventyExcludeFromCollections",
  "eleventyComputed",
  "eleventyNavigation",
  "templateEngineOverride",
  "eleventyImport",
];

/** Names that Eleventy, Diptych or JavaScript itself has taken: a field of such a name would stop Eleventy or be lost. */
const RESERVED_FIELDS = new Set(["page", "content", "collections", "diptych", "__proto__"]);

/** A field of another plugin's must not be taken for one of ours: fewer letters may be wrong than in a suggestion. */
const MISTYPED_SHARE = 4;

/** A page without a date is as old as this, so that nothing sorts after it. */
export const NO_DATE = "1970-01-01";

/** What stands where front matter does not say it. */
export const POST_STOPGAPS = { date: NO_DATE };

/**
 * Reports near-misses of known fields (`descripton`, `tag`) and reserved names; what resembles nothing may be another
 * plugin's and passes.
 * @param fields those of this kind of post
 * @returns the same text, where fields have the names that were meant and none is reserved; `field-known` errors
 */
export function correctNearMisses(
  yaml: YamlText,
  fields: readonly string[],
): { readonly yaml: YamlText; readonly diagnostics: readonly Diagnostic[] } {
  if (!isFields(yaml.value)) return { yaml, diagnostics: [] };
  const known = [...fields, ...ELEVENTY_FIELDS];
  const diagnostics: Diagnostic[] = [];
  const corrected: YamlFields = { ...yaml.value };
  let { places } = yaml;
  const report = (key: string, message: string): void => {
    diagnostics.push({ ...keyPlaceAt(yaml.places, [key]), severity: "error", rule: "field-known", message });
  };
  for (const [key, field] of Object.entries(yaml.value)) {
    if (known.includes(key)) continue;
    const near = nearestName(key, known, MISTYPED_SHARE);
    if (key === "<<") report(key, "YAML's `<<` is not read; expected the fields themselves.");
    else if (RESERVED_FIELDS.has(key)) report(key, `The field \`${key}\` is reserved; expected another name.`);
    else if (near !== undefined) report(key, `Unknown field \`${key}\`; did you mean \`${near}\`?`);
    else continue;
    delete corrected[key];
    if (key === "<<" || RESERVED_FIELDS.has(key) || near === undefined || Object.hasOwn(corrected, near)) continue;
    corrected[near] = field;
    places = movedPlaces(places, [key], [near]);
  }
  return diagnostics.length === 0
    ? { yaml, diagnostics }
    : { yaml: { ...yaml, value: corrected, places }, diagnostics };
}
