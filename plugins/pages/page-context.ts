import type { Prose } from "../catalog/model.ts";
import type { Slug } from "../core/slug.ts";
import type { Address } from "../linking/addresses.ts";
import type { LinkedBlog } from "../linking/linked-blog.ts";
import type { LinkTarget } from "../markdown/document/document.ts";
import type { DiptychHalf } from "./diptych-half.ts";
import type { PlannedBlock } from "./gathered/planned-blocks.ts";
import type { OpenPair } from "./open-pair.ts";
import type { ScrollPiece } from "./scroll/scroll-html.ts";
import type { StoryTerm, TermUse } from "./story-term.ts";
import type { FontName } from "./views/font-name.ts";
import type { Html } from "./views/html.ts";
import type { PictureView } from "./views/picture.ts";
import type { TocItem } from "./views/post.ts";

/** What views are built from. */
export interface PageContext {
  readonly blog: LinkedBlog;
  /** By the path of the file: posts, stories, threads. */
  readonly rendered: ReadonlyMap<string, RenderedPost>;
  /** The ids of the headings that the sections of a rendered file begin with. */
  readonly headings: (path: string) => readonly (string | undefined)[];
  /** The HTML of a rendered file, or of a part of it. */
  readonly html: (path: string, part?: TextPart) => Html;
  /** A file of a project that is shown, as HTML: its lines, or running text. */
  readonly code: (path: string, as: "lines" | "plain") => Html;
  /** A sentence of inline Markdown as HTML. */
  readonly prose: (prose: Prose) => Html;
  /** The same as plain text, formulas as a line of readable text. */
  readonly plain: (prose: Prose) => string;
  /** Where a path in YAML leads, with the base path; nothing where it cannot be followed. */
  readonly leadsTo: (path: Prose) => string | undefined;
  /** What pages of its stories show of a post; nothing of one that is in none which has such pages. */
  readonly gathered: (path: string) => GatheredPost | undefined;
  /** The sentence and the statement that the home page shows; nothing where no story has such a pair. */
  readonly openPair: () => OpenPair | undefined;
  /** What the links of a document lead to, by what bears them. */
  readonly linkTargets: (path: string) => readonly (readonly LinkTarget[])[];
  /** Where a picture stands that a page is shared with. */
  readonly picture: (view: PictureView) => Address;
  /** The terms of a story, in their order. */
  readonly terms: (story: Slug) => readonly StoryTerm[];
  /** The terms of a story that a post uses. */
  readonly termUses: (story: Slug, path: string) => readonly TermUse[];
}

/** Blocks of a post that stand in pages of its stories, too. */
export interface GatheredPost {
  /** In the order of the text. */
  readonly blocks: readonly PlannedBlock[];
  /** A block's HTML. */
  readonly html: (id: string) => Html;
  /** The ids of blocks that hold formulas, and of those that hold code. */
  readonly mathIn: readonly string[];
  readonly codeIn: readonly string[];
}

/** Some sections of a text. */
export interface TextPart {
  /** The first of them. */
  readonly from: number;
  /** The one behind the last. */
  readonly to: number;
  /** Where they stand in a diptych: how. */
  readonly half?: DiptychHalf;
  /** Where texts of several posts stand in one page: what the ids of this one begin with. */
  readonly prefix?: string;
  /** Where it is a part of the page of a whole story: how. */
  readonly scroll?: ScrollPiece;
}

/** What is known of a rendered file without looking at its HTML. */
export interface RenderedPost {
  /** Symbols that it uses, without the backslash, in the order of first uses, and the id of the formula. */
  readonly symbols: readonly (readonly [name: string, id: string])[];
  readonly toc: readonly TocItem[];
  readonly hasMath: boolean;
  readonly hasCode: boolean;
  readonly hasRuns: boolean;
  /** Fonts that its opening needs. */
  readonly fonts: readonly FontName[];
}
