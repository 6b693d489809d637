import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Slug } from "../../core/slug.ts";
import type { Tier } from "../../core/tier.ts";
import type { Post, PostKind } from "../model.ts";
import { type PostFrontMatter, pageSchema, postSchema, reportNearMisses } from "../schema/post.ts";
import { validate } from "../schema/validate.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { isSourceFile, readSourceFile, type SourceFile } from "./source-file.ts";

/** A post before it knows its paper: what its file alone says. */
export interface ReadPost {
  readonly kind: PostKind;
  readonly slug: Slug;
  readonly tier: Tier | undefined;
  readonly source: SourceFile;
  readonly frontMatter: PostFrontMatter;
  readonly body: Post["body"];
}

/** A page without a date is as old as this, so that nothing sorts after it. */
const NO_DATE = "1970-01-01";

/**
 * Reads and validates one post.
 * @returns the post, or nothing where its file cannot be used; and every diagnostic
 */
export function readPost(
  root: string,
  path: string,
  identity: Pick<ReadPost, "kind" | "slug" | "tier">,
): { post: ReadPost | undefined; diagnostics: Diagnostic[] } {
  const source = readSourceFile(root, path);
  if (!isSourceFile(source)) return { post: undefined, diagnostics: [source] };
  const split = splitFrontMatter(source);
  if (!("body" in split)) return { post: undefined, diagnostics: [split] };
  const nearMisses = reportNearMisses(split.yaml);
  const schema = identity.kind === "page" ? pageSchema : postSchema;
  const { value, diagnostics } = validate(split.yaml, schema);
  const all = [...nearMisses, ...diagnostics];
  if (split.body.text.trim() === "" && all.length === 0) {
    const line = Math.max(1, split.body.linesBefore);
    const message = "Found front matter and no text below it; expected a text, or `draft: true` until there is one.";
    if (!value?.draft) all.push({ file: path, line, column: 1, severity: "error", rule: "file-not-empty", message });
  }
  if (!value) return { post: undefined, diagnostics: all };
  const frontMatter: PostFrontMatter = { ...value, date: value.date ?? NO_DATE };
  return { post: { ...identity, source, frontMatter, body: split.body }, diagnostics: all };
}
