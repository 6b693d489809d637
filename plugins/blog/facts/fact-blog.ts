import type { Work } from "../../bibliography/work.ts";
import type { Reference } from "../../bibliography/works-by-key.ts";
import type { Entry, EntryName, PlacedEntry, Post, Story } from "../../catalog/model.ts";
import type { Slug } from "../../core/slug.ts";
import type { Read } from "../../incremental/fact-graph.ts";
import type { CodeFile, CodeSize, ProjectTests } from "../../linking/code-file.ts";
import type { PlacedErratum } from "../../linking/errata.ts";
import type { LinkSpace } from "../../linking/link-space.ts";
import type { LinkedBlog } from "../../linking/linked-blog.ts";
import type { DocumentExports, DocumentOutline, Target } from "../../markdown/document/document.ts";
import type { ParsedFacts } from "../jobs/parse-job.ts";
import { referencesOf } from "../rules/references.ts";
import { storiesOfFact } from "./catalog-facts.ts";
import { FactCatalog } from "./fact-catalog.ts";
import { FactMap } from "./fact-map.ts";
import { entryKey, placedAt } from "./sentence-owner.ts";

/** What of a document others may speak of, as it is stored. */
export type StoredExports = Pick<ParsedFacts, "sections" | "targets">;
/** What nobody else may speak of. */
export type StoredOutline = Pick<ParsedFacts, "links" | "citations" | "formulas" | "lines">;
/** A correction as it is stored: its number in its paper or chapter in place of the correction. */
export type StoredErratum = Pick<PlacedErratum, "key" | "target" | "at"> & { readonly index: number };

/** The linked blog as one answer of a rule sees it: whatever is looked at is noted as read. */
export class FactBlog implements LinkedBlog, LinkSpace {
  readonly catalog: FactCatalog;
  readonly documents: ReadonlyMap<string, DocumentOutline>;
  readonly references: ReadonlyMap<string, Reference>;
  readonly works: ReadonlyMap<string, Work>;
  readonly #read: Read;
  #addresses: ReadonlySet<string> | undefined;

  constructor(read: Read) {
    this.#read = read;
    this.catalog = new FactCatalog(read);
    this.documents = documentsOf(read);
    this.references = referencesOf(read);
    this.works = new FactMap<string, Work, Work>(read, "work:", "cited", (work) => work);
  }

  get base(): string {
    return this.#read<string>("base") ?? "/";
  }

  get addresses(): ReadonlySet<string> {
    this.#addresses ??= new Set(this.#read<readonly string[]>("addresses") ?? []);
    return this.#addresses;
  }

  fileAt(address: string): string | undefined {
    return this.#read<string>(`file-at:${address}`);
  }

  isHidden(address: string): boolean {
    return this.#read(`hidden-at:${address}`) !== undefined;
  }

  errata(): readonly PlacedErratum[] {
    const list = this.#read<readonly (readonly [owner: string, key: string])[]>("errata") ?? [];
    return list.flatMap(([owner, key]) => {
      const entry = placedAt(this.catalog, owner);
      return entry ? this.errataOf(entry).filter((placed) => placed.key === key) : [];
    });
  }

  errataOf(entry: PlacedEntry): readonly PlacedErratum[] {
    const stored = this.#read<readonly StoredErratum[]>(`errata:${entryKey(entry)}`) ?? [];
    return stored.flatMap(({ index, ...placed }) => {
      const erratum = entry.errata[index];
      return erratum ? [{ ...placed, entry, erratum }] : [];
    });
  }

  codeFile(path: string): CodeFile | undefined {
    const isShown = this.#read<boolean>(`code-shown:${path}`);
    if (isShown === undefined) return undefined;
    const read = this.#read;
    return {
      isShown,
      // Apart: it is another one after most edits.
      get size() {
        return read<CodeSize>(`code-size:${path}`) ?? { bytes: 0, lines: null };
      },
    };
  }

  testsOf(folder: string): ProjectTests | undefined {
    return this.#read<ProjectTests>(`code-tests:${folder}`);
  }

  citedBy(paper: Slug): readonly Post[] {
    const paths = this.#read<readonly string[]>(`cited-by:${paper}`) ?? [];
    return paths.flatMap((path) => this.catalog.posts.get(path) ?? []);
  }

  storiesOf(entry: Entry): readonly Story[] {
    const slugs = this.#read<readonly Slug[]>(storiesOfFact(entry)) ?? [];
    return slugs.flatMap((slug) => this.catalog.stories.get(slug) ?? []);
  }

  buildingOn(slug: Slug): readonly PlacedEntry[] {
    const names = this.#read<readonly EntryName[]>(`building-on:${slug}`) ?? [];
    return names.map((name) => this.catalog.entry(name) as PlacedEntry);
  }

  tagged(tag: Slug): readonly Entry[] {
    return (this.#read<readonly EntryName[]>(`tagged:${tag}`) ?? []).map((ref) => this.catalog.entry(ref));
  }
}

/** The documents by their paths; each part of one is read when it is looked at. */
function documentsOf(read: Read): ReadonlyMap<string, DocumentOutline> {
  return new FactMap<string, StoredExports, DocumentOutline>(read, "exports:", "documents", (exported, path) =>
    outlineOf(read, path, exported),
  );
}

function outlineOf(read: Read, path: string, exported: StoredExports): DocumentOutline {
  let targets: ReadonlyMap<string, Target> | undefined;
  const own = (): StoredOutline => read<StoredOutline>(`outline:${path}`) as StoredOutline;
  const exports: Pick<DocumentExports, "sections"> = { sections: exported.sections };
  return {
    ...exports,
    get targets() {
      targets ??= new Map(exported.targets.map((target) => [target.id, target]));
      return targets;
    },
    get minutes() {
      return read<number>(`minutes:${path}`) ?? 1;
    },
    get links() {
      return own().links;
    },
    get citations() {
      return own().citations;
    },
    get formulas() {
      return own().formulas;
    },
    get lines() {
      return own().lines;
    },
  };
}
