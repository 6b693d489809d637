// | a | b |
// |---|---|
// | 1 | 2 |
//
// Table: What it shows. {#tbl-x}
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { setMeta } from "../../document/token-meta.ts";
import { type Braces, splitBraces } from "../inline/braces.ts";

/** What `captioned_table_open` carries. */
export interface CaptionedTableMeta {
  readonly braces: Braces | undefined;
  /** Set when the post's tables are counted. */
  id: string;
  number?: string;
}

const CAPTION = /^Table:[ \t]+/;

/**
 * A paragraph that begins with `Table:` right behind a table is its caption, as in Pandoc, and is moved before it. A blank
 * line between them may be left out.
 */
export function installTableCaptions(md: MarkdownIt): void {
  // Without this rule the line would become a row: a table ends at a blank line, or where a block begins that may end a quote.
  md.block.ruler.before("paragraph", "table_caption", ends, { alt: ["blockquote"] });
  // Before the inline rules: the caption is read where it will stand, footnotes in the order of the page.
  md.core.ruler.before("inline", "table_captions", (state) => {
    const kept: Token[] = [];
    let tableStart = 0;
    for (let index = 0; index < state.tokens.length; index++) {
      const token = state.tokens[index] as Token;
      if (token.type === "table_open") tableStart = kept.length;
      kept.push(token);
      const [paragraph, inline, end] = state.tokens.slice(index + 1, index + 4);
      if (token.type !== "table_close" || paragraph?.type !== "paragraph_open") continue;
      if (!inline || !end || !CAPTION.test(inline.content)) continue;
      wrap(state, kept, tableStart, [paragraph, inline, end]);
      index += 3;
    }
    state.tokens = kept;
  });
}

const ends: Parameters<MarkdownIt["block"]["ruler"]["before"]>[2] = (state, startLine, _endLine, silent) => {
  if (!silent || state.parentType !== "table") return false;
  const start = (state.bMarks[startLine] as number) + (state.tShift[startLine] as number);
  return CAPTION.test(state.src.slice(start, state.eMarks[startLine]));
};

function wrap(state: StateCore, kept: Token[], tableStart: number, caption: readonly [Token, Token, Token]): void {
  const table = kept.splice(tableStart);
  const [opening, inline, closing] = caption;
  const { text, braces } = splitBraces(inline.content.replace(CAPTION, ""));
  inline.content = text;
  opening.type = "table_caption_open";
  closing.type = "table_caption_close";
  const open = new state.Token("captioned_table_open", "figure", 1);
  const close = new state.Token("captioned_table_close", "figure", -1);
  for (const token of [open, close]) {
    token.block = true;
    token.level = table[0]?.level ?? 0;
  }
  open.map = [table[0]?.map?.[0] ?? 0, opening.map?.[1] ?? 0];
  const meta: CaptionedTableMeta = { braces, id: braces?.id ?? "" };
  for (const token of [open, opening, close]) setMeta(token, meta);
  for (const token of [...caption, ...table]) token.level++;
  kept.push(open, ...caption, ...table, close);
}
