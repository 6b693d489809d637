import type {
  Catalog,
  Chapter,
  CodeProject,
  Entry,
  EntryName,
  NamedMacro,
  Note,
  Page,
  Paper,
  PlacedEntry,
  Post,
  Story,
  Tag,
  Thread,
  WordsHtml,
} from "../../catalog/model.ts";
import type { Site } from "../../catalog/schema/site.ts";
import type { Slug } from "../../core/slug.ts";
import type { Read } from "../../incremental/fact-graph.ts";
import type { StoredChapter, StoredPaper, StoredSingle, StoredStory, StoredThread } from "./catalog-facts.ts";
import { FactMap, FactSet } from "./fact-map.ts";

/**
 * The catalog as one answer of a rule sees it. It looks like a whole one, and whatever is looked at is noted as read; what
 * stands behind a property (a paper's panels, a story's entries) is fetched when it is looked at.
 */
export class FactCatalog implements Catalog {
  readonly papers: ReadonlyMap<Slug, Paper>;
  readonly chapters: ReadonlyMap<Slug, Chapter>;
  readonly notes: ReadonlyMap<Slug, Note>;
  readonly pages: ReadonlyMap<Slug, Page>;
  readonly stories: ReadonlyMap<Slug, Story>;
  readonly threads: ReadonlyMap<Slug, Thread>;
  readonly tags: ReadonlyMap<Slug, Tag>;
  readonly posts: ReadonlyMap<string, Post>;
  readonly hidden: ReadonlyMap<string, Post>;
  readonly unusable: ReadonlySet<string>;
  readonly withheld: ReadonlySet<string>;
  readonly assets: ReadonlySet<string>;
  readonly outputs: ReadonlySet<string>;
  readonly projects: ReadonlyMap<string, CodeProject>;
  /** Those of single answers are told by the graph. */
  readonly diagnostics = [];
  readonly #read: Read;

  constructor(read: Read) {
    this.#read = read;
    const same = <T>(value: T): T => value;
    this.posts = new FactMap<string, Post, Post>(read, "post:", "posts", same);
    this.hidden = new FactMap<string, Post, Post>(read, "hidden:", "hidden", same);
    this.papers = new FactMap<Slug, StoredPaper, Paper>(read, "paper:", "papers", (stored) => this.#paper(stored));
    this.chapters = new FactMap<Slug, StoredChapter, Chapter>(read, "chapter:", "chapters", (stored) =>
      this.#chapter(stored),
    );
    this.notes = new FactMap<Slug, StoredSingle, Note>(read, "note:", "notes", ({ slug, post }) =>
      this.#single("note", slug, post),
    );
    this.pages = new FactMap<Slug, StoredSingle, Page>(read, "page:", "pages", ({ slug, post }) =>
      this.#single("page", slug, post),
    );
    this.stories = new FactMap<Slug, StoredStory, Story>(read, "story:", "stories", (stored) => this.#story(stored));
    this.threads = new FactMap<Slug, StoredThread, Thread>(read, "thread:", "threads", (stored) =>
      this.#thread(stored),
    );
    this.projects = new FactMap<string, CodeProject, CodeProject>(read, "project:", "projects", same);
    this.tags = new FactMap<Slug, Tag, Tag>(read, "tag:", "tags", same);
    this.assets = new FactSet<string>(read, "asset:", "assets") as Iterable<string> as ReadonlySet<string>;
    this.outputs = new FactSet<string>(read, "output:", "outputs") as Iterable<string> as ReadonlySet<string>;
    this.unusable = new FactSet<string>(read, "unusable:", "unusable") as Iterable<string> as ReadonlySet<string>;
    this.withheld = new FactSet<string>(read, "withheld:", "withheld") as Iterable<string> as ReadonlySet<string>;
  }

  get site(): Site {
    return known(this.#read<Site>("site"), "site");
  }

  /** Of its title and description. */
  get siteHtml(): WordsHtml {
    return this.#read<WordsHtml>("site-html") ?? {};
  }

  get clock(): number {
    return this.#read<number>("clock") ?? 0;
  }

  get macros(): readonly NamedMacro[] {
    return this.#read<readonly NamedMacro[]>("macros") ?? [];
  }

  /** The entry of a name. */
  entry({ kind, slug }: EntryName): Entry {
    const entry: Entry | undefined =
      kind === "paper" ? this.papers.get(slug) : kind === "chapter" ? this.chapters.get(slug) : this.notes.get(slug);
    return known(entry, `${kind} ${slug}`);
  }

  #post(path: string | null): Post | undefined {
    return path === null ? undefined : this.posts.get(path);
  }

  #paper({ overview, deepDive, threads, notation, ...stored }: StoredPaper): Paper {
    const paper = { ...stored, ...withMaps({ threads, notation }) };
    return withGetters(paper, { overview: () => this.#post(overview), deepDive: () => this.#post(deepDive) });
  }

  #chapter({ post, overview, deepDive, threads, notation, ...stored }: StoredChapter): Chapter {
    return withGetters(
      { ...stored, ...withMaps({ threads, notation }) },
      {
        post: () => this.#post(post),
        overview: () => this.#post(overview),
        deepDive: () => this.#post(deepDive),
      },
    );
  }

  #single<Kind extends "note" | "page">(
    kind: Kind,
    slug: Slug,
    path: string,
  ): { readonly kind: Kind; readonly slug: Slug; readonly post: Post } {
    return withGetters({ kind, slug }, { post: () => known(this.#post(path), path) });
  }

  #story(stored: StoredStory): Story {
    return withGetters({ ...stored }, { entries: () => lazyList(stored.members, (name) => this.entry(name)) });
  }

  #thread({ entries, ...stored }: StoredThread): Thread {
    const whole = () => entries.map(({ entry, step }) => ({ entry: this.entry(entry) as PlacedEntry, step }));
    return withGetters({ ...stored }, { entries: whole });
  }
}

function withMaps({
  threads,
  notation,
}: Pick<StoredPaper, "threads" | "notation">): Pick<PlacedEntry, "threads" | "notation"> {
  return {
    threads: new Map(threads),
    notation: notation.map((symbol) => ({ ...symbol, was: new Map(symbol.was) })),
  };
}

/** An object with properties that are worked out when they are looked at, once. */
function withGetters<T extends object, G extends Readonly<Record<string, () => unknown>>>(
  object: T,
  getters: G,
): T & { readonly [Name in keyof G]: ReturnType<G[Name]> } {
  for (const [name, get] of Object.entries(getters)) {
    let found: { readonly value: unknown } | undefined;
    Object.defineProperty(object, name, {
      enumerable: true,
      get: () => {
        found ??= { value: get() };
        return found.value;
      },
    });
  }
  return object as T & { readonly [Name in keyof G]: ReturnType<G[Name]> };
}

/** A list whose members are fetched when they are looked at: a story of a thousand papers is not read for one neighbour. */
function lazyList<Name, T>(names: readonly Name[], fetch: (name: Name) => T): readonly T[] {
  const list: T[] = [];
  names.forEach((name, index) => {
    Object.defineProperty(list, index, { enumerable: true, configurable: true, get: () => fetch(name) });
  });
  return list;
}

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`The catalog has no ${name}, which it speaks of`);
  return value;
}
