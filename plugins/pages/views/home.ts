import type { EntryCard } from "./entry-card.ts";
import type { HeadView } from "./head.ts";
import type { Html, Link } from "./html.ts";
import type { StoryView } from "./story.ts";

export interface HomeView {
  readonly kind: "home";
  readonly head: HeadView;
  /** The site's own title and description. */
  readonly titleHtml?: Html;
  readonly description: Html;
  readonly stories: readonly { readonly view: StoryView; readonly href: string }[];
  readonly latest: readonly EntryCard[];
  /** The lists of all papers, and of all chapters, as far as there are some. */
  readonly all: readonly Link[];
  readonly threads: readonly (Link & { readonly description: Html })[];
  readonly notes: readonly EntryCard[];
}
