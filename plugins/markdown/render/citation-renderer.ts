import type { MarkdownIt, Token } from "markdown-it";
import { DATA } from "../../core/data-attributes.ts";
import { escapeHtml } from "../../core/escape-html.ts";
import { metaOf } from "../document/token-meta.ts";
import type { CitationMeta } from "../syntax/inline/citations.ts";
import { contextOf } from "./render-context.ts";

/** HTML for `citation`: each work a link `a[data-cite]`, with the author's own words around it. */
export function installCitationRenderer(md: MarkdownIt): void {
  md.renderer.rules.citation = (tokens, index, options, env, self) => {
    const token = tokens[index] as Token;
    const { items, inLink, source } = metaOf<CitationMeta>(token);
    const shown = contextOf(env).citation(token);
    if (!shown) return escapeHtml(source);
    const words = (list: readonly Token[]): string => self.renderInline([...list], options, env);
    return shown.pieces
      .map(({ html, item, isFirst, isLast }) => {
        const cited = item === undefined ? undefined : items[item];
        if (item === undefined || cited === undefined) return html;
        const before = isFirst && cited.prefix.length > 0 ? `${words(cited.prefix)} ` : "";
        const after = isLast ? words(cited.suffix) : "";
        const link = inLink || html === "" ? undefined : shown.link(item, isFirst === true);
        if (!link) return before + html + after;
        const id = link.id === undefined ? "" : ` id="${escapeHtml(link.id)}"`;
        return `${before}<a href="${escapeHtml(link.href)}"${id} ${DATA.citation}="${escapeHtml(cited.key)}">${html}</a>${after}`;
      })
      .join("");
  };
}
