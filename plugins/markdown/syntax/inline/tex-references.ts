// \eqref{eq:risk} and \ref{thm-peak} in prose
import type { MarkdownIt } from "markdown-it";
import { escapeHtml } from "../../../core/escape-html.ts";
import type { Position } from "../../../core/line-index.ts";
import { metaOf } from "../../document/token-meta.ts";
import { referenceMarks } from "../../render/reference-marks.ts";
import { contextOf } from "../../render/render-context.ts";
import { originAt } from "../origin.ts";

/** What a `reference` token carries; its `content` is the label as it was written. */
export interface ReferenceMeta extends Position {
  /** `eqref` reads "(2)" for an equation; `ref` the bare number. */
  readonly command: "ref" | "eqref";
}

/** References of TeX's outside of formulas. The renderer asks the context for what they read. */
export function installReferences(md: MarkdownIt): void {
  md.inline.ruler.before("escape", "reference", (state, silent) => {
    if (state.src.charAt(state.pos) !== "\\") return false;
    const match = /^\\(eqref|ref)\{([^{}\s][^{}\n]*)\}/.exec(state.src.slice(state.pos, state.pos + 200));
    if (!match || state.pos + match[0].length > state.posMax) return false;
    if (!silent) {
      const token = state.push("reference", "", 0);
      token.content = (match[2] as string).trim();
      token.meta = {
        command: match[1],
        ...originAt(state.env, state.src, state.pos + match[0].indexOf("{") + 1),
      };
    }
    state.pos += match[0].length;
    return true;
  });
  md.renderer.rules.reference = (tokens, index, _options, env) => {
    const token = tokens[index];
    if (!token) return "";
    const target = contextOf(env).target(token);
    // What leads nowhere has been reported.
    if (target?.kind !== "internal") return escapeHtml(token.content);
    const { command } = metaOf<ReferenceMeta>(token);
    const text = command === "eqref" ? target.label : target.short;
    const attributes = [`href="${escapeHtml(target.href)}"`];
    if (contextOf(env).mode === "page") attributes.push(...referenceMarks(target));
    return `<a ${attributes.join(" ")}>${escapeHtml(text)}</a>`;
  };
}
