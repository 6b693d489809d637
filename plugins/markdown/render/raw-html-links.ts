import type { MarkdownIt, RendererRule, Token } from "markdown-it";
import { escapeHtml } from "../../core/escape-html.ts";
import { rewriteAttributes } from "../../core/rewrite-attributes.ts";
import { contextOf } from "./render-context.ts";

/** HTML that an author wrote stands as it is, but for its links: file paths become addresses there too. */
export function installRawHtmlLinks(md: MarkdownIt): void {
  const rule: RendererRule = (tokens, index, _options, env) => {
    const token = tokens[index] as Token;
    const render = contextOf(env);
    return rewriteAttributes(token.content, (name, value) => {
      if (name !== "href" && name !== "src") return value;
      const target = render.rawTarget(token, value);
      // What cannot be followed (a draft) is no link.
      if (target?.kind === "none") return name === "href" ? undefined : value;
      return target ? escapeHtml(target.href) : value;
    });
  };
  md.renderer.rules.html_block = rule;
  md.renderer.rules.html_inline = rule;
}
