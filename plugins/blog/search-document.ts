import { escapeHtml } from "../core/escape-html.ts";
import { cutJoinedWords, HIDDEN } from "../search/hidden-words.ts";
import { withNamedSections } from "./named-sections.ts";

/** A post as it is searched. */
export interface SearchedPost {
  readonly title: string;
  /** Texts that it is found by and that are not shown: what its paper is called, who wrote it, when. */
  readonly about: readonly string[];
  /** Of the site, as BCP 47 has it. */
  readonly language: string;
  /** Its text, formulas as words and one readable line. */
  readonly html: string;
}

/** A post as Pagefind is to read it: its title, what it is found by, and its text. */
export function searchDocument({ title, about, language, html }: SearchedPost): string {
  const hidden = about
    .flatMap((text) => text.split(/\s+/u))
    .filter((word) => word !== "")
    .map((word) => HIDDEN + word)
    .join(" ");
  const content = `<h1 data-pagefind-meta="title">${escapeHtml(title)}</h1>
<p>${escapeHtml(hidden)}</p>
${withNamedSections(withDisplaysInLine(html))}`;
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
