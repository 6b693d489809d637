import type { NotationSymbol, Paper, Post, Prose } from "../catalog/model.ts";
import type { Slug } from "../core/slug.ts";
import type { PageContext } from "./page-context.ts";
import type { Html } from "./views/html.ts";
import type { SymbolView } from "./views/post.ts";

/** The symbols that a post uses, in the order of their first uses. */
export function symbolTable(context: PageContext, post: Post): SymbolView[] {
  const paper = post.kind === "paper" ? context.blog.catalog.papers.get(post.slug as Slug) : undefined;
  const used = context.rendered.get(post.source.path)?.symbols;
  if (!paper || !used) return [];
  return [...used].flatMap(([name, id]): SymbolView[] => {
    // Of a symbol that is declared twice the last holds.
    const symbol = paper.notation.findLast(({ macro }) => macro === `\\${name}`);
    return symbol
      ? [{ name, symbol: symbolHtml(context, paper, symbol), means: context.prose(symbol.means), href: `#${id}` }]
      : [];
  });
}

/** A symbol as a sentence that consists of it. */
export function symbolSentence(paper: Paper, { macro, place }: NotationSymbol): Prose {
  return { text: `$${macro}$`, place: { ...place, file: paper.source.path } };
}

/** A symbol as a formula of its own. */
export function symbolHtml(context: PageContext, paper: Paper, symbol: NotationSymbol): Html {
  // Its macro is one of the paper's, wherever it is shown.
  return context.prose(symbolSentence(paper, symbol));
}
