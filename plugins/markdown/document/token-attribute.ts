import type { Token } from "markdown-it";

/** A token's attribute as text; nothing where it has none. */
export function attributeOf(token: Token | undefined, name: string): string | undefined {
  const value = token?.attrGet(name);
  return value === null || value === undefined ? undefined : String(value);
}
