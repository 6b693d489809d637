import type { MarkdownIt } from "markdown-it";
import { escapeHtml } from "../../core/escape-html.ts";
import { metaOf } from "../document/token-meta.ts";
import type { ReferenceMeta } from "../syntax/inline/tex-references.ts";
import { referenceMarks } from "./reference-marks.ts";
import { referenceWords } from "./reference-words.ts";
import { contextOf } from "./render-context.ts";

/** HTML of `\ref` and `\eqref` in prose: a link that reads as its target is called. */
export function installTexReferenceRenderer(md: MarkdownIt): void {
  md.renderer.rules.reference = (tokens, index, _options, env) => {
    const token = tokens[index];
    if (!token) return "";
    const target = contextOf(env).target(token);
    // What leads nowhere has been reported.
    if (target?.kind !== "internal") return escapeHtml(token.content);
    const { command } = metaOf<ReferenceMeta>(token);
    const words = referenceWords(target, command === "eqref" ? "label" : "short", contextOf(env));
    const attributes = [`href="${escapeHtml(target.href)}"`];
    if (contextOf(env).markup === "page") attributes.push(...referenceMarks(target));
    return `<a ${attributes.join(" ")}>${words}</a>`;
  };
}
