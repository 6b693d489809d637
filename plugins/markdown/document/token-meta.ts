import type { Token } from "markdown-it";

/** What a rule of ours kept in a token: the caller names the shape that the token's type is known to bear. */
export function metaOf<T>(token: Token): T {
  return token.meta as unknown as T;
}

/** The counterpart: keeps a value in a token. */
export function setMeta(token: Token, meta: object): void {
  token.meta = meta as Record<string, unknown>;
}
