import type { HeadView } from "./head.ts";
import type { Link } from "./html.ts";

export interface SearchView {
  readonly kind: "search";
  readonly head: HeadView;
  readonly start: readonly StartingPlace[];
}

/** Places of a kind to begin at. */
export interface StartingPlace {
  readonly label: string;
  /** Of a word or two each: they stand beside each other. */
  readonly areShort: boolean;
  readonly places: readonly (Link & { readonly of?: string })[];
}

/** What is kept on a device, and what is shown instead of a page that cannot be had. */
export interface OfflineView {
  readonly kind: "offline";
  readonly head: HeadView;
}

/** What stands at an address that a post has left: the way to where it is now. */
export interface RedirectView {
  readonly kind: "redirect";
  readonly head: HeadView;
  readonly to: Link;
}

/** What stands at an address that there is not, where the blog has no page of its own for it. */
export interface NotFoundView {
  readonly kind: "not-found";
  readonly head: HeadView;
}
