import type { Read } from "../incremental/fact-graph.ts";
import type { GatheredBlock } from "../markdown/document/document.ts";
import { plannedBlocks } from "../pages/gathered/planned-blocks.ts";
import type { GatheredPost } from "../pages/page-context.ts";
import type { Html } from "../pages/views/html.ts";
import type { StoredText } from "./stored-text.ts";

/** What pages of a story need of a post. Contents are in the store, under their digests. */
export interface GatheredFacts {
  readonly blocks: {
    /** In place of headings, the ids of the blocks. */
    readonly text: StoredText;
    /** The ids of blocks that hold formulas, and of those that hold code. */
    readonly mathIn: readonly string[];
    readonly codeIn: readonly string[];
  };
  /** The words of its sections (`SectionWords`), as JSON. */
  readonly words: string;
}

/** A section's heading, empty for what stands before the first one, and its words. */
export type SectionWords = readonly (readonly [headingId: string, words: string])[];

/**
 * What pages of a post's stories show of it.
 * @param html the HTML of a block, by its place among those of the text
 */
export function gatheredPost(
  read: Read,
  path: string,
  html: (text: StoredText, block: number) => Html,
): GatheredPost | undefined {
  const facts = read<GatheredFacts["blocks"]>(`gathered:${path}`);
  if (!facts) return undefined;
  const { text, mathIn, codeIn } = facts;
  const found = new Map(text.sections.map(([id], block) => [id, block] as const));
  return {
    mathIn,
    codeIn,
    blocks: plannedBlocks(read<readonly GatheredBlock[]>(`blocks:${path}`) ?? []).filter(({ id }) => found.has(id)),
    html: (id) => html(text, found.get(id) ?? -1),
  };
}
