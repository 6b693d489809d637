import type { Slug } from "../../core/slug.ts";
import type { Tier } from "../../core/tier.ts";
import type { Body } from "./body.ts";
import type { MathReading } from "./math-reading.ts";
import type { OldValue } from "./old-value.ts";

/** Where a post is to stand: `notes/<slug>.md`, `pages/<slug>.md`, or `chapters/<slug>.md` where it belongs to a series, course or book. */
export type OldPostKind = "note" | "page" | "chapter";

/** What a dialect reads of one post. */
export interface OldPost {
  /** In the old site. */
  readonly path: string;
  readonly kind: OldPostKind;
  /** The two panels of a pair have the same. */
  readonly slug: Slug;
  /** Of a chapter that is a pair: which half it is. */
  readonly panel?: Tier;
  /** The course that it is an announcement of. */
  readonly course?: Slug;
  readonly title?: string;
  /** A day or a time, as Diptych reads it. Of a post without one the importer says so. */
  readonly date?: string;
  readonly updated?: string;
  readonly draft: boolean;
  readonly tags: readonly string[];
  /** Names; empty where the blog's author is meant. */
  readonly authors: readonly string[];
  readonly description?: string;
  readonly language?: string;
  /** Other names that links call it by. */
  readonly aliases?: readonly string[];
  /** Addresses at which it stood, from the site's root, each beginning with `/`. */
  readonly addresses: readonly string[];
  readonly math: MathReading;
  readonly macros: Readonly<Record<string, string>>;
  /** The name of the series that it is a part of, as its author wrote it. */
  readonly series?: string;
  readonly body: Body;
  /** Other fields of its front matter, by name, that mean nothing here. */
  readonly unread: readonly string[];
  /** Files that are made for it beside the old ones, by path from the new post's folder: saved outputs of blocks, say. */
  readonly made?: ReadonlyMap<string, string | Uint8Array>;
  /** What its code has kept for texts to show, by name. */
  readonly values?: ReadonlyMap<string, OldValue>;
}

/** A week of a course. */
export interface OldWeek {
  /** Its title, and a text of which every line is a reading. */
  readonly post: OldPost;
  /** What else is known of it, as Diptych writes it: `starts`, `sessions`, `due`. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A story that the old site has, or that titles and fields make plain. */
export interface OldStory {
  readonly slug: Slug;
  /** Where it was found. */
  readonly path: string;
  /** The fields of its front matter, as Diptych writes them, `entries` and the like in slugs of posts. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** Slugs of posts that belong to it, and are chapters therefore. */
  readonly members: readonly Slug[];
  /** Of a course: its weeks. */
  readonly weeks?: readonly OldWeek[];
}

/** What `site.yaml` is to say. */
export interface OldSiteFields {
  readonly title?: string;
  readonly url?: string;
  readonly authors: readonly string[];
  readonly description?: string;
  readonly language?: string;
  readonly macros: Readonly<Record<string, string>>;
}

/** What a dialect reads of an old site. */
export interface OldBlog {
  readonly site: OldSiteFields;
  readonly posts: readonly OldPost[];
  readonly stories: readonly OldStory[];
  /** BibTeX files of the site. */
  readonly bibliographies: readonly string[];
  /** Folders whose files stand at the root of the site, `""` for the old site's own folder; the first wins. */
  readonly roots: readonly string[];
}
