import type { NotationSymbol, PlacedEntry, Post, Prose } from "../catalog/model.ts";
import { placedEntryOf } from "../catalog/placed-entries.ts";
import type { PageContext } from "./page-context.ts";
import type { Html } from "./views/html.ts";
import type { SymbolView } from "./views/post.ts";

/** The symbols that a post uses, in the order of their first uses. */
export function symbolTable(context: PageContext, post: Post): SymbolView[] {
  const entry = placedEntryOf(context.blog.catalog, post);
  const used = context.rendered.get(post.source.path)?.symbols;
  if (!entry || !used) return [];
  return [...used].flatMap(([name, id]): SymbolView[] => {
    // Of a symbol that is declared twice the last holds.
    const symbol = entry.notation.findLast(({ macro }) => macro === `\\${name}`);
    return symbol
      ? [{ name, symbol: symbolHtml(context, entry, symbol), means: context.prose(symbol.means), href: `#${id}` }]
      : [];
  });
}

/** A symbol as a sentence that consists of it. */
export function symbolSentence(entry: PlacedEntry, { macro, place }: NotationSymbol): Prose {
  return { text: `$${macro}$`, place: { ...place, file: entry.source.path } };
}

/** A symbol as a formula of its own. */
export function symbolHtml(context: PageContext, entry: PlacedEntry, symbol: NotationSymbol): Html {
  // Its macro is one of the entry's, wherever it is shown.
  return context.prose(symbolSentence(entry, symbol));
}
