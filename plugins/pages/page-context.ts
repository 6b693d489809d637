import type { Work } from "../bibliography/work.ts";
import type { Prose } from "../catalog/model.ts";
import type { LinkedBlog } from "../linking/linked-blog.ts";
import type { RenderedDocument } from "../markdown/document/document.ts";
import type { Html } from "./views.ts";

/** What views are built from. */
export interface PageContext {
  readonly blog: LinkedBlog;
  /** By the path of the file: posts, stories, threads. */
  readonly rendered: ReadonlyMap<string, RenderedDocument>;
  /** A sentence of inline Markdown as HTML. */
  readonly prose: (prose: Prose) => Html;
  /** The same as plain text, formulas as a line of readable text. */
  readonly plain: (prose: Prose) => string;
  /** Works that are cited, by key. */
  readonly works: ReadonlyMap<string, Work>;
}

/** All of a rendered document. */
export function documentHtml(context: PageContext, path: string): Html {
  return (context.rendered.get(path)?.sections ?? []).map((section) => section.html).join("");
}
