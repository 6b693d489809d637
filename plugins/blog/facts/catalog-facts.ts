import { postsOf } from "../../catalog/entry-posts.ts";
import type {
  Catalog,
  Chapter,
  Entry,
  EntryName,
  NotationSymbol,
  Note,
  Page,
  Paper,
  PlacedEntry,
  Post,
  Story,
  Thread,
  ThreadStep,
} from "../../catalog/model.ts";
import { placedEntries } from "../../catalog/placed-entries.ts";
import { ELEVENTY_FIELDS } from "../../catalog/schema/post.ts";
import { decodeAddress } from "../../core/linked-file.ts";
import type { Slug } from "../../core/slug.ts";
import { slugify } from "../../core/slug.ts";
import { postAddress, storyAddress } from "../../linking/addresses.ts";

/** Values of the catalog as they are stored: in place of posts and entries stand their paths and names. */
type Stored<T extends PlacedEntry> = Omit<T, "overview" | "deepDive" | "post" | "threads" | "notation"> & {
  readonly overview: string | null;
  readonly deepDive: string | null;
  readonly threads: readonly [Slug, ThreadStep][];
  readonly notation: readonly (Omit<NotationSymbol, "was"> & { readonly was: readonly [Slug, string][] })[];
};
export type StoredPaper = Stored<Paper>;
export type StoredChapter = Stored<Chapter> & { readonly post: string | null };
export type StoredSingle = Pick<Note | Page, "slug"> & { readonly post: string };
export type StoredStory = Omit<Story, "entries">;
export type StoredThread = Omit<Thread, "entries"> & {
  readonly entries: readonly { readonly entry: EntryName; readonly step: ThreadStep }[];
};

/** The TeX that a paper or chapter gives its posts. */
export interface EntryMacros {
  readonly macros: Readonly<Record<string, string>>;
  /** The symbols that it declares, which are macros too. */
  readonly symbols: Readonly<Record<string, string>>;
}

/** The name of the fact that holds the TeX of an entry, where it has some. */
export function entryMacrosFact({ kind, slug }: Pick<EntryName, "kind" | "slug">): string {
  return `entry-macros:${kind}/${slug}`;
}

/** The name of the fact that lists the stories of an entry. */
export function storiesOfFact({ kind, slug }: EntryName): string {
  return `stories-of:${kind}/${slug}`;
}

/** A post whose front matter has a field that Eleventy itself understands. */
export interface EleventyPost {
  readonly path: string;
  readonly field: string;
}

/** The name of the fact that holds the first of such posts. */
export const ELEVENTY_POST = "eleventy-post";

/**
 * A catalog as facts: one for each thing in it, lists of their names, and indexes of what else would have to be searched for.
 */
export function catalogFacts(catalog: Catalog): Record<string, unknown> {
  const { site } = catalog;
  const facts: Record<string, unknown> = {
    site,
    ...(catalog.siteHtml && { "site-html": catalog.siteHtml }),
    macros: catalog.macros,
    clock: catalog.clock,
    // Apart from the rest of the site: what is parsed and rendered depends on nothing else of it.
    "site-math": site.math,
    "site-macros": site.macros,
  };
  const list = <T>(
    name: string,
    prefix: string,
    entries: Iterable<readonly [string, T]>,
    store: (value: T) => unknown,
  ) => {
    const keys: string[] = [];
    for (const [key, value] of entries) {
      keys.push(key);
      facts[prefix + key] = store(value);
    }
    facts[name] = keys;
  };
  const same = <T>(value: T): T => value;
  list("posts", "post:", catalog.posts, same);
  list("hidden", "hidden:", catalog.hidden, same);
  list("papers", "paper:", catalog.papers, storePaper);
  list("chapters", "chapter:", catalog.chapters, storeChapter);
  list("notes", "note:", catalog.notes, ({ slug, post }) => ({ slug, post: post.source.path }));
  list("pages", "page:", catalog.pages, ({ slug, post }) => ({ slug, post: post.source.path }));
  list("stories", "story:", catalog.stories, storeStory);
  list("threads", "thread:", catalog.threads, storeThread);
  list("tags", "tag:", catalog.tags, same);
  list("projects", "project:", catalog.projects, same);
  list(
    "assets",
    "asset:",
    [...catalog.assets].map((path) => [path, true]),
    same,
  );
  list(
    "outputs",
    "output:",
    [...catalog.outputs].map((path) => [path, true]),
    same,
  );
  list(
    "unusable",
    "unusable:",
    [...catalog.unusable].map((path) => [path, true]),
    same,
  );
  list(
    "withheld",
    "withheld:",
    [...catalog.withheld].map((path) => [path, true]),
    same,
  );

  const eleventy = eleventyPost(catalog);
  if (eleventy) facts[ELEVENTY_POST] = eleventy;
  for (const post of catalog.posts.values()) facts[`file-at:${decodeAddress(postAddress(post))}`] ??= post.source.path;
  for (const post of catalog.hidden.values()) facts[`hidden-at:${decodeAddress(postAddress(post))}`] = true;
  for (const story of catalog.stories.values()) {
    facts[`file-at:${storyAddress(story)}`] ??= story.source.path;
    for (const entry of story.entries) push(facts, storiesOfFact(entry), story.slug);
  }
  for (const thread of catalog.threads.values()) facts[`file-at:/threads/${thread.slug}/`] ??= thread.source.path;
  for (const entry of placedEntries(catalog)) {
    const { macros } = entry.fields;
    const symbols = Object.fromEntries(entry.notation.map(({ macro, tex }) => [macro, tex]));
    if (entry.notation.length > 0 || Object.keys(macros).length > 0)
      facts[entryMacrosFact(entry)] = { macros, symbols } satisfies EntryMacros;
    const { kind, slug } = entry;
    for (const bridge of entry.buildsOn) push(facts, `building-on:${bridge.from}`, { kind, slug } satisfies EntryName);
  }
  const entries: Entry[] = [...catalog.papers.values(), ...catalog.chapters.values(), ...catalog.notes.values()];
  for (const entry of entries) {
    const slugs = new Set(postsOf(entry).flatMap(({ tags }) => tags.map(slugify)));
    for (const slug of slugs) push(facts, `tagged:${slug}`, { kind: entry.kind, slug: entry.slug });
  }
  return facts;
}

function push(facts: Record<string, unknown>, name: string, value: unknown): void {
  const list = facts[name] as unknown[] | undefined;
  if (list) list.push(value);
  else facts[name] = [value];
}

function path(post: Post | undefined): string | null {
  return post?.source.path ?? null;
}

function storePaper({ overview, deepDive, threads, notation, ...paper }: Paper): StoredPaper {
  return { ...paper, ...storeParts({ overview, deepDive, threads, notation }) };
}

function storeChapter({ post, overview, deepDive, threads, notation, ...chapter }: Chapter): StoredChapter {
  return { ...chapter, ...storeParts({ overview, deepDive, threads, notation }), post: path(post) };
}

function storeParts({
  overview,
  deepDive,
  threads,
  notation,
}: Pick<PlacedEntry, "overview" | "deepDive" | "threads" | "notation">): Pick<
  StoredPaper,
  "overview" | "deepDive" | "threads" | "notation"
> {
  return {
    overview: path(overview),
    deepDive: path(deepDive),
    threads: [...threads],
    notation: notation.map((symbol) => ({ ...symbol, was: [...symbol.was] })),
  };
}

function storeStory({ entries: _, ...story }: Story): StoredStory {
  return story;
}

function storeThread({ entries, ...thread }: Thread): StoredThread {
  return {
    ...thread,
    entries: entries.map(({ entry: { kind, slug }, step }) => ({ entry: { kind, slug }, step })),
  };
}

function eleventyPost({ posts }: Catalog): EleventyPost | undefined {
  for (const { frontMatter, source } of posts.values()) {
    const field = ELEVENTY_FIELDS.find((name) => Object.hasOwn(frontMatter, name));
    if (field !== undefined) return { path: source.path, field };
  }
  return undefined;
}
