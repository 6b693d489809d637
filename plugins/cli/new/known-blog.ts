import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseBibtex } from "../../bibliography/bibtex/parse-bibtex.ts";
import { readFile } from "../../catalog/read/read-file.ts";
import type { ReadPaper } from "../../catalog/read/read-paper.ts";
import { POSTS, type PostsScan, REFERENCES, scanPosts } from "../../catalog/read/scan-posts.ts";
import { isSourceFile, readSourceFile } from "../../catalog/read/source-file.ts";
import { nearestName } from "../../core/nearest-name.ts";
import { isSlug, type Slug } from "../../core/slug.ts";
import { NewPaperError } from "./paper-record.ts";

/** What a new thing has to agree with. Texts of posts are not read. */
export interface KnownBlog {
  readonly root: string;
  readonly scan: PostsScan;
  /** Those whose `paper.yaml` can be used. */
  readonly papers: readonly ReadPaper[];
}

/** @throws NewPaperError where the folder holds no blog */
export function knownBlog(root: string): KnownBlog {
  const folder = join(root, POSTS);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new NewPaperError("Found no folder `posts/` here; type the command in the folder of a blog.");
  const scan = scanPosts(root);
  const papers = [...scan.papers].flatMap(([slug, { yaml }]) => {
    const source = yaml === undefined ? undefined : readSourceFile(root, yaml);
    const read = source && isSourceFile(source) ? readFile(source, { role: "paper", slug }).read : undefined;
    return read?.paper ?? [];
  });
  return { root, scan, papers };
}

/** The kind of what bears a slug among papers, chapters and notes, which share their names, with where it stands. */
export function entryFile({ scan }: KnownBlog, slug: Slug): string | undefined {
  const chapter = scan.chapters.get(slug);
  return (
    scan.papers.get(slug)?.folder ?? chapter?.index ?? chapter?.overview ?? chapter?.deepDive ?? scan.notes.get(slug)
  );
}

/** @throws NewPaperError where there is no such story */
export function knownStory({ scan }: KnownBlog, name: string): Slug {
  return known(name, "story", [...scan.stories.keys()], `\`diptych new story "${name}"\` makes one`);
}

/** @throws NewPaperError where there is no such entry */
export function knownEntry({ scan }: KnownBlog, name: string): Slug {
  const all = [...scan.papers.keys(), ...scan.chapters.keys(), ...scan.notes.keys()];
  return known(name, "entry", all, "expected the slug of a paper, chapter or note");
}

/** A slug that an author has typed. */
export function typedSlug(text: string): Slug {
  if (isSlug(text)) return text;
  throw new NewPaperError(`Found the slug \`${text}\`; expected lower-case letters, digits and single hyphens.`);
}

/** The keys of `references.bib`, with the DOI and the title of each work. */
export function referenceKeys({ root, scan }: KnownBlog): ReadonlySet<string> {
  const source = scan.hasReferences ? readSourceFile(root, REFERENCES) : undefined;
  const entries = source && isSourceFile(source) ? parseBibtex(source).entries : [];
  return new Set(entries.map(({ key }) => key));
}

function known(name: string, kind: string, all: readonly Slug[], expected: string): Slug {
  const found = all.find((slug) => slug === name);
  if (found !== undefined) return found;
  const near = nearestName(name, all);
  throw new NewPaperError(
    `Found no ${kind} \`${name}\`; ${near === undefined ? expected : `did you mean \`${near}\`?`}${near === undefined ? "." : ""}`,
  );
}
