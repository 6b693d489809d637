import type { EntryCard } from "./entry-card.ts";
import type { HeadView } from "./head.ts";
import type { Html } from "./html.ts";

export interface ThreadView {
  readonly kind: "thread";
  readonly head: HeadView;
  readonly title: string;
  /** Where the title holds formulas or other marks. */
  readonly titleHtml?: Html;
  readonly description: Html;
  readonly intro: Html;
  readonly entries: readonly {
    readonly card: EntryCard;
    readonly adds: Html;
    /** The thread's picture as it is with this entry. */
    readonly figure: Html | undefined;
    readonly caption: Html | undefined;
  }[];
}
