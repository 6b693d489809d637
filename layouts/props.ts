import type { FontName } from "../plugins/pages/views/font-name.ts";

/** What layouts are given: views of pages, and the addresses of their assets. */
export type * from "../plugins/pages/views/author.ts";
export type * from "../plugins/pages/views/book.ts";
export type * from "../plugins/pages/views/course.ts";
export type * from "../plugins/pages/views/diptych.ts";
export type * from "../plugins/pages/views/entry-card.ts";
export type * from "../plugins/pages/views/errata.ts";
export type * from "../plugins/pages/views/feeds.ts";
export type * from "../plugins/pages/views/generated.ts";
export type * from "../plugins/pages/views/head.ts";
export type * from "../plugins/pages/views/home.ts";
export type * from "../plugins/pages/views/html.ts";
export type * from "../plugins/pages/views/lists.ts";
export type * from "../plugins/pages/views/picture.ts";
export type * from "../plugins/pages/views/plain.ts";
export type * from "../plugins/pages/views/post.ts";
export type * from "../plugins/pages/views/prerequisites.ts";
export type * from "../plugins/pages/views/project.ts";
export type * from "../plugins/pages/views/scroll.ts";
export type * from "../plugins/pages/views/site.ts";
export type * from "../plugins/pages/views/story.ts";
export type * from "../plugins/pages/views/story-parts.ts";
export type * from "../plugins/pages/views/study-guide.ts";
export type * from "../plugins/pages/views/terms.ts";
export type * from "../plugins/pages/views/thread.ts";

/** The site's sign; addresses with the base path before them. */
export interface Icons {
  /** An SVG; nothing where the author's sign is a picture of pixels. */
  readonly vector: string | undefined;
  /** 192 by 192 pixels. */
  readonly small: string;
  /** 512 by 512. */
  readonly large: string;
  /** 512 by 512, with room around it for whatever shape a device cuts it to. */
  readonly maskable: string;
  /** 180 by 180, for devices that read no manifest. */
  readonly touch: string;
}

/** What lets readers run blocks of Python; addresses with the base path before them. */
export interface PythonAssets {
  /** Gives the blocks their buttons. */
  readonly script: string;
  readonly worker: string;
  readonly style: string;
  /** The folder of the interpreter's files. */
  readonly interpreter: string;
  /** The list of all files that a device needs to run it without a network. */
  readonly files: string;
  /** Sizes of those files together. */
  readonly bytes: number;
  /** The folder that packages come from, on the site or on another host. */
  readonly packages: string | undefined;
}

/** Addresses with the base path before them. */
export interface Assets {
  readonly style: string;
  /** The author's colours and fonts, which come after all of the engine's. */
  readonly ownStyle?: string;
  readonly mathStyle: string;
  readonly codeStyle: string;
  /** For those who open a feed in a browser. */
  readonly feedStyle: string;
  readonly script: string;
  readonly icons: Icons;
  /** Fonts that every page needs at once. */
  readonly preload: readonly string[];
  readonly fonts: ReadonlyMap<FontName, string>;
  /** Runs before anything is painted: the chosen theme does not flash, and heights are known where they matter; `hash` is its CSP source. */
  readonly firstScript: { readonly code: string; readonly hash: string };
  /** For pages with blocks that run. */
  readonly python?: PythonAssets;
}
