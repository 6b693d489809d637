import type { MarkdownIt, RendererRule, Token } from "markdown-it";
import { escapeHtml } from "../../core/escape-html.ts";
import type { AddressAttribute } from "../syntax/html/author-html.ts";
import { authorHtmlOf } from "../syntax/html/html-tokens.ts";
import { refusedSvg } from "./image-element.ts";
import { contextOf, type RenderContext } from "./render-context.ts";

/** HTML that an author wrote stands as far as it is allowed, and its links are file paths that become addresses too. */
export function installAuthorHtmlRenderer(md: MarkdownIt): void {
  const rule: RendererRule = (tokens, index, _options, env) => {
    const token = tokens[index] as Token;
    const render = contextOf(env);
    return authorHtmlOf(token)
      .parts.map((part) => {
        if (typeof part === "string") return part;
        if ("addresses" in part) return addresses(token, part, render);
        // In plain markup ids would clash with those of other posts in the same page.
        return part.explicit || part.id === "" || render.markup === "plain" ? "" : ` id="${escapeHtml(part.id)}"`;
      })
      .join("");
  };
  md.renderer.rules.html_block = rule;
  md.renderer.rules.html_inline = rule;
}

/** An attribute with its addresses, and a blank before it; without those that lead nowhere (a draft, something refused). */
function addresses(token: Token, attribute: AddressAttribute, render: RenderContext): string {
  const values = attribute.addresses.flatMap(({ address, behind }) => {
    const target = render.rawTarget(token, address.address);
    return target && target.kind !== "none" && !refusedSvg(token, target, render)
      ? [`${target.href} ${behind}`.trimEnd()]
      : [];
  });
  return values.length === 0 ? "" : ` ${attribute.name}="${escapeHtml(values.join(", "))}"`;
}
