import * as z from "zod";
import type { Diagnostic } from "../core/diagnostic.ts";
import { nearestName } from "../core/nearest-name.ts";
import { date, text, textList } from "./validate.ts";
import type { YamlText } from "./yaml-text.ts";

/** The front matter of overviews, deep dives, notes, chapters and pages. Other fields are Eleventy's or a plugin's. */
export const postSchema = z.looseObject({
  date: date,
  title: text.optional(),
  updated: date.optional(),
  draft: z.boolean({ error: "`true` or `false`" }).default(false),
  tags: textList.default([]),
  permalink: z
    .string({ error: "an address on this site, as a plain text" })
    .regex(/^\/[^\s?#]*$/, "an address on this site that begins with a slash")
    .refine(isPageAddress, "an address like /a/b/ or /a/b.html, with `%` only before two hexadecimal digits")
    .optional(),
  description: text.optional(),
  id: text.optional(),
  redirectFrom: textList.default([]),
  math: z.enum(["pandoc", "kramdown"]).optional(),
});

/** True for an address that a page can be written to: of whole names, the last one with an extension or a slash after it. */
function isPageAddress(address: string): boolean {
  if (!/(?:\/|\.[A-Za-z0-9]+)$/.test(address)) return false;
  const names = address.slice(1).replace(/\/$/, "").split("/");
  return address === "/" || names.every(isName);
}

function isName(escaped: string): boolean {
  try {
    const name = decodeURIComponent(escaped);
    return name !== "" && name !== "." && name !== ".." && !/[/\\\p{Cc}]/u.test(name);
  } catch {
    return false;
  }
}

export type PostFrontMatter = z.infer<typeof postSchema>;

/** A page needs no date: about, 404. */
export const pageSchema = postSchema.extend({ date: date.optional() });

/** What Eleventy itself understands in front matter. */
const ELEVENTY_FIELDS = [
  "layout",
  "pagination",
  "eleventyExcludeFromCollections",
  "eleventyComputed",
  "eleventyNavigation",
  "templateEngineOverride",
  "eleventyImport",
];

/** A field of another plugin's must not be taken for one of ours: fewer letters may be wrong than in a suggestion. */
const MISTYPED_SHARE = 4;

/**
 * Reports near-misses of known fields (`descripton`, `tag`); what resembles nothing may be another plugin's and passes.
 * @returns `field-known` errors
 */
export function reportNearMisses(yaml: YamlText): Diagnostic[] {
  const value = yaml.value;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  const ours = Object.keys(postSchema.shape);
  const known = [...ours, ...ELEVENTY_FIELDS];
  return Object.keys(value).flatMap((key) => {
    if (known.includes(key)) return [];
    const near = nearestName(key, known, MISTYPED_SHARE);
    if (near === undefined) return [];
    const message = `Unknown field \`${key}\`; did you mean \`${near}\`?`;
    return [{ ...yaml.keyPlace([key]), severity: "error" as const, rule: "field-known" as const, message }];
  });
}
