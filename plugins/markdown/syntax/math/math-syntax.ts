import type { Env } from "markdown-it";

/**
 * What dollars mean.
 *
 * `pandoc`: `$x$` is inline and `$$x$$` display, wherever it stands.
 *
 * `kramdown` (https://kramdown.gettalong.org/syntax.html#math-blocks): `$$x$$` is display where it is a block of its own,
 * blank lines around it, and inline within a paragraph; a single dollar is a dollar, and `\(` and `\[` are brackets.
 * Kramdown sets a formula inline too that stands between lines of `$$` right below a text; nobody means that, so here it is
 * display, and so is an `align` within a paragraph. A block may hold blank lines, within a block of HTML too.
 *
 * `mathjax`: as `pandoc`, but single dollars may have white space within them, `$ x $`, as they may where MathJax reads the
 * finished page, and a digit behind them. What is between them must look like TeX then: MathJax takes "$ 5 and $" for a formula,
 * too. A display within a block of HTML may hold blank lines.
 */
export type MathSyntax = "pandoc" | "kramdown" | "mathjax";

/** The syntax that a parse was asked for, as `env.mathSyntax`; `pandoc` where it was not. */
export function mathSyntaxOf(env: Env): MathSyntax {
  return (env.mathSyntax as MathSyntax | undefined) ?? "pandoc";
}
