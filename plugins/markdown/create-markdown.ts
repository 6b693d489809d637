import markdownIt, { type MarkdownIt } from "markdown-it";
import { installCitationRenderer } from "./citation-renderer.ts";
import { installCitations } from "./citations.ts";
import { installCodeBlocks } from "./code-blocks.ts";
import { installEnvironmentLayout } from "./environment-layout.ts";
import { installEnvironmentRenderer } from "./environment-renderer.ts";
import { installEnvironments } from "./environments.ts";
import { installFigureRenderer } from "./figure-renderer.ts";
import { installFigures } from "./figures.ts";
import { installHeadingIds } from "./heading-ids.ts";
import { installHeadings } from "./headings.ts";
import { installInlineCorrections } from "./inline-corrections.ts";
import { installLinks } from "./links.ts";
import { installMath } from "./math.ts";
import { installMathRenderer } from "./math-renderer.ts";
import { installNesting } from "./nesting.ts";
import { installOrigins } from "./origin.ts";
import { installRawHtmlLinks } from "./raw-html-links.ts";
import { installReferences } from "./references.ts";
import { contextOf } from "./render-context.ts";
import { installSidenotes } from "./sidenotes.ts";
import { spellOut } from "./spell-out.ts";
import { installTableCaptions } from "./table-captions.ts";
import { installTableCells } from "./table-cells.ts";
import { installTables } from "./tables.ts";
import { installTaskLists } from "./task-lists.ts";

/**
 * The Markdown of posts: CommonMark, GFM's tables, strikethrough, task lists and autolinks, footnotes, mathematics, citations.
 * One parser serves any number of documents: what belongs to one is kept in its environment.
 */
export function createMarkdown(): MarkdownIt {
  const md = markdownIt({ html: true, linkify: true, typographer: true });
  // Curly quotes, but no `(c)` for ©: a text says what its author wrote.
  md.disable("replacements");
  // `example.org` without a scheme is a name, not a link.
  md.linkify.set({ fuzzyLink: false });
  // The order matters where rules look at each other's tokens:
  installOrigins(md); // places of inline content, before anything reads it
  installNesting(md); // before any other rule for blocks
  installTableCells(md); // while tables are read by their own rule alone
  installEnvironments(md); // lines of colons
  installTableCaptions(md); // before footnotes are counted
  installMath(md); // formulas, before emphasis and escapes can take them apart
  installReferences(md);
  installCitations(md); // behind links, so that `[see @a](b.md)` is one
  installSidenotes(md); // footnotes are collected after inline parsing
  installFigures(md); // paragraphs that hold an image alone
  installTaskLists(md);
  installHeadingIds(md); // ids come from finished words
  installEnvironmentLayout(md); // last: it looks at finished blocks
  installMathRenderer(md, (token, env) => {
    const { mode, tex, symbols, equationIds, hinge, corrections } = contextOf(env);
    const result = tex(token);
    const isFeed = mode === "feed";
    const ids = equationIds(token);
    const isBlock = token.type === "math_block";
    const after = ids.map((id) => (isBlock ? corrections(id) : "") + (isFeed ? "" : hinge(id))).join("");
    const html = isFeed ? result.mathml : result.html;
    const spelledOut = spellOut(token.content, symbols);
    return { html, spelledOut, bare: isFeed, ids, after, ...(result.error && { error: result.error }) };
  });
  installCitationRenderer(md);
  installHeadings(md);
  installLinks(md);
  installFigureRenderer(md);
  installRawHtmlLinks(md);
  installInlineCorrections(md); // behind the rules of headings and HTML, which it wraps
  installCodeBlocks(md);
  installTables(md);
  installEnvironmentRenderer(md); // wraps the rule for formulas
  return md;
}
