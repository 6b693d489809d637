import type { MarkdownIt, Token } from "markdown-it";
import { metaOf } from "../document/token-meta.ts";
import type { SidenoteMeta } from "../syntax/inline/sidenotes.ts";
import { contextOf, type RenderContext } from "./render-context.ts";

/** Where inline content ends, and whether a block may stand behind that or must stand before it. */
const ENDS: readonly (readonly [rule: string, where: "behind" | "before"])[] = [
  ["paragraph_close", "behind"],
  ["heading_close", "behind"],
  ["td_close", "before"],
  ["th_close", "before"],
];

/** The pieces of a block of HTML that holds formulas (`math-html.ts`). */
const PIECES = ["html_block", "math_inline", "math_display"];

/**
 * Corrections of equations that stand within a line, or within HTML: a paragraph holds no paragraph, so they follow the whole
 * of it.
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

/** The pieces of the block of HTML whose last one this is; nothing for others, and within a line. */
function piecesEndingAt(tokens: readonly Token[], index: number): readonly Token[] {
  const { block, map } = tokens[index] as Token;
  if (!block || !map || tokens[index + 1]?.map === map) return [];
  let start = index;
  while (start > 0 && tokens[start - 1]?.map === map) start--;
  return tokens.slice(start, index + 1);
}

/** Those of the equations among inline tokens, notes in the margin included. */
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
