import type { Tier } from "../../core/tier.ts";
import type { HeadView } from "./head.ts";
import type { Html, Link } from "./html.ts";
import type { OwnLanguage } from "./post.ts";
import type { StoryPartsView } from "./story-parts.ts";

/** A statement, formula or exercise, whole. */
export interface GuideBlock {
  readonly html: Html;
  /** `Theorem 2`; what the links say that they are about. */
  readonly name: string;
  /** Its place in the post. */
  readonly inText: string;
  /** Its proofs, in the post, and its solutions, at the end of the page. */
  readonly further: readonly Link[];
}

/** What the study guide shows of a post. */
export interface GuidePost {
  readonly tier: Tier | undefined;
  readonly own: OwnLanguage | undefined;
  readonly blocks: readonly GuideBlock[];
}

/** What it shows of an entry. */
export interface GuideEntry {
  readonly id: string;
  readonly title: Link;
  readonly posts: readonly GuidePost[];
}

/** Entries below a title of their own, where they are a week's. */
export interface GuideGroup {
  readonly week: { readonly number: number; readonly title: Html } | undefined;
  readonly entries: readonly GuideEntry[];
}

/** A solution, folded. */
export interface GuideSolution {
  readonly html: Html;
  readonly own: OwnLanguage | undefined;
  /** Its exercise in the same page; nothing for one that stands alone. */
  readonly exercise: Link | undefined;
  readonly inText: string;
}

export interface StudyGuideView {
  readonly kind: "study-guide";
  readonly head: HeadView;
  readonly parts: StoryPartsView;
  readonly groups: readonly GuideGroup[];
  readonly solutions: readonly { readonly title: Link; readonly solutions: readonly GuideSolution[] }[];
}
