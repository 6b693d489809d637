import type { MarkdownIt, Token } from "markdown-it";
import { escapeHtml } from "../../core/escape-html.ts";
import { contextOf } from "./render-context.ts";

/** HTML of `python_value`: the text of the saved run; what was written where there is none, which has been told. */
export function installPythonValueRenderer(md: MarkdownIt): void {
  md.renderer.rules.python_value = (tokens, index, _options, env) => {
    const token = tokens[index] as Token;
    const text = contextOf(env).python?.value(token);
    return text === undefined ? `<code>${escapeHtml(token.content)}</code>` : escapeHtml(text);
  };
}
