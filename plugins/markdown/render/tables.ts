import type { MarkdownIt, Token } from "markdown-it";
import { escapeHtml } from "../../core/escape-html.ts";
import { metaOf } from "../document/token-meta.ts";
import type { CaptionedTableMeta } from "../syntax/blocks/table-captions.ts";
import { contextOf } from "./render-context.ts";

/** Tables scroll within themselves where they are wide; a caption stands above and does not scroll. */
export function installTables(md: MarkdownIt): void {
  const { rules } = md.renderer;
  rules.table_open = (tokens, index, _options, env) => {
    if (contextOf(env).markup === "plain") return "<table>\n";
    const before = tokens[index - 1];
    const name =
      before?.type === "table_caption_close"
        ? `aria-labelledby="${escapeHtml(captionId(metaOf<CaptionedTableMeta>(tokens[index - 3] as Token)))}"`
        : 'aria-label="Table"';
    return `<div class="table" tabindex="0" role="region" ${name}><table>\n`;
  };
  rules.table_close = (_tokens, _index, _options, env) =>
    contextOf(env).markup === "plain" ? "</table>\n" : "</table></div>\n";
  rules.captioned_table_open = (tokens, index, _options, env) => {
    const { id } = metaOf<CaptionedTableMeta>(tokens[index] as Token);
    return contextOf(env).markup === "plain"
      ? "<figure>\n"
      : `<figure class="captioned-table" id="${escapeHtml(id)}">\n`;
  };
  rules.captioned_table_close = (tokens, index, _options, env) => {
    const { id } = metaOf<CaptionedTableMeta>(tokens[index] as Token);
    const render = contextOf(env);
    return `${render.corrections(id)}${render.markup === "plain" ? "" : render.hinge(id)}</figure>\n`;
  };
  rules.table_caption_open = (tokens, index, _options, env) => {
    const meta = metaOf<CaptionedTableMeta>(tokens[index] as Token);
    const name = `Table ${meta.number}.`;
    return contextOf(env).markup === "plain"
      ? `<figcaption><strong>${name}</strong> `
      : `<figcaption id="${escapeHtml(captionId(meta))}"><span class="caption-name">${name}</span> `;
  };
  rules.table_caption_close = () => "</figcaption>\n";
}

function captionId({ id }: CaptionedTableMeta): string {
  return `${id}-caption`;
}
