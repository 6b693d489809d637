// A word.[^1]
//
// [^1]: The note.
import type { MarkdownIt, RendererRule, Token } from "markdown-it";
import { escapeHtml } from "../../../core/escape-html.ts";
import { metaOf } from "../../document/token-meta.ts";
import { contextOf } from "../../render/render-context.ts";
import { type FootnoteRefMeta, installFootnotes } from "./footnotes.ts";

/** What a reference to a footnote carries once the notes are placed. */
export interface SidenoteMeta extends FootnoteRefMeta {
  /** The note's paragraphs, at its first reference, if it holds nothing else. */
  aside?: Token[][];
  /** True where the note stands at the end of the post instead. */
  atEnd?: boolean;
}

/**
 * Footnotes. One that holds paragraphs only stands beside its first reference (the style sheet puts it in the margin, or
 * folds it away behind its number where there is no margin); one with lists, code or tables stands at the end of the post.
 * `env.endnoteTokens` keeps the tokens with all notes at the end, as feeds want them.
 */
export function installSidenotes(md: MarkdownIt): void {
  installFootnotes(md);
  // Behind the rules that finish words: quotes, bare addresses and escapes are theirs in notes too.
  md.core.ruler.after("text_join", "sidenotes", (state) => {
    state.env.endnoteTokens = state.tokens;
    const references = collectReferences(state.tokens);
    const kept: Token[] = [];
    let blockStart = -1;
    for (let index = 0; index < state.tokens.length; index++) {
      const token = state.tokens[index] as Token;
      if (token.type === "footnote_block_open") blockStart = kept.length;
      if (token.type !== "footnote_open") {
        kept.push(token);
        continue;
      }
      const end = state.tokens.findIndex((other, at) => at > index && other.type === "footnote_close");
      const content = state.tokens.slice(index + 1, end).filter((inner) => inner.type !== "footnote_anchor");
      const paragraphs = onlyParagraphs(content);
      const all = references.get(metaOf<SidenoteMeta>(token).id) ?? [];
      const first = all.find((reference) => !reference.subId);
      if (paragraphs && first) first.aside = paragraphs;
      else {
        for (const reference of all) reference.atEnd = true;
        kept.push(...state.tokens.slice(index, end + 1));
      }
      index = end;
    }
    // A block of notes that has been emptied goes.
    if (blockStart >= 0 && kept[blockStart + 1]?.type === "footnote_block_close") kept.splice(blockStart, 2);
    state.tokens = kept;
  });
  const { rules } = md.renderer;
  rules.footnote_ref = renderReference;
  rules.footnote_block_open = (_tokens, _index, _options, env) =>
    contextOf(env).mode === "feed"
      ? "<hr>\n<ol>\n"
      : '<section class="endnotes" role="doc-endnotes" aria-label="Notes">\n<ol>\n';
  rules.footnote_block_close = (_tokens, _index, _options, env) =>
    contextOf(env).mode === "feed" ? "</ol>\n" : "</ol>\n</section>\n";
  rules.footnote_open = (tokens, index, _options, env) => {
    const note = number(tokens[index]);
    return contextOf(env).mode === "feed" ? "<li>" : `<li id="note-${note}" value="${note}">`;
  };
  rules.footnote_close = () => "</li>\n";
  rules.footnote_anchor = (tokens, index, _options, env) => {
    const note = number(tokens[index]);
    // A feed's reader shows the notes right below the text, and ids of many entries would meet.
    if (contextOf(env).mode === "feed") return "";
    return ` <a class="note-back" href="#note-ref-${note}" aria-label="Back to the text of note ${note}">↩</a>`;
  };
}

const renderReference: RendererRule = (tokens, index, options, env, self) => {
  const token = tokens[index] as Token;
  const meta = metaOf<SidenoteMeta>(token);
  const note = number(token);
  const anchor = !meta.subId ? ` id="note-ref-${note}"` : "";
  if (contextOf(env).mode === "feed") return `<sup>${note}</sup>`;
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

function collectReferences(tokens: readonly Token[]): Map<number, SidenoteMeta[]> {
  const found = new Map<number, SidenoteMeta[]>();
  const walk = (list: readonly Token[]): void => {
    for (const token of list) {
      if (token.type === "footnote_ref") {
        const meta = metaOf<SidenoteMeta>(token);
        const same = found.get(meta.id);
        if (same) same.push(meta);
        else found.set(meta.id, [meta]);
      }
      // A description of an image shows no notes.
      if (token.children && token.type !== "image") walk(token.children);
    }
  };
  walk(tokens);
  return found;
}

/** The inline tokens of each paragraph, or nothing where there is another block. */
function onlyParagraphs(content: readonly Token[]): Token[][] | undefined {
  const paragraphs: Token[][] = [];
  for (const token of content) {
    if (token.type === "inline") paragraphs.push(token.children ?? []);
    else if (token.type !== "paragraph_open" && token.type !== "paragraph_close") return undefined;
  }
  return paragraphs.length > 0 ? paragraphs : undefined;
}
