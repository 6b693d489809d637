import type { StoryKind } from "../../catalog/schema/story.ts";
import type { Tier } from "../../core/tier.ts";
import type { HeadView } from "./head.ts";
import type { Html, Link } from "./html.ts";
import type { OwnLanguage, PaperLine } from "./post.ts";
import type { ComingView } from "./story.ts";

/** A thread as it runs through the page of a story. */
export interface ScrollThread extends Link {
  /** Which of the lines along the margin it is, from 1; nothing where there are more threads than lines. */
  readonly line: number | undefined;
  /** The numbers of the entries that carry it. */
  readonly carriedBy: readonly number[];
}

/** A symbol that an entry writes in another way than the one that it builds on. */
export interface RenamedSymbol {
  readonly before: Html;
  readonly now: Html;
  readonly means: Html;
}

/** How an entry moves on from an earlier one: a moment of its own. */
export interface ScrollBridge {
  readonly id: string;
  /** The entry that it comes from, in this page. */
  readonly from: Link;
  readonly fromPosition: number;
  readonly html: Html;
  readonly figure: { readonly frames: readonly Html[]; readonly alt: string } | undefined;
  readonly renamed: readonly RenamedSymbol[];
}

/** An entry as it stands in the page of its story. */
export interface ScrollEntry {
  /** Of the entry as a whole, and of its title. */
  readonly id: string;
  readonly position: number;
  readonly slug: string;
  readonly title: string;
  readonly titleHtml?: Html;
  readonly draft: boolean;
  readonly scheduled: string | undefined;
  readonly bridges: readonly ScrollBridge[];
  /** Lines that run on from the entry before, by their numbers. */
  readonly linesBetween: readonly number[];
  readonly threads: readonly (Link & { readonly line: number | undefined; readonly adds: Html })[];
  readonly paper: PaperLine | undefined;
  /** Its text; nothing while its overview is to come, or where the page would become too long. */
  readonly text:
    | {
        readonly tier: Tier | "chapter" | "note";
        readonly html: Html;
        readonly own: OwnLanguage | undefined;
        readonly readKey: string;
      }
    | undefined;
  /** Its own page. */
  readonly post: Link | undefined;
  readonly deepDive: { readonly href: string; readonly minutes: number; readonly readKey: string } | undefined;
}

export type ScrollRow = ScrollEntry | ComingView;

/** A story as one essay: its overviews in their order, with the bridges between them. */
export interface ScrollView {
  readonly kind: "scroll";
  readonly head: HeadView;
  readonly storyKind: StoryKind;
  readonly title: string;
  readonly titleHtml?: Html;
  readonly description: Html;
  readonly intro: Html;
  /** The story's own page. */
  readonly story: Link;
  readonly minutes: number;
  readonly rows: readonly ScrollRow[];
  readonly threads: readonly ScrollThread[];
}
