import type { Author } from "../../catalog/schema/author.ts";
import type { HeadElement } from "./head.ts";
import type { Link } from "./html.ts";

/** What every page of the site shows around its own matter. */
export interface SiteView {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** Set where its texts run from right to left. */
  readonly direction?: "rtl";
  readonly authors: readonly Author[];
  readonly license: string | undefined;
  /** `/` or `/blog/`. */
  readonly base: string;
  /** Scheme and host, without a path. */
  readonly origin: string;
  /** The author's menu, or the lists of what there is. */
  readonly navigation: readonly Link[];
  /** What the author has put into the head of every page. */
  readonly head?: readonly HeadElement[];
  /** The page that says what to subscribe to. */
  readonly subscribe: string;
  readonly search: string;
  /** The page that says how the site is made; nothing where there is none. */
  readonly colophon: string | undefined;
  readonly home: string;
  /** The page of what is kept on a device; nothing where the pages keep nothing. */
  readonly offline: string | undefined;
  /** The service worker that keeps pages; nothing where the pages keep nothing. */
  readonly serviceWorker: string | undefined;
  readonly webManifest: string;
  /** True while writing. */
  readonly dev: boolean;
}
