import type { FontName } from "./font-name.ts";
import type { PictureLink } from "./picture.ts";

/** What stands in a page's head. */
export interface HeadView {
  readonly title: string;
  readonly description: string;
  /** Address with the base path. */
  readonly address: string;
  /** Where it differs from the address: the page that a search engine is to show. */
  readonly canonical: string | undefined;
  /** Whether search engines and the site's own search may show it. */
  readonly indexed: boolean;
  readonly hasMath: boolean;
  readonly hasCode: boolean;
  /** Whether it has blocks of Python that run, which need a style sheet, and a script that may run WebAssembly. */
  readonly hasRuns: boolean;
  /** Fonts that are needed as soon as the page is there. */
  readonly fonts?: readonly FontName[];
  /** The page's own feeds first. */
  readonly feeds: readonly FeedLink[];
  /** Of a post, days: on paper they say which version it is. */
  readonly dates?: { readonly published: string; readonly updated?: string };
  /** What stands for the page where it is shared. */
  readonly picture: PictureLink;
  /** What a post says of itself to machines. */
  readonly metadata?: PageMetadata;
}

export interface PageMetadata {
  readonly meta: readonly { readonly name: string; readonly content: string }[];
  /** JSON for a script element: it holds no `<`. */
  readonly jsonLd: string;
}

/** A feed as a page's head and the page of feeds name it. */
export interface FeedLink {
  readonly href: string;
  readonly title: string;
  readonly type: "application/atom+xml" | "application/feed+json" | "application/rss+xml";
}

/** An element of every page's head that the author has written; it fetches and runs nothing. */
export interface HeadElement {
  readonly name: "meta" | "link";
  readonly attributes: Readonly<Record<string, string>>;
}
