import type { MarkdownIt } from "markdown-it";
import { walkTokens } from "../../markdown/document/walk-tokens.ts";
import type { MathSyntax } from "../../markdown/syntax/math/math-syntax.ts";

/**
 * The formulas of a text as Diptych reads them, in order.
 * @param md made by `createMarkdown`
 */
export function newFormulas(md: MarkdownIt, text: string, math: MathSyntax): string[] {
  const tokens = md.parse(text, { mathSyntax: math });
  return [...walkTokens(tokens)].flatMap(({ token }) =>
    /^math_(?:inline|display|block)$/.test(token.type) ? [token.content] : [],
  );
}
