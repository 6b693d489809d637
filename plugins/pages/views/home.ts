import type { EntryCard } from "./entry-card.ts";
import type { HeadView } from "./head.ts";
import type { Link } from "./html.ts";
import type { StoryView } from "./story.ts";

export interface HomeView {
  readonly kind: "home";
  readonly head: HeadView;
  readonly stories: readonly { readonly view: StoryView; readonly href: string }[];
  readonly latest: readonly EntryCard[];
  /** The list of all papers. */
  readonly papers: string;
  readonly threads: readonly (Link & { readonly description: string })[];
  readonly notes: readonly EntryCard[];
}
