import type { Work } from "../bibliography/work.ts";
import type { Reference } from "../bibliography/works-by-key.ts";
import type { Catalog, Entry, PlacedEntry, Post, Story } from "../catalog/model.ts";
import type { Slug } from "../core/slug.ts";
import type { DocumentOutline } from "../markdown/document/document.ts";
import type { CodeFile, ProjectTests } from "./code-file.ts";
import type { PlacedErratum } from "./errata.ts";

/** The catalog with what lies between its posts. */
export interface LinkedBlog {
  readonly catalog: Catalog;
  /** By the path of the file: posts, stories, threads. */
  readonly documents: ReadonlyMap<string, DocumentOutline>;
  /** `/` or `/blog/`. */
  readonly base: string;
  /** Works that can be cited, by key. */
  readonly references: ReadonlyMap<string, Reference>;
  /** Works that are cited, by key. */
  readonly works: ReadonlyMap<string, Work>;
  /** All corrections, the newest first. */
  errata(): readonly PlacedErratum[];
  /** A paper's or chapter's corrections, the newest first. */
  errataOf(entry: PlacedEntry): readonly PlacedErratum[];
  /** The posts that cite a paper, its own left out, by their dates. */
  citedBy(paper: Slug): readonly Post[];
  /** The stories that an entry is a member of. */
  storiesOf(entry: Entry): readonly Story[];
  /** The papers and chapters that build on an entry, in the order of their slugs. */
  buildingOn(entry: Slug): readonly PlacedEntry[];
  /** What is known of a file of a project, by its path; nothing of any other. */
  codeFile(path: string): CodeFile | undefined;
  /** What the tests of a project have come to; nothing where they have not been run. */
  testsOf(folder: string): ProjectTests | undefined;
  /** The entries that bear a tag. */
  tagged(tag: Slug): readonly Entry[];
}
