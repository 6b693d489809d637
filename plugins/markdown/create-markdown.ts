import markdownIt, { type MarkdownIt } from "markdown-it";
import { spellOut } from "../tex/spell-out.ts";
import { installAuthorHtmlRenderer } from "./render/author-html.ts";
import { installCitationRenderer } from "./render/citation-renderer.ts";
import { installCodeBlocks } from "./render/code-blocks.ts";
import { installEnvironmentRenderer } from "./render/environment-renderer.ts";
import { installFigureRenderer } from "./render/figure-renderer.ts";
import { installHeadings } from "./render/headings.ts";
import { installInlineCorrections } from "./render/inline-corrections.ts";
import { installKnobValueRenderer } from "./render/knobs.ts";
import { installLinks } from "./render/links.ts";
import { installMathRenderer } from "./render/math-renderer.ts";
import { installPythonValueRenderer } from "./render/python-values.ts";
import { contextOf } from "./render/render-context.ts";
import { installSidenoteRenderer } from "./render/sidenote-renderer.ts";
import { installTables } from "./render/tables.ts";
import { installTaskCheckboxes } from "./render/task-checkboxes.ts";
import { installTexReferenceRenderer } from "./render/tex-reference-renderer.ts";
import { installCodeFences } from "./syntax/blocks/code-fences.ts";
import { installFigures } from "./syntax/blocks/figures.ts";
import { installHeadingIds } from "./syntax/blocks/heading-ids.ts";
import { installNesting } from "./syntax/blocks/nesting.ts";
import { installTableCaptions } from "./syntax/blocks/table-captions.ts";
import { installTableCells } from "./syntax/blocks/table-cells.ts";
import { installTaskLists } from "./syntax/blocks/task-lists.ts";
import { installEnvironmentLayout } from "./syntax/environments/environment-layout.ts";
import { installEnvironments } from "./syntax/environments/environments.ts";
import { installAuthorHtml } from "./syntax/html/html-tokens.ts";
import { installCitations } from "./syntax/inline/citations.ts";
import { installKnobValues } from "./syntax/inline/knob-values.ts";
import { installPythonValues } from "./syntax/inline/python-values.ts";
import { installSidenotes } from "./syntax/inline/sidenotes.ts";
import { installTexReferences } from "./syntax/inline/tex-references.ts";
import { installMath } from "./syntax/math/math.ts";
import { installNearMisses } from "./syntax/near-misses/near-misses.ts";
import { installOrigins } from "./syntax/origin.ts";

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
  // An address is looked at where it is resolved, so that one that is refused is told.
  md.validateLink = () => true;
  // The order matters where rules look at each other's tokens:
  installOrigins(md); // places of inline content, before anything reads it
  installNesting(md); // before any other rule for blocks
  installTableCells(md); // while tables are read by their own rule alone
  installEnvironments(md); // lines of colons
  installTableCaptions(md); // before footnotes are counted
  installMath(md); // formulas, before emphasis and escapes can take them apart
  installTexReferences(md);
  installCitations(md); // behind links, so that `[see @a](b.md)` is one
  installSidenotes(md); // footnotes are collected after inline parsing
  installNearMisses(md); // behind everything that reads a mark
  installPythonValues(md); // right before them: code and formulas have been read
  installKnobValues(md); // likewise
  installCodeFences(md); // options behind fences
  installFigures(md); // paragraphs that hold an image alone
  installTaskLists(md);
  installHeadingIds(md); // ids come from finished words
  installEnvironmentLayout(md); // last: it looks at finished blocks
  installAuthorHtml(md); // it looks through all that others have left
  installMathRenderer(md, (token, env) => {
    const { markup, tex, symbols, equationIds, hinge, corrections, codeSign } = contextOf(env);
    const result = tex(token);
    const isPlain = markup === "plain";
    const ids = equationIds(token);
    const isBlock = token.type === "math_block";
    const after = ids
      .map((id) => (isBlock ? corrections(id) : "") + (isPlain ? "" : hinge(id) + (codeSign?.(id) ?? "")))
      .join("");
    const html = isPlain ? result.mathml : result.html;
    // How long a formula looks decides whether it may be broken at the end of a line: others are not in a line.
    const isInLine = token.type === "math_inline" && !isPlain && !result.error;
    const spelledOut = isInLine ? spellOut(token.content, symbols) : token.content;
    return { html, spelledOut, bare: isPlain, ids, after, ...(result.error && { error: result.error }) };
  });
  installCitationRenderer(md);
  installTexReferenceRenderer(md);
  installPythonValueRenderer(md);
  installKnobValueRenderer(md);
  installSidenoteRenderer(md);
  installTaskCheckboxes(md);
  installHeadings(md);
  installLinks(md);
  installFigureRenderer(md);
  installAuthorHtmlRenderer(md);
  installInlineCorrections(md); // behind the rules of headings and HTML, which it wraps
  installCodeBlocks(md);
  installTables(md);
  installEnvironmentRenderer(md); // wraps the rule for formulas
  return md;
}
