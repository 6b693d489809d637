import type { MarkdownIt, Token } from "markdown-it";
import { escapeHtml } from "../../core/escape-html.ts";
import { attributeOf } from "../document/token-attribute.ts";
import { isClaim } from "../syntax/inline/claims.ts";
import { claimClosing, claimOpening } from "./claim-html.ts";
import { imageElement } from "./image-element.ts";
import { referenceMarks } from "./reference-marks.ts";
import { referenceWords } from "./reference-words.ts";
import { contextOf } from "./render-context.ts";

/** Links and images, as the render context resolves them. */
export function installLinks(md: MarkdownIt): void {
  const { rules } = md.renderer;
  rules.link_open = (tokens, index, _options, env) => {
    const token = tokens[index] as Token;
    const render = contextOf(env);
    const target = render.target(token);
    if (!target || target.kind === "none") return "";
    if (isClaim(token)) return claimOpening(target, render.claim?.(token), render);
    const title = attributeOf(token, "title");
    const attributes = [`href="${escapeHtml(target.href)}"`];
    if (title) attributes.push(`title="${escapeHtml(title)}"`);
    if (target.kind === "internal" && render.markup === "page") attributes.push(...referenceMarks(target));
    const isFilled = tokens[index + 1]?.type === "link_close" && target.kind === "internal";
    if (isFilled && render.markup === "page" && isWholeLine(target.label)) attributes.push('class="nowrap"');
    return `<a ${attributes.join(" ")}>${isFilled ? referenceWords(target, "label", render) : ""}`;
  };
  rules.link_close = (tokens, index, _options, env) => {
    const opening = openingOf(tokens, index);
    const render = contextOf(env);
    const target = render.target(opening);
    if (isClaim(opening)) return claimClosing(target, render.claim?.(opening), render);
    return !target || target.kind === "none" ? "" : "</a>";
  };
  rules.image = (tokens, index, _options, env) => {
    const token = tokens[index] as Token;
    const title = attributeOf(token, "title");
    const render = contextOf(env);
    return imageElement(token, render.target(token), render, title ? ` title="${escapeHtml(title)}"` : "");
  };
}

/** The token that opens the link which ends here: links hold no links. */
function openingOf(tokens: readonly Token[], close: number): Token {
  let index = close - 1;
  while (index > 0 && tokens[index]?.type !== "link_open") index--;
  return tokens[index] as Token;
}

/** True for a text like `Theorem 2` or `Figure 1 (deep dive)`, which is not broken at the end of a line. */
function isWholeLine(reference: string): boolean {
  return /^[\p{L}]+ \S+(?: \([^)]*\))?$/u.test(reference) && reference.length <= 26;
}
