import * as z from "zod";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { nearestName } from "../../core/nearest-name.ts";
import { keyPlaceAt, type YamlText } from "../read/yaml-text.ts";
import { address, addresses } from "./address.ts";
import { authors } from "./author.ts";
import { date, language, mathSyntax, slug, tagList, text } from "./validate.ts";

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

/**
 * Reports near-misses of known fields (`descripton`, `tag`) and reserved names; what resembles nothing may be another
 * plugin's and passes.
 * @param fields those of this kind of post
 * @returns `field-known` errors
 */
export function reportNearMisses(yaml: YamlText, fields: readonly string[]): Diagnostic[] {
  const value = yaml.value;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  const known = [...fields, ...ELEVENTY_FIELDS];
  return Object.keys(value).flatMap((key) => {
    if (known.includes(key)) return [];
    const report = (message: string): Diagnostic[] => [
      { ...keyPlaceAt(yaml.places, [key]), severity: "error", rule: "field-known", message },
    ];
    if (key === "<<") return report("YAML's `<<` is not read; expected the fields themselves.");
    if (RESERVED_FIELDS.has(key)) return report(`The field \`${key}\` is reserved; expected another name.`);
    const near = nearestName(key, known, MISTYPED_SHARE);
    return near === undefined ? [] : report(`Unknown field \`${key}\`; did you mean \`${near}\`?`);
  });
}
