import type { MarkdownIt } from "markdown-it";
import { contextOf } from "./render-context.ts";

/** Tables scroll within themselves where they are wide. */
export function installTables(md: MarkdownIt): void {
  md.renderer.rules.table_open = (_tokens, _index, _options, env) =>
    contextOf(env).mode === "feed"
      ? "<table>\n"
      : '<div class="table" tabindex="0" role="region" aria-label="Table"><table>\n';
  md.renderer.rules.table_close = (_tokens, _index, _options, env) =>
    contextOf(env).mode === "feed" ? "</table>\n" : "</table></div>\n";
}
