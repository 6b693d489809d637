import type { Env, MarkdownIt, Token } from "markdown-it";
import { escapeHtml } from "../../core/escape-html.ts";
import { attributeOf } from "../document/token-attribute.ts";
import { contextOf } from "./render-context.ts";

/** Headings with their id; a hinged one stands in a row with the link to its other half. */
export function installHeadings(md: MarkdownIt): void {
  const { rules } = md.renderer;
  const hingeAt = (tokens: readonly Token[], index: number, env: Env | undefined): string => {
    const id = attributeOf(tokens[index], "id");
    return id ? contextOf(env).hinge(id) : "";
  };
  rules.heading_open = (tokens, index, _options, env) => {
    const token = tokens[index] as Token;
    const render = contextOf(env);
    if (render.markup === "plain") return `<${token.tag}>`;
    const row = hingeAt(tokens, index, env) ? '<div class="hinged">' : "";
    return `${row}<${token.tag} id="${escapeHtml(attributeOf(token, "id") ?? "")}">`;
  };
  rules.heading_close = (tokens, index, _options, env) => {
    const token = tokens[index] as Token;
    const render = contextOf(env);
    // A heading is three tokens: open, inline, close.
    const hinge = render.markup === "plain" ? "" : hingeAt(tokens, index - 2, env);
    const corrections = render.corrections(attributeOf(tokens[index - 2], "id") ?? "");
    return `</${token.tag}>${hinge && `${hinge}</div>`}\n${corrections}`;
  };
}
