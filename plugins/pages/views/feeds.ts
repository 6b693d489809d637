import type { FeedLink, HeadView } from "./head.ts";

/** What a reader can subscribe to. */
export interface FeedsView {
  readonly kind: "feeds";
  readonly head: HeadView;
  readonly groups: readonly {
    readonly title: string;
    readonly feeds: readonly (FeedLink & { readonly description: string })[];
  }[];
  readonly opml: string;
}
