import type { HeadView } from "./head.ts";
import type { Html, Link } from "./html.ts";

/** A file or a folder of a project. */
export type ProjectItem =
  | { readonly kind: "folder"; readonly name: string; readonly items: readonly ProjectItem[] }
  | {
      readonly kind: "file";
      readonly name: string;
      /** To the page that shows it, else to the file as it is. */
      readonly href: string;
      readonly isShown: boolean;
      /** `1.2 kB`. */
      readonly size: string;
    };

/** What the tests of a project have come to. */
export interface TestsView {
  /** `12 tests passed`, `2 of 12 tests failed`. */
  readonly outcome: string;
  readonly isPassed: boolean;
  readonly date: string;
  /** Version of the interpreter. */
  readonly python: string;
  /** The names of those that failed. */
  readonly failed: readonly string[];
  /** Whether the code is no longer the one that was tested. */
  readonly isStale: boolean;
}

/** The code beside a paper or chapter. */
export interface ProjectView {
  readonly kind: "project";
  readonly head: HeadView;
  /** The post that it stands beside. */
  readonly post: Link;
  readonly files: number;
  readonly size: string;
  readonly items: readonly ProjectItem[];
  /** All files in one; nothing where that would be too large. */
  readonly zip: string | undefined;
  readonly tests: TestsView | undefined;
  readonly readMe: { readonly name: string; readonly html: Html } | undefined;
}

/** A file of a project. */
export interface CodeFileView {
  readonly kind: "code-file";
  readonly head: HeadView;
  readonly post: Link;
  readonly project: string;
  /** Its path from the project's folder. */
  readonly path: string;
  readonly size: string;
  readonly lines: number;
  /** The file as it is. */
  readonly raw: string;
  /** Its lines. */
  readonly html: Html;
  /** The files that are shown before it and behind it. */
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

/** The code of a post, as the post tells of it. */
export interface CodeLink {
  readonly href: string;
  readonly files: number;
  readonly tests: TestsView | undefined;
}
