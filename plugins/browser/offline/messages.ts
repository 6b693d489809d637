/** What a page asks of the worker. Each is answered once, over the port that comes with it. */
export type Question =
  /** The page has been opened. */
  | { readonly ask: "read" /** Of the page as it was loaded. */; readonly bytes: number }
  | { readonly ask: "story"; readonly slug: string }
  | { readonly ask: "keep-story"; readonly slug: string }
  | { readonly ask: "release-story"; readonly slug: string }
  | { readonly ask: "index" }
  | { readonly ask: "keep-index" }
  | { readonly ask: "release-read" }
  | { readonly ask: "kept" };

/**
 * Why something could not be kept: storage is full; the site has changed meanwhile; the network failed; the reader
 * stopped it.
 */
export type Problem = "full" | "changed" | "network" | "stopped";

export interface Kept {
  readonly kept: boolean;
  readonly problem?: Problem;
}

export interface StoryState extends Kept {
  readonly pages: number;
  /** Stored size of all of it. */
  readonly bytes: number;
  /** What fetching the rest comes to on the way, compressed, about. */
  readonly missing: number;
}

export interface IndexState extends Kept {
  /** What fetching all of it comes to, compressed, about; 0 where there is no index. */
  readonly bytes: number;
}

export interface KeptPage {
  /** Below the base path, without escapes. */
  readonly path: string;
  readonly title: string;
}

/** What is on the device. */
export interface Overview {
  readonly stories: readonly {
    readonly slug: string;
    readonly title: string;
    readonly path: string;
    readonly bytes: number;
  }[];
  /** Every page that can be opened, the home page and the like as well. */
  readonly pages: readonly KeptPage[];
  /** How many were kept because they were read. */
  readonly read: number;
  /** Of everything, index, styles and fonts too. */
  readonly bytes: number;
  readonly index: IndexState;
  /** The page that was asked for, if there is one at that address. */
  readonly wanted: KeptPage | undefined;
}

/** How far the work on a question has come, in bytes on the way. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export type Reply<Answer> = { readonly progress: Progress } | { readonly answer: Answer } | { readonly failed: string };

/** What a page sends over the port when the reader stops what it asked for. */
export const STOP = "stop";
