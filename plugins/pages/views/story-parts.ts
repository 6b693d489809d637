import type { Link } from "./html.ts";

/** A story's own page and those below it. */
export interface StoryPartsView {
  /** What the story is called by its kind: `series`, `course`. */
  readonly kind: string;
  /** Its own page. */
  readonly story: Link;
  readonly parts: readonly (Link & {
    /** True for the page that shows this. */
    readonly isHere: boolean;
  })[];
}
