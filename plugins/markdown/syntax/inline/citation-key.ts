/** A key and where it ends: 0-based, exclusive. */
export interface KeyAt {
  readonly key: string;
  readonly end: number;
}

/** Pandoc's rule: letters, digits and `_`, single signs between them; anything in braces. */
const KEY = /@(?:\{([^{}\s]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*))/uy;

/**
 * The key that begins at an `@`; none where a letter or digit stands before it (`me@example.org`), or a sign
 * that is part of an address (`https://example.org/@me`).
 * @param at 0-based offset of the `@`
 */
export function citationKeyAt(text: string, at: number): KeyAt | undefined {
  if (/[\p{L}\p{N}/@\\+.%=&?#]/u.test(text.charAt(at - 1))) return undefined;
  KEY.lastIndex = at;
  const match = KEY.exec(text);
  const key = match?.[1] ?? match?.[2];
  return key === undefined ? undefined : { key, end: KEY.lastIndex };
}
