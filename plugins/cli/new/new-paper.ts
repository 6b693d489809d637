import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { isSourceFile, type SourceFile, sourceFileOf } from "../../catalog/read/source-file.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Slug } from "../../core/slug.ts";
import type { Asking } from "./ask.ts";
import {
  entryFile,
  type KnownBlog,
  knownBlog,
  knownEntry,
  knownStory,
  referenceKeys,
  typedSlug,
} from "./known-blog.ts";
import { type Interfaces, lookUpPaper } from "./look-up-paper.ts";
import { paperFiles } from "./paper-files.ts";
import type { PaperId } from "./paper-ids.ts";
import { defaultKey, defaultSlug } from "./paper-names.ts";
import { completeRecord, NewPaperError, type PaperRecord } from "./paper-record.ts";
import { readBibtexPaper } from "./read-bibtex-paper.ts";
import { writeNewFiles } from "./write-new-files.ts";

/** What an author types about a new paper. */
export interface PaperWishes {
  /** The project's root, an absolute path. */
  readonly root: string;
  /** What the paper is looked up by, or the file that it stands in. */
  readonly from: PaperId | { readonly file: string; readonly key: string | undefined };
  readonly slug: string | undefined;
  readonly story: string | undefined;
  readonly buildsOn: readonly string[];
  /** `2026-11-09` */
  readonly today: string;
  readonly interfaces: Interfaces;
  readonly asking?: Asking;
}

/** What was written. */
export interface NewPaperWritten {
  readonly slug: Slug;
  readonly record: PaperRecord;
  /** Paths from the root. */
  readonly files: readonly string[];
  /** Of the BibTeX file that it was read from. */
  readonly diagnostics: readonly Diagnostic[];
}

/** No `.bib` file that somebody hands over is larger, in bytes. */
const LARGEST_BIB = 64_000_000;

/**
 * Writes the files of a new paper.
 * @throws NewPaperError where that cannot be done: then nothing was written
 */
export async function newPaper(wishes: PaperWishes): Promise<NewPaperWritten> {
  const { root, from, today } = wishes;
  const blog = knownBlog(root);
  // All that is typed is looked at before anybody is asked.
  const story = wishes.story === undefined ? undefined : knownStory(blog, wishes.story);
  const buildsOn = [...new Set(wishes.buildsOn.map((name) => knownEntry(blog, name)))];
  const wanted = wishes.slug === undefined ? undefined : typedSlug(wishes.slug);
  if (wanted !== undefined) refuseSlug(blog, wanted);
  if (!("file" in from)) refuseIds(blog, from.kind === "arxiv" ? { arxiv: from.id } : { doi: from.id });
  const { record, diagnostics } =
    "file" in from
      ? fromBibtex(root, from)
      : { record: await lookUpPaper(from, wishes.interfaces, wishes.asking), diagnostics: [] };
  refuseIds(blog, record);
  const slug = wanted ?? defaultSlug(record);
  if (wanted === undefined) refuseSlug(blog, slug);
  const files = paperFiles({ record, slug, key: keyOf(blog, record), story, buildsOn, today });
  writeNewFiles(root, files);
  return { slug, record, files: Object.keys(files), diagnostics };
}

function fromBibtex(
  root: string,
  { file, key }: { readonly file: string; readonly key: string | undefined },
): { readonly record: PaperRecord; readonly diagnostics: readonly Diagnostic[] } {
  const { found, diagnostics } = readBibtexPaper(readBib(root, file), key);
  return { record: completeRecord(found, `the entry \`${found.key}\` of \`${file}\``), diagnostics };
}

function readBib(root: string, file: string): SourceFile {
  let bytes: Buffer;
  try {
    const { size } = statSync(resolve(root, file));
    if (size > LARGEST_BIB) throw new NewPaperError(`\`${file}\` is larger than ${LARGEST_BIB / 1_000_000} MB.`);
    bytes = readFileSync(resolve(root, file));
  } catch (error) {
    if (error instanceof NewPaperError) throw error;
    throw new NewPaperError(`\`${file}\` cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  const source = sourceFileOf(file, bytes);
  if (isSourceFile(source)) return source;
  throw new NewPaperError(`\`${file}\`: ${source.message}`);
}

/** @throws NewPaperError where a slug is taken */
function refuseSlug(blog: KnownBlog, slug: Slug): void {
  const taken = entryFile(blog, slug);
  if (taken !== undefined)
    throw new NewPaperError(`The slug \`${slug}\` is taken by \`${taken}\`; give another one with \`--slug\`.`);
}

/** @throws NewPaperError where the blog has the paper already */
function refuseIds({ papers }: KnownBlog, { arxiv, doi }: { readonly arxiv?: string; readonly doi?: string }): void {
  for (const { path, fields } of papers) {
    const same =
      (arxiv !== undefined && withoutVersion(fields.arxiv) === withoutVersion(arxiv) && `arXiv id \`${arxiv}\``) ||
      (doi !== undefined && fields.doi?.toLowerCase() === doi.toLowerCase() && `DOI \`${doi}\``);
    if (same) throw new NewPaperError(`The paper with the ${same} is there already: \`${path}\`.`);
  }
}

function withoutVersion(arxiv: string | undefined): string | undefined {
  return arxiv?.toLowerCase().replace(/v\d+$/, "");
}

/** A key of its own; the one that the paper has in the author's own file stays. */
function keyOf(blog: KnownBlog, record: PaperRecord): string {
  const { key } = record;
  const taken = new Set(blog.papers.map(({ slug, fields }) => fields.bibtex ?? slug));
  if (key !== undefined && !taken.has(key) && /^[^\s,{}"#%@']+$/.test(key)) return key;
  const references = referenceKeys(blog);
  const base = defaultKey(record);
  for (let number = 0; ; number++) {
    const tried = number === 0 ? base : `${base}${"bcdefghijklmnopqrstuvwxyz"[number - 1] ?? `-${number}`}`;
    if (!taken.has(tried) && !references.has(tried)) return tried;
  }
}
