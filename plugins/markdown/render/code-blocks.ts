import type { MarkdownIt } from "markdown-it";
import { escapeHtml } from "../../core/escape-html.ts";
import { codeBlockOf } from "../document/code-block.ts";
import { fenceMetaOf } from "../syntax/blocks/code-fences.ts";
import { contextOf, type Markup } from "./render-context.ts";
import { runBlockHtml } from "./run-blocks.ts";

/** Fenced and indented code: highlighted where the language is known, scrollable by keyboard. */
export function installCodeBlocks(md: MarkdownIt): void {
  md.renderer.rules.fence = (tokens, index, options, env, self) => {
    const token = tokens[index];
    if (!token) return "";
    const render = contextOf(env);
    const { language, code } = codeBlockOf(token);
    const shown = render.python?.code(token) ?? code;
    const highlighted = render.markup === "page" && language ? render.highlight(shown, language) : undefined;
    const html = highlighted ? `${highlighted}\n` : plain(shown, render.markup);
    const meta = fenceMetaOf(token);
    if (!meta || meta.run === 0) return html;
    const named = render.markup === "page" ? html.replace("<code>", '<code class="language-python">') : html;
    return runBlockHtml(token, meta, named, [options, env, self]);
  };
  md.renderer.rules.code_block = (tokens, index, _options, env) =>
    plain((tokens[index]?.content ?? "").replace(/\n$/, ""), contextOf(env).markup);
}

function plain(code: string, markup: Markup): string {
  const focusable = markup === "page" ? ' class="code" tabindex="0"' : "";
  return `<pre${focusable}><code>${escapeHtml(code)}</code></pre>\n`;
}
