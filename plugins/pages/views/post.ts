import type { PostKind } from "../../catalog/model.ts";
import type { Author } from "../../catalog/schema/author.ts";
import type { PaperFields } from "../../catalog/schema/paper.ts";
import type { StoryKind } from "../../catalog/schema/story.ts";
import type { TextDirection } from "../../core/text-direction.ts";
import type { Tier } from "../../core/tier.ts";
import type { ErratumView } from "./errata.ts";
import type { HeadView } from "./head.ts";
import type { Html, Link } from "./html.ts";
import type { CodeLink } from "./project.ts";
import type { ComingView, ReadingWay } from "./story.ts";

/** BibTeX for those who cite a post, or its paper. */
export interface CiteView {
  readonly post: string;
  readonly paper: string | undefined;
}

export interface TocItem {
  readonly id: string;
  readonly html: Html;
  readonly children: readonly TocItem[];
}

/** One half of the switch between the panels. */
export interface SwitchHalf {
  readonly tier: Tier;
  readonly label: string;
  /** Nothing where this panel is yet to come. */
  readonly href: string | undefined;
  readonly current: boolean;
}

export interface SwitchView {
  readonly halves: readonly SwitchHalf[];
  readonly diptych: string | undefined;
}

/** An earlier or later entry, seen from a post. */
export interface Neighbour {
  readonly storySlug: string;
  readonly storyTitle: string;
  readonly title: string;
  /** Where the title holds formulas or other marks. */
  readonly titleHtml?: Html;
  /** In the same tier where there is one. */
  readonly href: string;
  /** Set where it is both panels side by side. */
  readonly isDiptych?: true;
  /** Inline HTML; nothing where the neighbour is no parent or child. */
  readonly bridge: Html | undefined;
  readonly authors: string;
}

/** Where a story goes from here, for each way to read it. */
export interface NextView {
  readonly story: Link;
  readonly storyKind: StoryKind;
  readonly neighbours: readonly Neighbour[];
  /** What is to come right behind the post. */
  readonly coming: ComingView | undefined;
  readonly ways: readonly { readonly way: ReadingWay; readonly label: string; readonly next: Link | undefined }[];
}

/** A paper's own line: who, where, when. */
export interface PaperLine {
  readonly title: string;
  /** Where the title holds formulas or other marks. */
  readonly titleHtml?: Html;
  readonly authors: string;
  /** `Belkin et al.` */
  readonly shortAuthors: string;
  readonly year: number;
  readonly venue: string | undefined;
  /** To where it can be read; `short` is what a link is called where the paper's own numbers have no room. */
  readonly links: readonly (Link & { readonly short?: string })[];
  readonly fields: PaperFields;
}

/** Where a thread stands at a post. */
export interface ThreadPlace extends Link {
  readonly adds: Html;
  /** The thread's picture as it is with this entry. */
  readonly figure: Html | undefined;
  readonly caption: Html | undefined;
  /** Its number among the thread's entries, from 1. */
  readonly position: number;
  readonly total: number;
  /** The entry before it, with what that added, and the one behind it. */
  readonly before: (Link & { readonly adds: Html }) | undefined;
  readonly after: (Link & { readonly adds: Html }) | undefined;
}

/** A symbol that a post uses, with what it means. */
export interface SymbolView {
  /** Its macro without the backslash. */
  readonly name: string;
  readonly symbol: Html;
  readonly means: Html;
  /** To the formula that first uses it. */
  readonly href: string;
}

/** A symbol as one paper of a story writes it. */
export interface NotationUse {
  readonly symbol: Html;
  readonly means: Html;
  /** `Belkin et al. 2019`; of a letter, all papers in which it is this. */
  readonly papers: readonly string[];
  /** To its first use; nothing where neither panel uses it. */
  readonly href: string | undefined;
}

/** Which symbol of a paper is which of the next. */
export interface NotationBridge {
  /** The same thing in several papers. */
  readonly rows: readonly { readonly means: Html; readonly uses: readonly NotationUse[] }[];
  /** The same letter for different things. */
  readonly clashes: readonly { readonly symbol: Html; readonly uses: readonly NotationUse[] }[];
}

/** The language of a post that is not the site's. */
export interface OwnLanguage {
  /** As BCP 47 has it. */
  readonly lang: string;
  readonly dir: TextDirection;
}

/** A story that a post is part of, and where in it the post stands. */
export interface StoryLine {
  readonly story: Link;
  readonly position: number;
  readonly total: number;
  /** The chapters of a book that the post is notes on: `chapter 3`, and the book's title. */
  readonly notesOn?: { readonly chapters: string; readonly book: string };
  /** In a course. */
  readonly week?: number;
}

export interface PostView {
  readonly kind: "post";
  readonly head: HeadView;
  /** Set where it has a language of its own. */
  readonly own?: OwnLanguage;
  readonly postKind: PostKind;
  readonly slug: string;
  readonly tier: Tier | undefined;
  readonly title: string;
  /** Where the title holds formulas or other marks. */
  readonly titleHtml?: Html;
  readonly draft: boolean;
  /** The day from which on it is to be shown, while that lies ahead. */
  readonly scheduled: string | undefined;
  /** Key under which a browser remembers that this was read. */
  readonly readKey: string;
  /** Who has written it. */
  readonly authors: readonly Author[];
  readonly date: string;
  readonly updated: string | undefined;
  readonly minutes: number;
  readonly paper: PaperLine | undefined;
  readonly storyLines: readonly StoryLine[];
  /** The code beside it. */
  readonly code: CodeLink | undefined;
  /** The course whose students are told of something. */
  readonly announcedIn: Link | undefined;
  readonly switch: SwitchView | undefined;
  readonly previously: readonly Neighbour[];
  readonly toc: readonly TocItem[];
  /** In the order of first uses. */
  readonly symbols: readonly SymbolView[];
  readonly next: readonly NextView[];
  readonly threads: readonly ThreadPlace[];
  readonly tags: readonly Link[];
  readonly errata: readonly ErratumView[];
  /** What was revised, the newest first. */
  readonly changes: readonly { readonly date: string; readonly html: Html }[];
  /** The posts that cite the paper. */
  readonly citedBy: readonly Link[];
  readonly cite: CiteView | undefined;
  readonly feedback: readonly Link[];
  readonly isNotFound: boolean;
}
