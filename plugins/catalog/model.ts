import type { Diagnostic } from "../core/diagnostic.ts";
import type { Place } from "../core/place.ts";
import type { Slug } from "../core/slug.ts";
import type { Tier } from "../core/tier.ts";
import type { EntryFields } from "./schema/entry.ts";
import type { PaperFields } from "./schema/paper.ts";
import type { PostFrontMatter } from "./schema/post.ts";
import type { Site } from "./schema/site.ts";
import type { StoryFields } from "./schema/story.ts";
import type { ThreadFields } from "./schema/thread.ts";

/** What kind of post a file is. */
export type PostKind = "paper" | "chapter" | "note" | "page";

/** The file that something was read from. Its text is no part of the catalog: most edits change nothing else. */
export interface SourcePath {
  /** Relative to the project's root, with `/`. */
  readonly path: string;
}

/**
 * What an author calls something, and says of it, as HTML: where it holds formulas or other marks. Beside it stands the same
 * as a line of readable text, which says it all where there is no HTML.
 */
export interface WordsHtml {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
}

/** A Markdown file that becomes a page. */
export interface Post {
  readonly kind: PostKind;
  /** The paper's, chapter's, note's or page's slug. */
  readonly slug: Slug;
  /** Set for the panels of a pair. */
  readonly tier: Tier | undefined;
  readonly source: SourcePath;
  readonly frontMatter: PostFrontMatter;
  /** What the page is headed by, as readable text: its own title, else its counterpart's, its paper's or its slug. */
  readonly title: string;
  readonly html?: WordsHtml;
  /** Its own tags and its paper's, each once. */
  readonly tags: readonly string[];
  /** The day (`2026-11-02`) or time in ISO 8601 that the post is dated. */
  readonly date: string;
  readonly updated: string | undefined;
  readonly draft: boolean;
  /** Whether its date lies ahead: it is shown while writing alone. */
  readonly scheduled: boolean;
  /** The course that it is an announcement of. */
  readonly course: Slug | undefined;
  /** How many lines of the file stand before the Markdown. */
  readonly linesBefore: number;
  /** Where its fields `permalink` and `redirectFrom` stand, as far as it has them. */
  readonly addressPlaces: Readonly<Partial<Record<"permalink" | "redirectFrom", Place>>>;
}

/** One or two posts about the same thing. */
export interface Pair {
  readonly overview: Post | undefined;
  readonly deepDive: Post | undefined;
}

/** A sentence or two of inline Markdown in a YAML file. */
export interface Prose {
  readonly text: string;
  readonly place: Place;
}

export interface Bridge extends Prose {
  /** The entry that is built on. */
  readonly from: Slug;
  readonly figure?: BridgeFigure;
}

/** A picture that is redrawn on the way from one entry to the next. */
export interface BridgeFigure {
  /** Its states in their order: files, as paths from the one that names them. */
  readonly frames: readonly Prose[];
  /** What all of them show. */
  readonly alt: string;
}

/** What an entry adds to a thread. */
export interface ThreadStep {
  readonly adds: Prose;
  /** The thread's picture as it is now: its file, as a path from the file that names it, what it shows, and its caption. */
  readonly figure: { readonly path: Prose; readonly alt: string; readonly caption: Prose | undefined } | undefined;
}

/** What of a post was revised. */
export interface Change {
  /** ISO 8601. */
  readonly date: string;
  readonly what: Prose;
}

/** A correction of something that was published. */
export interface Erratum {
  /** ISO 8601. */
  readonly date: string;
  /** Where the mistake stood: a path like `deep-dive.md#thm-peak`. */
  readonly where: Prose;
  readonly what: Prose;
  /** Who found it. */
  readonly credit: string | undefined;
}

/** A symbol of a paper's that explains itself wherever it stands. */
export interface NotationSymbol {
  /** With its backslash: `\risk`. */
  readonly macro: string;
  /** What it stands for. */
  readonly tex: string;
  readonly means: Prose;
  /** The same symbol in other entries: their slugs, and the macro there. */
  readonly was: ReadonlyMap<Slug, string>;
  /** Of the macro. */
  readonly place: Place;
}

/** What a paper's or a chapter's YAML says of its place among others. */
export interface Placed {
  /** The file that says it: `paper.yaml`, `chapter.yaml`, or the chapter's own post. */
  readonly source: SourcePath;
  readonly tags: readonly string[];
  /** Only bridges from entries that are shown. */
  readonly buildsOn: readonly Bridge[];
  readonly threads: ReadonlyMap<Slug, ThreadStep>;
  readonly summary: Prose | undefined;
  readonly errata: readonly Erratum[];
  readonly changes: readonly Change[];
  readonly notation: readonly NotationSymbol[];
  readonly stories: readonly Slug[];
}

export interface Paper extends Pair, Placed {
  readonly kind: "paper";
  readonly slug: Slug;
  readonly fields: PaperFields;
  readonly html?: WordsHtml;
}

export interface Chapter extends Pair, Placed {
  readonly kind: "chapter";
  readonly slug: Slug;
  readonly fields: EntryFields;
  /** Set where the chapter is a single post. */
  readonly post: Post | undefined;
}

/** An entry that says of itself where it stands among others. */
export type PlacedEntry = Paper | Chapter;

export interface Note {
  readonly kind: "note";
  readonly slug: Slug;
  readonly post: Post;
}

export interface Page {
  readonly kind: "page";
  readonly slug: Slug;
  readonly post: Post;
}

/** A member of a story. */
export type Entry = Paper | Chapter | Note;

export interface Story {
  readonly slug: Slug;
  readonly source: SourcePath;
  readonly fields: StoryFields;
  readonly html?: WordsHtml;
  /** In reading order. */
  readonly entries: readonly Entry[];
  /** The names of the same: whoever asks for a place in the story need not look at all that is in it. */
  readonly members: readonly EntryName[];
  /** The same with what is yet to come, in the order in which a reader meets it. */
  readonly outline: readonly OutlineItem[];
  /** Of a course. */
  readonly weeks: readonly Week[];
  /** Of a book: its own table of contents. */
  readonly contents: readonly BookChapter[];
  /** Announcements of a course: notes, the newest first. */
  readonly announcements: readonly Slug[];
}

/** What stands in the list of a story. */
export type OutlineItem =
  | ({ readonly state: "written" } & EntryName)
  /** Written, and shown from a day on. */
  | { readonly state: "scheduled"; readonly title: string; readonly date: string }
  /** A title and no post yet. */
  | { readonly state: "planned"; readonly title: string; readonly planned: string | undefined };

/** A week of a course. */
export interface Week {
  /** From 1. */
  readonly number: number;
  readonly title: Prose;
  /** Its first day and its last, as far as they are known. */
  readonly starts: string | undefined;
  readonly ends: string | undefined;
  readonly outline: readonly OutlineItem[];
  readonly readings: readonly Prose[];
  readonly sessions: readonly Session[];
  readonly due: readonly DueItem[];
}

/** A meeting of a course. */
export interface Session {
  /** On the clock of the term's zone: `2026-03-30T10:15`. */
  readonly date: string;
  readonly minutes: number | undefined;
  readonly title: string | undefined;
  readonly place: string | undefined;
  /** What was shown, written, recorded and handed out: paths from the story's file, or addresses. */
  readonly slides: Prose | undefined;
  readonly notes: Prose | undefined;
  readonly recording: Prose | undefined;
  readonly files: readonly Prose[];
}

/** What is to be handed in. */
export interface DueItem {
  /** On the clock of the term's zone; a day lasts to its end. */
  readonly date: string;
  readonly title: string;
  readonly file: Prose | undefined;
  readonly solution:
    | {
        readonly file: Prose;
        readonly after: string;
        /** Whether it is on the site by now. */
        readonly isOut: boolean;
      }
    | undefined;
}

/** A chapter of a book, as the book has it. */
export interface BookChapter {
  readonly title: string;
  /** The notes on it, where they are shown. */
  readonly entry: EntryName | undefined;
  readonly read: string | undefined;
  readonly planned: string | undefined;
}

/** What tells an entry from others. */
export interface EntryName {
  readonly kind: Entry["kind"];
  readonly slug: Slug;
}

export interface Thread {
  readonly slug: Slug;
  readonly source: SourcePath;
  readonly fields: ThreadFields;
  readonly html?: WordsHtml;
  /** What each entry adds, in the order of the story that follows the thread, the others by their dates. */
  readonly entries: readonly { readonly entry: PlacedEntry; readonly step: ThreadStep }[];
}

/** A tag as it is written most often, with its slug. */
export interface Tag {
  readonly slug: Slug;
  readonly name: string;
}

/** A TeX macro that a YAML file gives a site or a paper; a symbol of `notation` is one too. */
export interface NamedMacro {
  readonly name: string;
  readonly tex: string;
  /** Of its name. */
  readonly place: Place;
}

/** The folder `code/` beside a paper or chapter, with all that is in it. */
export interface CodeProject {
  readonly entry: EntryName & { readonly kind: PlacedEntry["kind"] };
  /** `posts/chapters/<slug>/code`. */
  readonly folder: string;
  /** Paths from the folder, in the order of their letters; at least one. */
  readonly files: readonly string[];
}

/** Everything in `posts/`, read, validated and linked, as one immutable value. */
export interface Catalog {
  readonly site: Site;
  readonly siteHtml?: WordsHtml;
  /** Of `site.yaml` and of every `paper.yaml`. */
  readonly macros: readonly NamedMacro[];
  readonly papers: ReadonlyMap<Slug, Paper>;
  readonly chapters: ReadonlyMap<Slug, Chapter>;
  readonly notes: ReadonlyMap<Slug, Note>;
  readonly pages: ReadonlyMap<Slug, Page>;
  readonly stories: ReadonlyMap<Slug, Story>;
  readonly threads: ReadonlyMap<Slug, Thread>;
  readonly tags: ReadonlyMap<Slug, Tag>;
  /** Every post that is shown, by the path of its file. */
  readonly posts: ReadonlyMap<string, Post>;
  /** When the catalog is looked at: the last of the moments that it names, in milliseconds since 1970. */
  readonly clock: number;
  /** Posts that are written and not shown: drafts, and those of days to come, in a build. */
  readonly hidden: ReadonlyMap<string, Post>;
  /** Files of posts that cannot be used; each has a diagnostic of its own, and nothing that points at it needs another. */
  readonly unusable: ReadonlySet<string>;
  /** Files of solutions whose day is yet to come: they are no part of the site. */
  readonly withheld: ReadonlySet<string>;
  /** Files beside the posts, by their path: figures and whatever else a post may link to. */
  readonly assets: ReadonlySet<string>;
  /** What runs of posts have left: copied to the site only where a post links to it. */
  readonly outputs: ReadonlySet<string>;
  /** By their folders. */
  readonly projects: ReadonlyMap<string, CodeProject>;
  /** Sorted; warnings and errors. */
  readonly diagnostics: readonly Diagnostic[];
}
