// ## The peak {#peak turn="See the proof"}
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { slugify } from "../../../core/slug.ts";
import { attributeOf } from "../../document/token-attribute.ts";
import { setMeta } from "../../document/token-meta.ts";
import { readAuthorHtml } from "../html/author-html.ts";
import { OpenElements } from "../html/open-elements.ts";

/** What a heading's braces say. */
export interface HeadingMeta {
  /** Written by the author, or made from the heading's words. */
  readonly explicit: boolean;
  /** What the link to the other panel says; undefined: chosen by what stands there. */
  readonly turn: string | undefined;
}

const BRACES = /[ \t]*\{#([A-Za-z0-9][\w:.-]*)(?:[ \t]+turn="([^"]*)")?[ \t]*\}[ \t]*$/;

/** Reads `{#id turn="…"}` at the end of headings, and gives the others an id made from their words, `-2` where it is taken, in HTML too. */
export function installHeadingIds(md: MarkdownIt): void {
  // Before the inline rules, so that the braces are taken away before the heading is read as text.
  md.core.ruler.before("inline", "heading_braces", (state) => {
    forEachHeading(state, (open, inline) => {
      const match = BRACES.exec(inline.content);
      if (!match) return;
      inline.content = inline.content.slice(0, match.index);
      open.attrSet("id", match[1] as string);
      setMeta(open, { explicit: true, turn: match[2] || undefined } satisfies HeadingMeta);
    });
  });
  md.core.ruler.push("heading_ids", (state) => {
    const taken = new Set(htmlIds(state.tokens));
    forEachHeading(state, (open) => {
      const id = attributeOf(open, "id");
      if (id) taken.add(id);
    });
    const counts = new Map<string, number>();
    forEachHeading(state, (open, inline) => {
      if (open.attrGet("id")) return;
      const base = slugify(plainText(inline.children ?? []));
      let id: string = base;
      let count = counts.get(base) ?? 1;
      while (taken.has(id)) id = `${base}-${++count}`;
      counts.set(base, count);
      taken.add(id);
      open.attrSet("id", id);
      setMeta(open, { explicit: false, turn: undefined } satisfies HeadingMeta);
    });
  });
}

/** The ids in HTML of the author's: with `<a id="peak"></a>` above it, the heading "The peak" is given another id. */
function htmlIds(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => {
    if (token.type === "html_block" || token.type === "html_inline")
      return /\bid\s*=/i.test(token.content)
        ? readAuthorHtml(token.content, new OpenElements()).ids.map(({ id }) => id)
        : [];
    return token.type === "inline" ? htmlIds(token.children ?? []) : [];
  });
}

/**
 * The words of inline tokens.
 * @param readFormula what stands for a formula; default: its TeX
 */
export function plainText(tokens: readonly Token[], readFormula = (tex: string): string => tex): string {
  return tokens
    .map((token) => {
      if (token.type === "softbreak" || token.type === "hardbreak") return " ";
      if (token.type === "image") return plainText(token.children ?? [], readFormula);
      if (token.type.startsWith("math")) return readFormula(token.content);
      if (token.type === "html_inline" || token.type === "footnote_ref") return "";
      return token.content;
    })
    .join("");
}

function forEachHeading(state: StateCore, visit: (open: Token, inline: Token) => void): void {
  state.tokens.forEach((token, index) => {
    const inline = state.tokens[index + 1];
    if (token.type === "heading_open" && inline) visit(token, inline);
  });
}
