import type { Token } from "markdown-it";
import type { CitationMeta } from "../syntax/inline/citations.ts";
import type { CitationUse } from "./document.ts";
import { citeItem } from "./parse-document.ts";
import { metaOf } from "./token-meta.ts";

/** The citations among inline tokens, with those in the words around other citations, in the order of the text. */
export function usesIn(tokens: readonly Token[]): { readonly token: Token; readonly use: CitationUse }[] {
  return tokens.flatMap((token) => {
    const inner = usesIn(token.children ?? []);
    if (token.type !== "citation") return inner;
    const { items, inText } = metaOf<CitationMeta>(token);
    return [{ token, use: { cluster: { items: items.map(citeItem), inText }, places: [] } }, ...inner];
  });
}
