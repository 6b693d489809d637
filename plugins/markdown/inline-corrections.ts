import type { MarkdownIt, Token } from "markdown-it";
import { contextOf, type RenderContext } from "./render-context.ts";
import type { SidenoteMeta } from "./sidenotes.ts";
import { metaOf } from "./token-meta.ts";

/** Where inline content ends, and whether a block may stand behind that or must stand before it. */
const ENDS: readonly (readonly [rule: string, where: "behind" | "before"])[] = [
  ["paragraph_close", "behind"],
  ["heading_close", "behind"],
  ["td_close", "before"],
  ["th_close", "before"],
];

/** Corrections of equations that stand within a line: a paragraph holds no paragraph, so they follow the whole of it. */
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
