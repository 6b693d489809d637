import type { PostKind } from "../catalog/model.ts";
import type { PaperFields } from "../catalog/schema/paper.ts";
import type { Tier } from "../core/tier.ts";
import type { FontName } from "./opening-fonts.ts";
import type { StoryMap } from "./story-map.ts";

export type { FontName };

/** HTML that the engine made: it may stand in a page as it is. */
export type Html = string;

/** A link with its text. Addresses in views have the base path before them. */
export interface Link {
  readonly href: string;
  readonly text: string;
}

/** What every page of the site shows around its own matter. */
export interface SiteView {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly author: string;
  readonly license: string | undefined;
  /** `/` or `/blog/`. */
  readonly base: string;
  /** Scheme and host, without a path. */
  readonly origin: string;
  readonly navigation: readonly Link[];
  /** The page that says what to subscribe to. */
  readonly subscribe: string;
  readonly search: string;
  readonly home: string;
  /** The page of what is kept on a device; nothing where the pages keep nothing. */
  readonly offline: string | undefined;
  /** The service worker that keeps pages; nothing where the pages keep nothing. */
  readonly serviceWorker: string | undefined;
  readonly webManifest: string;
  /** True while writing. */
  readonly dev: boolean;
}

/** What stands in a page's head. */
export interface HeadView {
  readonly title: string;
  readonly description: string;
  /** Address with the base path. */
  readonly address: string;
  /** Where it differs from the address: the page that a search engine is to show. */
  readonly canonical: string | undefined;
  /** Whether search engines and the site's own search may show it. */
  readonly indexed: boolean;
  readonly hasMath: boolean;
  readonly hasCode: boolean;
  /** Fonts that are needed as soon as the page is there. */
  readonly fonts?: readonly FontName[];
  /** The page's own feeds first. */
  readonly feeds: readonly FeedLink[];
  /** What a post says of itself to machines. */
  readonly metadata?: PageMetadata;
}

export interface PageMetadata {
  readonly meta: readonly { readonly name: string; readonly content: string }[];
  /** JSON for a script element: it holds no `<`. */
  readonly jsonLd: string;
}

/** BibTeX for those who cite a post, or its paper. */
export interface CiteView {
  readonly post: string;
  readonly paper: string | undefined;
}

/** A feed as a page's head and the page of feeds name it. */
export interface FeedLink {
  readonly href: string;
  readonly title: string;
  readonly type: "application/atom+xml" | "application/feed+json" | "application/rss+xml";
}

/** A correction, as it is shown. */
export interface ErratumView {
  readonly date: string;
  readonly html: Html;
  readonly credit: string | undefined;
  readonly where: Link;
  readonly post: Link;
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
  /** In the same tier where there is one. */
  readonly href: string;
  /** Inline HTML; nothing where the neighbour is no parent or child. */
  readonly bridge: Html | undefined;
  readonly authors: string;
}

/** Where a story goes from here, for each way to read it. */
export interface NextView {
  readonly story: Link;
  readonly neighbours: readonly Neighbour[];
  readonly ways: readonly { readonly way: ReadingWay; readonly label: string; readonly next: Link | undefined }[];
}

export type ReadingWay = "overviews" | "deep-dives" | "both";

/** A paper's own line: who, where, when. */
export interface PaperLine {
  readonly title: string;
  readonly authors: string;
  readonly year: number;
  readonly venue: string | undefined;
  readonly links: readonly Link[];
  readonly fields: PaperFields;
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

export interface PostView {
  readonly kind: "post";
  readonly head: HeadView;
  readonly postKind: PostKind;
  readonly slug: string;
  readonly tier: Tier | undefined;
  readonly title: string;
  readonly draft: boolean;
  /** Key under which a browser remembers that this was read. */
  readonly readKey: string;
  readonly date: string;
  readonly updated: string | undefined;
  readonly minutes: number;
  readonly paper: PaperLine | undefined;
  readonly storyLines: readonly { readonly story: Link; readonly position: number; readonly total: number }[];
  readonly switch: SwitchView | undefined;
  readonly previously: readonly Neighbour[];
  readonly toc: readonly TocItem[];
  /** In the order of first uses. */
  readonly symbols: readonly SymbolView[];
  readonly next: readonly NextView[];
  readonly threads: readonly (Link & { readonly adds: Html })[];
  readonly tags: readonly Link[];
  readonly errata: readonly ErratumView[];
  /** The posts that cite the paper. */
  readonly citedBy: readonly Link[];
  readonly cite: CiteView | undefined;
  readonly feedback: readonly Link[];
  readonly isNotFound: boolean;
}

export interface DiptychRow {
  /** The hinge's id; nothing for what stands before the first hinge. */
  readonly id: string | undefined;
  readonly overview: Html;
  readonly deepDive: Html;
}

export interface DiptychView {
  readonly kind: "diptych";
  readonly head: HeadView;
  readonly title: string;
  readonly slug: string;
  readonly storyLines: PostView["storyLines"];
  readonly paper: PaperLine | undefined;
  readonly overview: string;
  readonly deepDive: string;
  readonly rows: readonly DiptychRow[];
  /** Those of both panels. */
  readonly symbols: readonly SymbolView[];
  readonly readKeys: Readonly<Record<Tier, string>>;
}

/** A pair as it stands in a list. */
export interface EntryCard {
  readonly slug: string;
  readonly title: string;
  readonly kind: "paper" | "chapter" | "note";
  /** `Belkin et al. 2019`; empty for chapters and notes. */
  readonly authors: string;
  readonly year: number | undefined;
  readonly paperTitle: string | undefined;
  readonly venue: string | undefined;
  readonly date: string;
  readonly summary: Html;
  readonly tags: readonly Link[];
  readonly overview: PanelLink | undefined;
  readonly deepDive: PanelLink | undefined;
  readonly diptych: string | undefined;
  /** A post without a counterpart: a note, or a chapter in one file. */
  readonly single: PanelLink | undefined;
}

export interface PanelLink {
  readonly href: string;
  readonly minutes: number;
  readonly readKey: string;
}

export interface StoryEntryView {
  readonly id: string;
  readonly position: number;
  readonly card: EntryCard;
  readonly bridges: readonly {
    readonly id: string;
    /** The entry that it comes from: its place in this list, and its title. */
    readonly from: Link;
    /** Its number in the reading order, from 1. */
    readonly fromPosition: number;
    readonly html: Html;
  }[];
}

export interface StoryView {
  readonly kind: "story";
  readonly head: HeadView;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly intro: Html;
  readonly entries: readonly StoryEntryView[];
  readonly map: StoryMap;
  readonly ways: readonly {
    readonly way: ReadingWay;
    readonly label: string;
    readonly start: Link | undefined;
    readonly posts: number;
    readonly minutes: number;
  }[];
  readonly threads: readonly Link[];
  readonly notation: NotationBridge;
}

export interface ThreadView {
  readonly kind: "thread";
  readonly head: HeadView;
  readonly title: string;
  readonly description: string;
  readonly intro: Html;
  readonly entries: readonly { readonly card: EntryCard; readonly adds: Html }[];
}

export interface HomeView {
  readonly kind: "home";
  readonly head: HeadView;
  readonly stories: readonly { readonly view: StoryView; readonly href: string }[];
  readonly latest: readonly EntryCard[];
  /** The list of all papers. */
  readonly papers: string;
  readonly threads: readonly (Link & { readonly description: string })[];
  readonly notes: readonly EntryCard[];
}

/** A list of links with a sentence each: stories, threads, tags. */
export interface IndexView {
  readonly kind: "index";
  readonly head: HeadView;
  readonly title: string;
  readonly items: readonly (Link & { readonly description: string; readonly count: string })[];
  /** What is said when there is nothing to list. */
  readonly empty: string;
}

/** A list of entries: papers, notes, chapters, what bears a tag. */
export interface ListView {
  readonly kind: "list";
  readonly head: HeadView;
  readonly title: string;
  readonly entries: readonly EntryCard[];
  readonly empty: string;
}

export interface SearchView {
  readonly kind: "search";
  readonly head: HeadView;
}

/** What is kept on a device, and what is shown instead of a page that cannot be had. */
export interface OfflineView {
  readonly kind: "offline";
  readonly head: HeadView;
}

/** All corrections, the newest first. */
export interface ErrataView {
  readonly kind: "errata";
  readonly head: HeadView;
  readonly errata: readonly ErratumView[];
}

/** What a reader can subscribe to. */
export interface FeedsView {
  readonly kind: "feeds";
  readonly head: HeadView;
  readonly groups: readonly {
    readonly title: string;
    readonly feeds: readonly (FeedLink & { readonly description: string })[];
  }[];
  readonly opml: string;
}

/** What stands at an address that a post has left: the way to where it is now. */
export interface RedirectView {
  readonly kind: "redirect";
  readonly head: HeadView;
  readonly to: Link;
}

/** What stands at an address that there is not, where the blog has no page of its own for it. */
export interface NotFoundView {
  readonly kind: "not-found";
  readonly head: HeadView;
}

/** A page that stands on its own: the engine writes it whole. */
export type GeneratedView =
  | DiptychView
  | StoryView
  | ThreadView
  | HomeView
  | IndexView
  | ListView
  | SearchView
  | OfflineView
  | ErrataView
  | FeedsView
  | RedirectView
  | NotFoundView;
