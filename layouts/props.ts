/** What layouts are given: views of pages, and the addresses of their assets. */
export type * from "../plugins/pages/views.ts";

/** Addresses with the base path before them. */
export interface Assets {
  readonly style: string;
  readonly mathStyle: string;
  readonly codeStyle: string;
  /** For those who open a feed in a browser. */
  readonly feedStyle: string;
  readonly script: string;
  readonly icon: string;
  /** Fonts that every page needs at once. */
  readonly preload: readonly string[];
  /** Runs before anything is painted, so that the chosen theme does not flash; `hash` is its CSP source. */
  readonly themeScript: { readonly code: string; readonly hash: string };
}
