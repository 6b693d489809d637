import type { MarkdownIt, RendererRule, Token } from "markdown-it";
import { escapeHtml } from "../../core/escape-html.ts";
import { metaOf } from "../document/token-meta.ts";
import type { SidenoteMeta } from "../syntax/inline/sidenotes.ts";
import { contextOf } from "./render-context.ts";

/**
 * HTML of footnotes. A sidenote stands in the text right behind its number: the style sheet puts it in the margin, or folds
 * it away behind the number where there is no margin. Other notes are a list at the end of the post.
 */
export function installSidenoteRenderer(md: MarkdownIt): void {
  const { rules } = md.renderer;
  rules.footnote_ref = renderReference;
  rules.footnote_block_open = (_tokens, _index, _options, env) =>
    contextOf(env).markup === "plain"
      ? "<hr>\n<ol>\n"
      : '<section class="endnotes" role="doc-endnotes" aria-label="Notes">\n<ol>\n';
  rules.footnote_block_close = (_tokens, _index, _options, env) =>
    contextOf(env).markup === "plain" ? "</ol>\n" : "</ol>\n</section>\n";
  rules.footnote_open = (tokens, index, _options, env) => {
    const note = number(tokens[index]);
    return contextOf(env).markup === "plain" ? "<li>" : `<li id="note-${note}" value="${note}">`;
  };
  rules.footnote_close = () => "</li>\n";
  rules.footnote_anchor = (tokens, index, _options, env) => {
    const note = number(tokens[index]);
    // No link back in plain markup: a feed reader shows many entries in one page, and their ids would be the same.
    if (contextOf(env).markup === "plain") return "";
    return ` <a class="note-back" href="#note-ref-${note}" aria-label="Back to the text of note ${note}">↩</a>`;
  };
}

const renderReference: RendererRule = (tokens, index, options, env, self) => {
  const token = tokens[index] as Token;
  const meta = metaOf<SidenoteMeta>(token);
  const note = number(token);
  const anchor = !meta.subId ? ` id="note-ref-${note}"` : "";
  if (contextOf(env).markup === "plain") return `<sup>${note}</sup>`;
  if (!meta.aside) {
    return `<sup class="note-ref"${anchor}><a href="#note-${note}" role="doc-noteref" aria-label="Note ${note}">${note}</a></sup>`;
  }
  const paragraphs = meta.aside.map((children) => self.renderInline(children, options, env));
  const [first = "", ...rest] = paragraphs;
  const text = first + rest.map((html) => `<span class="sidenote-paragraph">${html}</span>`).join("");
  return (
    `<span class="note"${anchor}><input class="note-toggle" type="checkbox" id="note-toggle-${note}" aria-label="Note ${note}">` +
    `<label class="note-number" for="note-toggle-${note}">${escapeHtml(String(note))}</label>` +
    `<span class="sidenote" id="note-${note}" role="note"><span class="sidenote-number" aria-hidden="true">${note}</span> ${text}</span></span>`
  );
};

function number(token: Token | undefined): number {
  return Number(token?.meta?.id ?? 0) + 1;
}
