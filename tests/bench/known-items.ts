import { readFileSync } from "node:fs";

/** A query by a reader who knows what there is, and what they look for. */
export interface KnownItem {
  readonly kind: "title" | "author" | "id" | "concept" | "formula" | "typo" | "phrase";
  readonly query: string;
  /** The start of the address of every post that is right, without a slash at its ends: a paper's folder, a note. */
  readonly find: string;
}

/** What readers look for in the posts of this repository. */
export const KNOWN_ITEMS = JSON.parse(
  readFileSync(new URL("known-items.json", import.meta.url), "utf8"),
) as readonly KnownItem[];
