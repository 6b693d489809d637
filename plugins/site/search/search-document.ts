import type { Blog } from "../../blog/prepare-blog.ts";
import type { Post } from "../../catalog/model.ts";
import { escapeHtml } from "../../core/escape-html.ts";
import type { Slug } from "../../core/slug.ts";
import { cutJoinedWords, HIDDEN } from "../../search/hidden-words.ts";
import { withNamedSections } from "./named-sections.ts";

/**
 * A post as Pagefind is to read it: its title, who wrote the paper (to be found, not to be read) and its text, formulas
 * as words and one readable line.
 */
export function searchDocument(blog: Blog, post: Post): string {
  const paper = post.kind === "paper" ? blog.catalog.papers.get(post.slug as Slug)?.fields : undefined;
  const about = paper ? [paper.title, ...paper.authors, String(paper.year), paper.venue ?? "", paper.arxiv ?? ""] : [];
  const hidden = about
    .flatMap((text) => text.split(/\s+/u))
    .filter((word) => word !== "")
    .map((word) => HIDDEN + word)
    .join(" ");
  const { language } = blog.catalog.site;
  const content = `<h1 data-pagefind-meta="title">${escapeHtml(post.title)}</h1>
<p>${escapeHtml(hidden)}</p>
${withNamedSections(withDisplaysInLine(blog.searchHtml(post)))}`;
  // In the text, not in tags; `&amp;` bears no dash.
  const cut = content.replace(/<[^>]*>|[^<]+/gu, (part) => (part.startsWith("<") ? part : cutJoinedWords(part)));
  return `<!doctype html><html lang="${escapeHtml(language)}"><body><article data-pagefind-body>
${cut}
</article></body></html>`;
}

/** Formulas on lines of their own as parts of the sentences that they stand in: Pagefind ends every paragraph with a point. */
function withDisplaysInLine(html: string): string {
  return html.replace(
    /(<\/p>\s*)?<div [^>]*data-tex="[^"]*"[^>]*>([^<]*)<\/div>(\s*<p>)?/gu,
    (_, before: string | undefined, formula: string, after: string | undefined) =>
      `${before === undefined ? "<p>" : " "}${formula}${after === undefined ? "</p>" : " "}`,
  );
}
