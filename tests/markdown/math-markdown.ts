import markdownIt, { type Env, type MarkdownIt, type Token } from "markdown-it";
import footnote from "markdown-it-footnote";
import { installMathRenderer, type SetFormula } from "../../plugins/markdown/render/math-renderer.ts";
import { installMath } from "../../plugins/markdown/syntax/math/math.ts";
import type { MathSyntax } from "../../plugins/markdown/syntax/math/math-syntax.ts";
import { installOrigins } from "../../plugins/markdown/syntax/origin.ts";

/** In `env`: what sets the formulas of a parse. */
const SET_FORMULA = Symbol("set formula");

/** Markdown with mathematics and footnotes, and nothing else of Diptych's. */
export function mathMarkdown(): MarkdownIt {
  const md = markdownIt({ html: true, linkify: true });
  installOrigins(md);
  installMath(md);
  installMathRenderer(md, (token, env = {}) => (env[SET_FORMULA] as SetFormula)(token, env));
  return md.use(footnote);
}

/** All tokens of formulas, in the order of the text; those in texts of images too. */
export function formulaTokens(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => [
    ...(token.type.startsWith("math_") ? [token] : []),
    ...formulaTokens(token.children ?? []),
  ]);
}

/** Parses, and gives every formula with its TeX and whether it is display. */
export function formulasOf(
  md: MarkdownIt,
  markdown: string,
  mathSyntax: MathSyntax = "pandoc",
): { tex: string; display: boolean }[] {
  return formulaTokens(md.parse(markdown, { mathSyntax })).map(({ content, type }) => ({
    tex: content,
    display: type !== "math_inline",
  }));
}

/** Renders, formulas set by a function. */
export function render(
  md: MarkdownIt,
  markdown: string,
  setFormula: SetFormula,
  mathSyntax: MathSyntax = "pandoc",
): string {
  const env: Env = { mathSyntax };
  env[SET_FORMULA] = setFormula;
  return md.render(markdown, env);
}

/** The words that a reader sees, formulas left out, white space folded. */
export function visibleText(md: MarkdownIt, markdown: string, mathSyntax: MathSyntax = "pandoc"): string {
  const html = render(md, markdown, () => ({ html: "" }), mathSyntax);
  const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };
  return html
    .replace(/<[^>]*>/g, " ")
    .replace(/&(\w+);/g, (entity, name: string) => entities[name] ?? entity)
    .replace(/\s+/g, " ");
}
