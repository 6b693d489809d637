import * as z from "zod";
import { authors } from "./author.ts";
import { type Look, lookFields } from "./look.ts";
import { packagesAddress } from "./packages-address.ts";
import { synonyms } from "./synonyms.ts";
import { language, macros, mathSyntax, slug, text } from "./validate.ts";

const DEFAULT_LANGUAGE = "en";

/** Where a site can stand. */
const siteAddress = z.url({ protocol: /^https?$/, error: "an address like https://example.org/blog/" });

/** Whether a site can stand at an address. */
export function isSiteAddress(address: string): boolean {
  return siteAddress.safeParse(address).success;
}

/** `posts/site.yaml`. Unknown fields are errors. */
export const siteSchema = z.strictObject({
  ...lookFields,
  title: text,
  /** Where the site will stand; its path is the base path. */
  url: siteAddress,
  author: authors,
  description: text,
  /** BCP 47. */
  language: language.default(DEFAULT_LANGUAGE),
  /** Of the posts, as it is shown: `CC BY 4.0`. */
  license: text.optional(),
  macros: macros.default({}),
  /** What dollars mean; a post may say otherwise. */
  math: mathSyntax.default("pandoc"),
  /** A style in CSL, in `posts/`; without it citations are by author and year. */
  citationStyle: z
    .string({ error: "the path of a `.csl` file in `posts/`" })
    .regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$)).+\.csl$/, "the path of a `.csl` file in `posts/`, like `styles/apa.csl`")
    .optional(),
  /** How many formulas an overview may have before it is warned about. */
  overviewMath: z
    .strictObject({ inline: z.int().min(0).default(8), display: z.int().min(0).default(2) })
    .default({ inline: 8, display: 2 }),
  feed: z
    .strictObject({
      /** Newest posts in a feed. */
      limit: z.int().min(1).default(30),
      /** Newest posts in the feed of a tag or a thread; without it 10, or `limit` where that is less. */
      topicLimit: z.int().min(1).optional(),
      /** `example.org,2026`: the authority of `tag:` URIs (RFC 4151), frozen once the site is public. */
      tagAuthority: z
        .string({ error: "a host and a year like example.org,2026" })
        .regex(/^[a-z0-9.-]+,\d{4}(-\d{2}(-\d{2})?)?$/, "a host and a year like example.org,2026")
        .optional(),
    })
    .default({ limit: 30 }),
  /** Whether readers' browsers keep what they read, so that it opens without a network. */
  offline: z.boolean({ error: "true or false" }).default(true),
  feedback: z
    .strictObject({
      mail: z.email({ error: "a mail address" }).optional(),
      issues: z.url({ protocol: /^https?$/, error: "an address" }).optional(),
      form: z.url({ protocol: /^https?$/, error: "an address" }).optional(),
    })
    .default({}),
  /** Words and phrases that mean the same to who searches, beside those that are known in the field. */
  synonyms: synonyms.default([]),
  /** The story that is the home page. */
  home: slug.optional(),
  python: z
    .strictObject({
      /** Seconds. */
      timeout: z.number({ error: "a number of seconds" }).positive("a positive number of seconds").optional(),
      /** Where packages for blocks that readers run come from; without it they have Python's standard library. */
      packages: packagesAddress.optional(),
      /** What runs blocks: a name that is looked for in the PATH, or a path from the project's root (`.venv/bin/python`). */
      interpreter: text.optional(),
    })
    .default({}),
});

/** What a site is, apart from how it looks: an edit of its colours changes nothing of it. */
export type Site = Omit<z.infer<typeof siteSchema>, keyof Look>;

/** What stands where `site.yaml` does not say it. */
export const SITE_STOPGAPS = {
  title: "Untitled",
  url: "https://example.org/",
  author: "Unknown",
  description: "Untitled",
};

/** What `site.yaml` says, in two parts. */
export function splitSite(fields: z.infer<typeof siteSchema>): { readonly fields: Site; readonly look: Look } {
  const { menu, icon, colors, fonts, head, ...site } = fields;
  return { fields: site, look: { menu, icon, colors, fonts, head } };
}
