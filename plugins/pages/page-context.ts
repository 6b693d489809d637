import type { Prose } from "../catalog/model.ts";
import type { LinkedBlog } from "../linking/linked-blog.ts";
import type { RenderedSection } from "../markdown/document/document.ts";
import type { FontName } from "./opening-fonts.ts";
import type { Html, TocItem } from "./views.ts";

/** What views are built from. */
export interface PageContext {
  readonly blog: LinkedBlog;
  /** By the path of the file: posts, stories, threads. */
  readonly rendered: ReadonlyMap<string, RenderedPost>;
  /** The HTML of a rendered file, section by section. */
  readonly sections: (path: string) => readonly RenderedSection[];
  /** A sentence of inline Markdown as HTML. */
  readonly prose: (prose: Prose) => Html;
  /** The same as plain text, formulas as a line of readable text. */
  readonly plain: (prose: Prose) => string;
}

/** What is known of a rendered file without looking at its HTML. */
export interface RenderedPost {
  /** Symbols that it uses, without the backslash, in the order of first uses, and the id of the formula. */
  readonly symbols: readonly (readonly [name: string, id: string])[];
  readonly toc: readonly TocItem[];
  readonly hasMath: boolean;
  readonly hasCode: boolean;
  /** Fonts that its opening needs. */
  readonly fonts: readonly FontName[];
}

/** All of a rendered document. */
export function documentHtml(context: PageContext, path: string): Html {
  return context
    .sections(path)
    .map((section) => section.html)
    .join("");
}
