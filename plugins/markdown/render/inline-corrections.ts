import type { MarkdownIt, Token } from "markdown-it";
import { metaOf } from "../document/token-meta.ts";
import type { SidenoteMeta } from "../syntax/inline/sidenotes.ts";
import { contextOf, type RenderContext } from "./render-context.ts";

/** The tokens that end inline content, and where the block of corrections goes: behind the end of a paragraph, but into a cell. */
const ENDS: readonly (readonly [rule: string, where: "behind" | "before"])[] = [
  ["paragraph_close", "behind"],
  ["heading_close", "behind"],
  ["td_close", "before"],
  ["th_close", "before"],
];

/** The pieces of a block of HTML that holds formulas (`math-html.ts`). */
const PIECES = ["html_block", "math_inline", "math_display"];

/**
 * Shows the corrections of equations that stand within a paragraph or within HTML of the author's. A correction is a paragraph,
 * and HTML allows none within another, so it follows the whole paragraph.
 */
export function installInlineCorrections(md: MarkdownIt): void {
  const { rules } = md.renderer;
  for (const [rule, where] of ENDS) {
    const own = rules[rule];
    rules[rule] = (tokens, index, options, env, self) => {
      const end = own?.(tokens, index, options, env, self) ?? self.renderToken(tokens, index, options);
      const corrections = correctionsOf(tokens[index - 1]?.children ?? [], contextOf(env));
      return where === "behind" ? end + corrections : corrections + end;
    };
  }
  for (const rule of PIECES) {
    const own = rules[rule];
    rules[rule] = (tokens, index, options, env, self) =>
      (own?.(tokens, index, options, env, self) ?? "") + correctionsOf(piecesEndingAt(tokens, index), contextOf(env));
  }
}

/** If a token is the last piece of a block of HTML, all pieces of that block; else nothing. */
function piecesEndingAt(tokens: readonly Token[], index: number): readonly Token[] {
  const { block, map } = tokens[index] as Token;
  if (!block || !map || tokens[index + 1]?.map === map) return [];
  let start = index;
  while (start > 0 && tokens[start - 1]?.map === map) start--;
  return tokens.slice(start, index + 1);
}

/** The corrections of the equations among inline tokens and in the sidenotes there. */
function correctionsOf(tokens: readonly Token[], render: RenderContext): string {
  return tokens
    .map((token) => {
      if (token.type === "math_display")
        return render
          .equationIds(token)
          .map((id) => render.corrections(id))
          .join("");
      const aside = token.type === "footnote_ref" ? (metaOf<SidenoteMeta>(token).aside ?? []) : [];
      return aside.map((paragraph) => correctionsOf(paragraph, render)).join("");
    })
    .join("");
}
