// A word.[^1]
//
// [^1]: The note.
import type { MarkdownIt, Token } from "markdown-it";
import { metaOf } from "../../document/token-meta.ts";
import { type FootnoteRefMeta, installFootnotes } from "./footnotes.ts";

/** What a reference to a footnote carries once the notes are placed. */
export interface SidenoteMeta extends FootnoteRefMeta {
  /** The note's paragraphs, at its first reference, if it holds nothing else. */
  aside?: Token[][];
  /** True where the note stands at the end of the post instead. */
  atEnd?: boolean;
}

/**
 * Footnotes. One that holds paragraphs only is kept at its first reference, to be shown beside it; one with lists, code or
 * tables stays in the block of notes at the end of the post.
 * `env.endnoteTokens` keeps the tokens with all notes at the end, as feeds want them.
 */
export function installSidenotes(md: MarkdownIt): void {
  installFootnotes(md);
  // Behind the rules for quotes, bare addresses and escapes, so that these have read the notes too.
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
