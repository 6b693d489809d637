import type { EntryCard } from "./entry-card.ts";
import type { HeadView } from "./head.ts";
import type { Html, Link } from "./html.ts";
import type { StoryPartsView } from "./story-parts.ts";

/** A chapter of a book, and how far its reader has come with it. */
export interface BookChapterView {
  readonly number: string | undefined;
  /** As the book calls it. */
  readonly title: string;
  readonly state: "written" | "read" | "planned";
  /** The notes on it, with the day that they bear; nothing while there are none. */
  readonly notes: (Link & { readonly date: string; readonly card: EntryCard }) | undefined;
  /** The day on which it was read. */
  readonly read: string | undefined;
  /** When it is to be read. */
  readonly planned: string | undefined;
}

/** Notes on a book: what it is, its contents, how much of it is read and written about. */
export interface BookView {
  readonly kind: "book";
  readonly head: HeadView;
  readonly slug: string;
  readonly title: string;
  /** Where the title holds formulas or other marks. */
  readonly titleHtml?: Html;
  readonly description: Html;
  readonly intro: Html;
  /** Its study guide and terms. */
  readonly parts: StoryPartsView;
  readonly book: {
    readonly title: string;
    readonly authors: string;
    /** `Second edition, Springer, 2009`. */
    readonly published: string;
    readonly isbn: string | undefined;
    readonly url: string | undefined;
    readonly bibtex: string;
  };
  readonly chapters: readonly BookChapterView[];
  readonly progress: {
    readonly chapters: number;
    readonly written: number;
    readonly read: number;
    /** `5 of 12 chapters written, 7 read`. */
    readonly text: string;
    /** The last day on which anything was read or written. */
    readonly latest: string | undefined;
  };
  /** What stands in no chapter of the contents. */
  readonly others: readonly EntryCard[];
  readonly threads: readonly Link[];
}
