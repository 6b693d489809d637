import type { Tier } from "../../core/tier.ts";
import type { ErratumView } from "./errata.ts";
import type { HeadView } from "./head.ts";
import type { Html, Link } from "./html.ts";
import type { NextView, OwnLanguage, PaperLine, PostView, SymbolView, TocItem } from "./post.ts";

export interface DiptychRow {
  /** The hinge's id; nothing for what stands before the first hinge. */
  readonly id: string | undefined;
  readonly overview: Html;
  readonly deepDive: Html;
  /** What the contents list of either half; ids are those in the diptych. */
  readonly contents: Readonly<Record<Tier, readonly TocItem[]>>;
}

export interface DiptychView {
  readonly kind: "diptych";
  readonly head: HeadView;
  readonly title: string;
  /** Where the title holds formulas or other marks. */
  readonly titleHtml?: Html;
  readonly slug: string;
  readonly storyLines: PostView["storyLines"];
  readonly paper: PaperLine | undefined;
  readonly overview: string;
  readonly deepDive: string;
  readonly rows: readonly DiptychRow[];
  /** Of the panels that have languages of their own. */
  readonly own: Readonly<Partial<Record<Tier, OwnLanguage>>>;
  /** Those of both panels. */
  readonly symbols: readonly SymbolView[];
  /** Leads on to diptychs, where there are any. */
  readonly next: readonly NextView[];
  readonly errata: readonly ErratumView[];
  /** BibTeX for those who cite either panel, or the paper. */
  readonly cite: readonly { readonly title: string; readonly bibtex: string }[];
  readonly feedback: readonly Link[];
}
