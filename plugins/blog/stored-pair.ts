import type { Read } from "../incremental/fact-graph.ts";
import type { OpenPair } from "../pages/open-pair.ts";
import type { Html } from "../pages/views/html.ts";
import type { StoredText } from "./stored-text.ts";

/** The name of the fact that holds the pair which the home page shows. */
export const OPEN_PAIR = "open-pair";

/** A sentence and the statement that backs it; both are in the store, one behind the other. */
export interface StoredPair extends Pick<OpenPair, "overview" | "deepDive" | "id" | "hasMath"> {
  readonly text: StoredText;
}

/**
 * The pair that the home page shows.
 * @param html the HTML of the sentence (0) or of the statement (1)
 */
export function storedPair(read: Read, html: (text: StoredText, part: number) => Html): OpenPair | undefined {
  const stored = read<StoredPair>(OPEN_PAIR);
  if (!stored) return undefined;
  const { text, ...pair } = stored;
  return { ...pair, sentence: html(text, 0), statement: html(text, 1) };
}
