import type { StoryKind } from "../../catalog/schema/story.ts";
import type { StoryMap } from "../story-map.ts";
import type { EntryCard } from "./entry-card.ts";
import type { HeadView } from "./head.ts";
import type { Html, Link } from "./html.ts";
import type { NotationBridge } from "./post.ts";
import type { StoryPartsView } from "./story-parts.ts";

export type ReadingWay = "overviews" | "deep-dives" | "both";

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

/** What is yet to come in a story. */
export interface ComingView {
  readonly title: string;
  /** As the author says it, or a day; nothing where that is open. */
  readonly when: string | undefined;
  readonly state: "scheduled" | "planned";
}

/** What stands in the list of a story: something that is written, or something to come. */
export type StoryRow = StoryEntryView | ComingView;

export interface StoryView {
  readonly kind: "story";
  readonly head: HeadView;
  readonly storyKind: StoryKind;
  readonly slug: string;
  readonly title: string;
  /** Where the title holds formulas or other marks. */
  readonly titleHtml?: Html;
  readonly description: Html;
  readonly parts: StoryPartsView;
  readonly intro: Html;
  readonly entries: readonly StoryEntryView[];
  /** The same with what is to come, in its order. */
  readonly rows: readonly StoryRow[];
  readonly map: StoryMap;
  readonly ways: readonly {
    readonly way: ReadingWay;
    readonly label: string;
    readonly start: Link | undefined;
    readonly posts: number;
    readonly minutes: number;
  }[];
  /** All of it on one page; nothing where there are too few posts for that. */
  readonly scroll: { readonly href: string; readonly hasPairs: boolean } | undefined;
  readonly threads: readonly Link[];
  readonly notation: NotationBridge;
}
