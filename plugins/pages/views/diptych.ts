import type { Tier } from "../../core/tier.ts";
import type { HeadView } from "./head.ts";
import type { Html } from "./html.ts";
import type { OwnLanguage, PaperLine, PostView, SymbolView } from "./post.ts";

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
  readonly readKeys: Readonly<Record<Tier, string>>;
}
