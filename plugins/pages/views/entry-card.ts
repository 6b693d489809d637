import type { Html, Link } from "./html.ts";

/** A pair as it stands in a list. */
export interface EntryCard {
  readonly slug: string;
  readonly title: string;
  /** Where the title holds formulas or other marks. */
  readonly titleHtml?: Html;
  readonly kind: "paper" | "chapter" | "note";
  /** `Belkin et al. 2019`; empty for chapters and notes. */
  readonly authors: string;
  readonly year: number | undefined;
  readonly paperTitle: string | undefined;
  readonly paperTitleHtml?: Html | undefined;
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
