import type * as z from "zod";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { nearestName } from "../../core/nearest-name.ts";
import type { Slug } from "../../core/slug.ts";
import type { WordsHtml } from "../model.ts";
import { chapterPairSchema, chapterSchema } from "../schema/chapter.ts";
import type { EntryFields } from "../schema/entry.ts";
import type { Look } from "../schema/look.ts";
import { PAPER_STOPGAPS, paperSchema } from "../schema/paper.ts";
import { correctNearMisses, NO_DATE, noteSchema, POST_STOPGAPS, pageSchema, postSchema } from "../schema/post.ts";
import { renameFields } from "../schema/rename-fields.ts";
import { RENAMED_FIELDS, type RenamedField } from "../schema/renamed-fields.ts";
import { reportRepeated } from "../schema/report-repeated.ts";
import { SITE_STOPGAPS, type Site, siteSchema, splitSite } from "../schema/site.ts";
import {
  STORY_STOPGAPS,
  type StoryFields,
  type StoryKind,
  storyKindSchema,
  storySchemas,
  unknownKindSchema,
} from "../schema/story.ts";
import { type ThreadFields, threadSchema } from "../schema/thread.ts";
import { type Validated, validate } from "../schema/validate.ts";
import { splitFrontMatter } from "./front-matter.ts";
import type { ReadListing } from "./read-listing.ts";
import type { ReadChapter, ReadPaper, TextPlace } from "./read-paper.ts";
import type { PostIdentity, ReadPost } from "./read-post.ts";
import type { SourceFile } from "./source-file.ts";
import { keyPlaceAt, parseYamlText, placeAt, type YamlPlaces, type YamlText } from "./yaml-text.ts";

/** What a file of `posts/` is, by where it stands. */
export type FileRole =
  | { readonly role: "site" }
  | { readonly role: "paper" | "chapter"; readonly slug: Slug }
  | ({ readonly role: "post" } & PostIdentity)
  | { readonly role: "story" | "thread"; readonly slug: Slug };

/** What a file says for itself; nothing where it cannot be used, and has a diagnostic. */
export interface ReadFile {
  readonly site?: {
    readonly fields: Site;
    readonly look: Look;
    readonly places: YamlPlaces;
    readonly html?: WordsHtml;
  };
  readonly paper?: ReadPaper;
  readonly chapter?: ReadChapter;
  readonly post?: ReadPost;
  readonly story?: ReadListing<StoryFields>;
  readonly thread?: ReadListing<ThreadFields>;
}

/** The Markdown of a file, behind its front matter. */
export interface Body {
  readonly text: string;
  readonly linesBefore: number;
}

/**
 * Reads and validates one file.
 * @param renamed fields that have other names now
 * @returns what it says, its Markdown where it has some, and every diagnostic
 */
export function readFile(
  source: SourceFile,
  role: FileRole,
  renamed: readonly RenamedField[] = RENAMED_FIELDS,
): { readonly read: ReadFile; readonly body?: Body; readonly diagnostics: readonly Diagnostic[] } {
  const asNamedNow = (text: YamlText) =>
    renameFields(
      text,
      renamed.filter((field) => field.in === role.role),
    );
  switch (role.role) {
    case "site": {
      const { yaml, diagnostics: old } = asNamedNow(parseYamlText(source, { decimal: true }));
      const { value, places, diagnostics } = validate(yaml, siteSchema, SITE_STOPGAPS);
      diagnostics.push(...old);
      return { read: value ? { site: { ...splitSite(value), places } } : {}, diagnostics };
    }
    case "paper": {
      const { yaml, diagnostics: old } = asNamedNow(parseYamlText(source, { decimal: true }));
      const { value: fields, places, diagnostics } = validate(yaml, paperSchema, PAPER_STOPGAPS);
      diagnostics.push(...old);
      if (!fields) return { read: {}, diagnostics };
      const tagPlaces = placesOfTags(places, fields.tags);
      diagnostics.push(...reportRepeated(places, fields, ["tags", "story"]));
      return { read: { paper: { slug: role.slug, path: source.path, fields, places, tagPlaces } }, diagnostics };
    }
    case "chapter": {
      const { yaml, diagnostics: old } = asNamedNow(parseYamlText(source, { decimal: true }));
      const { value: fields, places, diagnostics } = validate(yaml, chapterPairSchema);
      diagnostics.push(...old);
      if (!fields) return { read: {}, diagnostics };
      diagnostics.push(...reportRepeated(places, fields, ["tags", "story"]));
      return { read: { chapter: chapterOf(role.slug, source.path, fields, places) }, diagnostics };
    }
    case "post":
      return readPost(source, role, asNamedNow);
    case "story":
    case "thread":
      return readListing(source, role.role, role.slug, asNamedNow);
  }
}

function readPost(
  source: SourceFile,
  { kind, slug, tier }: PostIdentity,
  asNamedNow: (yaml: YamlText) => ReturnType<typeof renameFields>,
): ReturnType<typeof readFile> {
  const split = splitFrontMatter(source);
  const { yaml: written, diagnostics: old } = asNamedNow(split.yaml);
  const schema = schemaOf({ kind, tier });
  const { yaml, diagnostics: misspelt } = correctNearMisses(written, Object.keys(schema.shape));
  const { value, places, diagnostics } = validate<z.infer<typeof schema>>(yaml, schema, POST_STOPGAPS);
  const all = [...misspelt, ...diagnostics];
  if (split.body.text.trim() === "" && all.length === 0) {
    const line = Math.max(1, split.body.linesBefore);
    const message = "Found front matter and no text below it; expected a text, or `draft: true` until there is one.";
    if (!value?.draft)
      all.push({ file: source.path, line, column: 1, severity: "error", rule: "file-not-empty", message });
  }
  all.push(...old);
  if (!value) return { read: {}, diagnostics: all };
  const frontMatter = { ...value, date: value.date ?? NO_DATE };
  all.push(...reportRepeated(places, frontMatter, ["tags"]));
  const fields = kind === "chapter" && tier === undefined ? (value as z.infer<typeof chapterSchema>) : undefined;
  if (fields) all.push(...reportRepeated(places, fields, ["story"]));
  const post: ReadPost = {
    kind,
    slug,
    tier,
    path: source.path,
    frontMatter,
    linesBefore: split.body.linesBefore,
    addressPlaces: {
      ...(frontMatter.permalink !== undefined && { permalink: keyPlaceAt(places, ["permalink"]) }),
      ...(frontMatter.redirectFrom.length > 0 && { redirectFrom: keyPlaceAt(places, ["redirectFrom"]) }),
    },
    tagPlaces: placesOfTags(places, frontMatter.tags),
  };
  const chapter = fields && chapterOf(slug, source.path, fields, places);
  return { read: { post, ...(chapter && { chapter }) }, body: split.body, diagnostics: all };
}

function readListing(
  source: SourceFile,
  role: "story" | "thread",
  slug: Slug,
  asNamedNow: (yaml: YamlText) => ReturnType<typeof renameFields>,
): ReturnType<typeof readFile> {
  const split = splitFrontMatter(source);
  const { yaml, diagnostics: old } = asNamedNow(split.yaml);
  if (role === "story") {
    const { value: fields, places, diagnostics } = validateStory(yaml);
    diagnostics.push(...old);
    if (!fields) return { read: {}, diagnostics };
    diagnostics.push(...reportRepeated(places, fields, ["entries", "threads"]));
    return { read: { story: { slug, path: source.path, fields, places } }, body: split.body, diagnostics };
  }
  const { value: fields, places, diagnostics } = validate(yaml, threadSchema);
  diagnostics.push(...old);
  if (!fields) return { read: {}, diagnostics };
  return { read: { thread: { slug, path: source.path, fields, places } }, body: split.body, diagnostics };
}

/** The schema of a post's front matter. */
function schemaOf({ kind, tier }: Pick<PostIdentity, "kind" | "tier">) {
  if (kind === "page") return pageSchema;
  if (kind === "note") return noteSchema;
  return kind === "chapter" && tier === undefined ? chapterSchema : postSchema;
}

/** By what its `kind` says; of a kind that there is not, as one of the kind that was meant. */
function validateStory(yaml: YamlText): Validated<StoryFields> {
  const { kind = "story" } = Object(yaml.value ?? yaml.readable) as { kind?: unknown };
  if (isStoryKind(kind)) return validate<StoryFields>(yaml, storySchemas[kind], STORY_STOPGAPS);
  const meant = nearestName(String(kind), Object.keys(storySchemas)) as StoryKind | undefined;
  const { [meant ?? "story"]: schema } = storySchemas;
  const asMeant = (fields: unknown): unknown => ({ ...Object(fields), kind: meant ?? "story" });
  const read = { ...yaml, value: asMeant(yaml.value), readable: asMeant(yaml.readable) };
  const story = validate<StoryFields>(read, schema, STORY_STOPGAPS);
  if (yaml.diagnostics.length > 0) return story;
  if (meant === undefined) return { ...story, diagnostics: validate(yaml, unknownKindSchema).diagnostics };
  return { ...story, diagnostics: [...validate(yaml, storyKindSchema).diagnostics, ...story.diagnostics] };
}

function isStoryKind(kind: unknown): kind is StoryKind {
  return typeof kind === "string" && Object.hasOwn(storySchemas, kind);
}

function chapterOf(
  slug: Slug,
  path: string,
  fields: EntryFields & { readonly title?: string | undefined; readonly tags: readonly string[] },
  places: YamlPlaces,
): ReadChapter {
  const { summary, story, buildsOn, threads, macros, notation, errata, changes, title, tags } = fields;
  return {
    slug,
    path,
    fields: { summary, story, buildsOn, threads, macros, notation, errata, changes },
    ...(title !== undefined && { title }),
    tags,
    places,
    tagPlaces: placesOfTags(places, tags),
  };
}

function placesOfTags(places: YamlPlaces, tags: readonly string[]): Readonly<Record<string, TextPlace>> {
  return Object.fromEntries(
    tags.map((tag, index) => {
      const { file: _, ...place } = placeAt(places, ["tags", index]);
      return [tag, place];
    }),
  );
}
