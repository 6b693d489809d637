import type { HeadView } from "./head.ts";
import type { Html, Link } from "./html.ts";
import type { OwnLanguage } from "./post.ts";
import type { StoryPartsView } from "./story-parts.ts";

/** Something that an entry takes for granted. */
export interface PrerequisiteView {
  readonly html: Html;
  readonly own: OwnLanguage | undefined;
  readonly inText: string;
  /** Later entries that take the same for granted: their places. */
  readonly alsoIn: readonly Link[];
  /** True where it does not say where to learn it. */
  readonly leadsNowhere: boolean;
}

export interface PrerequisitesView {
  readonly kind: "prerequisites";
  readonly head: HeadView;
  readonly parts: StoryPartsView;
  readonly entries: readonly {
    readonly id: string;
    readonly title: Link;
    readonly prerequisites: readonly PrerequisiteView[];
  }[];
}
