import type { Token } from "markdown-it";
import type { SidenoteMeta } from "../syntax/inline/sidenotes.ts";
import { metaOf } from "./token-meta.ts";

/** A token, with where to look for it in the source. */
export interface Visit {
  readonly token: Token;
  /** Of the block that it stands in: 0-based lines, end exclusive; nothing where that is not known. */
  readonly map: readonly [number, number] | null;
  /** The tokens among which it stands, and where: what a block opens goes on behind it. */
  readonly among: readonly Token[];
  readonly index: number;
}

/** All tokens in the order in which they are read: titles and captions where they stand, notes at their first reference. */
export function* walkTokens(
  among: readonly Token[],
  around: readonly [number, number] | null = null,
): Generator<Visit> {
  let map = around;
  for (const [index, token] of among.entries()) {
    map = token.map ?? map;
    yield { token, map, among, index };
    if (token.children && token.type !== "image") yield* walkTokens(token.children, map);
    if (token.type !== "footnote_ref") continue;
    for (const paragraph of metaOf<SidenoteMeta>(token).aside ?? []) yield* walkTokens(paragraph);
  }
}
