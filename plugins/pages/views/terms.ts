import type { HeadView } from "./head.ts";
import type { Link } from "./html.ts";
import type { StoryPartsView } from "./story-parts.ts";

/** A term, with where it is defined and where it is used. */
export interface TermView {
  readonly title: string;
  readonly defined: readonly Link[];
  readonly used: readonly Link[];
}

export interface TermsView {
  readonly kind: "terms";
  readonly head: HeadView;
  readonly parts: StoryPartsView;
  /** By the letters that they begin with. */
  readonly letters: readonly { readonly letter: string; readonly id: string; readonly terms: readonly TermView[] }[];
}
