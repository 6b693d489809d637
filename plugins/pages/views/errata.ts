import type { HeadView } from "./head.ts";
import type { Html, Link } from "./html.ts";

/** A correction, as it is shown. */
export interface ErratumView {
  readonly date: string;
  readonly html: Html;
  readonly credit: string | undefined;
  readonly where: Link;
  readonly post: Link;
}

/** All corrections, the newest first. */
export interface ErrataView {
  readonly kind: "errata";
  readonly head: HeadView;
  readonly errata: readonly ErratumView[];
}
