import type { StoryKind } from "../../catalog/schema/story.ts";
import type { HeadView } from "./head.ts";
import type { Html, Link } from "./html.ts";
import type { StoryView } from "./story.ts";

/** Where to begin. */
export interface StartView extends Link {
  readonly minutes: number;
  readonly readKey: string;
  /** The story that begins there; nothing in a blog without one. */
  readonly story: (Link & { readonly kind: StoryKind }) | undefined;
}

/** A sentence of an overview beside the statement that backs it. */
export interface OpenPairView {
  readonly sentence: Html;
  readonly statement: Html;
  /** The overview that the sentence stands in. */
  readonly overview: Link;
  /** The place of the statement in the deep dive, by its name: `Theorem 2`. */
  readonly deepDive: Link;
  readonly diptych: string;
}

/** A post that is new, or was revised. */
export interface NewsItem extends Link {
  /** What tells it from others and from its own earlier states. */
  readonly key: string;
  /** The day, `2026-11-02`. */
  readonly date: string;
  readonly isRevised: boolean;
  /** `Belkin et al. 2019`; empty for chapters and notes. */
  readonly about: string;
  readonly readKey: string;
}

export interface HomeView {
  readonly kind: "home";
  readonly head: HeadView;
  /** The site's own title and description. */
  readonly titleHtml?: Html;
  readonly description: Html;
  /** Nothing in a blog without posts. */
  readonly start: StartView | undefined;
  readonly openPair: OpenPairView | undefined;
  readonly stories: readonly { readonly view: StoryView; readonly href: string }[];
  /** The newest first. */
  readonly news: readonly NewsItem[];
  /** The lists of all papers, chapters and notes, as far as there are some. */
  readonly all: readonly Link[];
  readonly threads: readonly (Link & { readonly description: Html })[];
}
