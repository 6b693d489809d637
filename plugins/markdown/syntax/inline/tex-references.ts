// \eqref{eq:risk} and \ref{thm-peak} in prose
import type { MarkdownIt } from "markdown-it";
import type { Position } from "../../../core/line-index.ts";
import { originAt } from "../origin.ts";

/** What a `reference` token carries; its `content` is the label as it was written. */
export interface ReferenceMeta extends Position {
  /** `eqref` reads "(2)" for an equation; `ref` the bare number. */
  readonly command: "ref" | "eqref";
}

/** References of TeX's outside of formulas: tokens of type `reference`. */
export function installTexReferences(md: MarkdownIt): void {
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
}
