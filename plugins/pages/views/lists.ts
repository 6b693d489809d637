import type { EntryCard } from "./entry-card.ts";
import type { HeadView } from "./head.ts";
import type { Html, Link } from "./html.ts";

/** A list of links with a sentence each: stories, threads, tags. */
export interface IndexView {
  readonly kind: "index";
  readonly head: HeadView;
  readonly title: string;
  readonly items: readonly (Link & { readonly description: Html; readonly count: string })[];
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
