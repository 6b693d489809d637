import type { MarkdownIt } from "markdown-it";
import { escapeHtml } from "../../core/escape-html.ts";
import { codeBlockOf } from "../document/code-block.ts";
import { contextOf, type Markup } from "./render-context.ts";

/** Fenced and indented code: highlighted where the language is known, scrollable by keyboard. */
export function installCodeBlocks(md: MarkdownIt): void {
  md.renderer.rules.fence = (tokens, index, _options, env) => {
    const token = tokens[index];
    if (!token) return "";
    const render = contextOf(env);
    const { language, code } = codeBlockOf(token);
    if (render.markup === "page" && language) {
      const highlighted = render.highlight(code, language);
      if (highlighted) return `${highlighted}\n`;
    }
    return plain(code, render.markup);
  };
  md.renderer.rules.code_block = (tokens, index, _options, env) =>
    plain((tokens[index]?.content ?? "").replace(/\n$/, ""), contextOf(env).markup);
}

function plain(code: string, markup: Markup): string {
  const focusable = markup === "page" ? ' class="code" tabindex="0"' : "";
  return `<pre${focusable}><code>${escapeHtml(code)}</code></pre>\n`;
}
