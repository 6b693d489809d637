/** What `diptych dev` asks the process that makes the site. */
export type DevRequest =
  | {
      readonly kind: "build";
      /** Files that have changed since the last time, relative to the project's root; nothing at first. */
      readonly changed: readonly string[] | undefined;
    }
  | { readonly kind: "end" };

/** What that process answers: each build gets one answer, of whichever kind. */
export type DevAnswer =
  | {
      readonly kind: "built";
      /** How many pages have been made again. */
      readonly pages: number;
      /** Paths of pages below the site's folder that are still what they were before; a notice says when they are made. */
      readonly waiting: readonly string[];
      /** False where the files are as they were: nothing was done. */
      readonly hasChanged: boolean;
      /** All that is wrong in the blog, for the terminal. */
      readonly report: string;
      /** The same as HTML, for the foot of each page; empty where Eleventy has put it there. */
      readonly foot: string;
      /** Why Eleventy makes the whole site and not the pages that have changed; nothing where it does not. */
      readonly whole: string | undefined;
    }
  | {
      readonly kind: "failed";
      readonly message: string;
      /** For the terminal. */
      readonly text: string;
      /** True where the process could not be loaded, or has ended. */
      readonly isFinal?: boolean;
    };

/** What it says beside its answers. */
export type DevNotice =
  /** Pages that could wait are made, and all else but the search index. */
  | { readonly kind: "made" }
  /** Something went wrong after the pages were made: in feeds or the search index. */
  | { readonly kind: "told"; readonly text: string };
