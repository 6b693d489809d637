/** A term of a story, by definitions and by `<dfn>` in its posts. */
export interface StoryTerm {
  /** What it is found by and sorted by: in lower case, without accents and endings of plurals. */
  readonly words: string;
  /** As it was written first. */
  readonly title: string;
  /** Where it is defined, in the order of the story. */
  readonly places: readonly { readonly path: string; readonly id: string }[];
}

/** A term that a post uses, and the heading of the section where it does first; an empty one before the first heading. */
export type TermUse = readonly [words: string, headingId: string];
