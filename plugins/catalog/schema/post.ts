import * as z from "zod";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { nearestName } from "../../core/nearest-name.ts";
import { keyPlaceAt, type YamlText } from "../read/yaml-text.ts";
import { authors } from "./author.ts";
import { date, LONGEST_NAME, language, mathSyntax, slug, tagList, text } from "./validate.ts";

/** In bytes: an address is the path of a file, below a folder that has a path of its own, and no system takes 4,096. */
const LONGEST_ADDRESS = 1000;

const address = z
  .string({ error: "an address on this site, as a plain text" })
  .regex(/^\/[^\s?#]*$/, { error: "an address on this site that begins with a slash", abort: true })
  .refine((value) => /(?:\/|\.[A-Za-z0-9]+)$/.test(value), {
    error: "an address that ends with a slash, or with an extension like `.html`",
    abort: true,
  })
  .refine(hasWholeNames, {
    error: "whole names between the slashes: not `//`, not `..`, and `%` before two hexadecimal digits",
    abort: true,
  })
  .refine(hasShortNames, `names of at most ${LONGEST_NAME} bytes between the slashes, and ${LONGEST_ADDRESS} in all`);

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
  redirectFrom: z
    .preprocess(
      (value) => (typeof value === "string" ? [value] : value),
      z.array(address, { error: "a list of addresses" }),
    )
    .default([]),
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

/** True if a file can bear the name of every part of an address, and none of them leads out of the site. */
function hasWholeNames(address: string): boolean {
  if (address === "/") return true;
  return address
    .slice(1)
    .replace(/\/$/, "")
    .split("/")
    .every((part) => {
      try {
        return !/^\.{0,2}$|[/\\\p{Cc}]/u.test(decodeURIComponent(part));
      } catch {
        return false;
      }
    });
}

/** True if a file can bear the name of every part of an address. */
function hasShortNames(address: string): boolean {
  const path = decodeURIComponent(address);
  return (
    Buffer.byteLength(path) <= LONGEST_ADDRESS &&
    path.split("/").every((name) => Buffer.byteLength(name) <= LONGEST_NAME)
  );
}

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
