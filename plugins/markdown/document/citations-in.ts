import type { Token } from "markdown-it";
import type { Prose } from "../../catalog/model.ts";
import { LineIndex } from "../../core/line-index.ts";
import type { Place } from "../../core/place.ts";
import type { CitationMeta } from "../syntax/inline/citations.ts";
import type { CitationUse } from "./document.ts";
import { citeItem } from "./parse-document.ts";
import { metaOf } from "./token-meta.ts";

/** A citation among inline tokens. */
interface UseIn {
  readonly token: Token;
  readonly use: CitationUse;
}

/**
 * The citations among inline tokens, with those in the words around other citations, in the order of the text.
 * @param within where the text stands; without it their keys have no places
 */
export function usesIn(tokens: readonly Token[], within?: Prose): UseIn[] {
  const uses = tokens.flatMap((token): UseIn[] => {
    const inner = usesIn(token.children ?? []);
    if (token.type !== "citation") return inner;
    const { items, inText } = metaOf<CitationMeta>(token);
    return [{ token, use: { cluster: { items: items.map(citeItem), inText }, places: [] } }, ...inner];
  });
  return within ? withPlaces(uses, within) : uses;
}

/** Citations know no places: each key is looked for behind the one before. Places are within the text. */
function withPlaces(uses: readonly UseIn[], { text, place: { file } }: Prose): UseIn[] {
  const lines = new LineIndex(text);
  let from = 0;
  return uses.map(({ token, use }) => {
    const { source } = metaOf<CitationMeta>(token);
    const places = use.cluster.items.map(({ key }): Place => {
      const needle = source.includes(`@{${key}}`) ? `@{${key}}` : `@${key}`;
      const found = text.indexOf(needle, from);
      const at = found < 0 ? from : found;
      from = at + needle.length;
      return { file, ...lines.positionAt(at), length: needle.length };
    });
    return { token, use: { ...use, places } };
  });
}
