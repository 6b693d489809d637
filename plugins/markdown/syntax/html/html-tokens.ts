// <details open><summary>More</summary>
import type { MarkdownIt, StateInline, Token } from "markdown-it";
import { LineIndex, type Position } from "../../../core/line-index.ts";
import { metaOf, setMeta } from "../../document/token-meta.ts";
import type { SidenoteMeta } from "../inline/sidenotes.ts";
import { originAt } from "../origin.ts";
import { type AuthorHtml, readAuthorHtml } from "./author-html.ts";
import { OpenElements } from "./open-elements.ts";

/** What tokens of HTML bear. */
export interface HtmlMeta {
  /** The place of the first character of each line of the content, within the text given to `md.parse`. */
  readonly lines: readonly Position[];
  /** What of it may stand on a page. */
  html?: AuthorHtml;
}

/**
 * Has all HTML of an author's looked through, wherever it stands in a text: at the end of every parse each token of it bears
 * what of it may be shown. Blocks of HTML get their places where they are cut (`math-html.ts`).
 */
export function installAuthorHtml(md: MarkdownIt): void {
  const original = md.inline.ruler.getRules("").find((rule) => rule.name === "html_inline");
  if (original) {
    const rule = (state: StateInline, silent: boolean): boolean => {
      const start = state.pos;
      if (!original(state, silent)) return false;
      const token = state.tokens.at(-1);
      if (silent || token?.type !== "html_inline") return true;
      let offset = start;
      const lines = token.content.split("\n").map((line) => {
        const position = originAt(state.env, state.src, offset);
        offset += line.length + 1;
        return position;
      });
      setMeta(token, { lines } satisfies HtmlMeta);
      return true;
    };
    md.inline.ruler.at("html_inline", rule);
  }
  md.core.ruler.push("author_html", (state) => {
    readTokens(state.tokens, new OpenElements());
  });
}

function readTokens(tokens: readonly Token[], open: OpenElements): void {
  for (const token of tokens) {
    if (token.type === "html_block" || token.type === "html_inline") {
      const meta = metaOf<HtmlMeta | null>(token) ?? { lines: [] };
      // What is parsed on its own, such as a caption, has been read then.
      meta.html ??= readAuthorHtml(token.content, open);
      setMeta(token, meta);
    }
    const aside = token.type === "footnote_ref" ? (metaOf<SidenoteMeta>(token).aside ?? []) : [];
    // Of an image's description only the words are shown.
    for (const inline of [...(token.type === "image" ? [] : [token.children ?? []]), ...aside]) {
      const { depth } = open;
      readTokens(inline, open);
      open.endInline(depth);
    }
  }
}

/** What of a token's HTML may stand on a page. */
export function authorHtmlOf(token: Token): AuthorHtml {
  return metaOf<HtmlMeta | null>(token)?.html ?? readAuthorHtml(token.content, new OpenElements());
}

/**
 * Says where characters of a token's HTML stand.
 * @returns a function of an offset in the content, which gives a place within the text given to `md.parse`; nothing where
 *   it is not known
 */
export function htmlPlaces(token: Token): (offset: number) => Position | undefined {
  const lines = metaOf<HtmlMeta | null>(token)?.lines ?? [];
  const index = new LineIndex(token.content);
  return (offset) => {
    const { line, column } = index.positionAt(offset);
    const start = lines[line - 1];
    return start && { line: start.line, column: Math.max(1, start.column + column - 1) };
  };
}
