import type { EntryCard } from "./entry-card.ts";
import type { HeadView } from "./head.ts";
import type { Html } from "./html.ts";

export interface ThreadView {
  readonly kind: "thread";
  readonly head: HeadView;
  readonly title: string;
  readonly description: string;
  readonly intro: Html;
  readonly entries: readonly { readonly card: EntryCard; readonly adds: Html }[];
}
