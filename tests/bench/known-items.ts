import { readFileSync } from "node:fs";

/** A query by a reader who knows what there is, and what they look for. */
export interface KnownItem {
  readonly kind: "title" | "author" | "id" | "concept" | "formula" | "typo" | "phrase";
  readonly query: string;
  /** The start of the address of every post that is right, without a slash at its ends: a paper's folder, a note. */
  readonly find: string;
}

/** A query in other words than those of the post that it is about, or in misspelt ones. */
export interface HardItem {
  readonly kind: "synonym" | "phrase" | "misspelt phrase" | "concept untitled";
  readonly query: string;
  /** As above; a list where several are as right. */
  readonly find: string | readonly string[];
}

/** What readers look for in the posts of this repository. */
export const KNOWN_ITEMS = itemsIn("known-items.json") as readonly KnownItem[];

/** The same, by readers who do not know what it is called here. */
export const HARD_ITEMS = itemsIn("hard-items.json") as readonly HardItem[];

function itemsIn(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));
}
