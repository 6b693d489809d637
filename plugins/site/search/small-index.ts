import { ENTRIES_FILE, WORDS_FILE } from "../../search/entries.ts";
import { packEntries } from "../../search/packed-entries.ts";
import { type EntryFacts, searchEntries } from "./search-entries.ts";

/**
 * The files of the small index beside Pagefind's: what posts are called, and the words that misspelt ones may stand for.
 * @param entries in the order in which they are listed
 * @param fragments what Pagefind calls each post, by its address
 * @param words `frequentWords`
 * @returns path below the output folder to JSON
 */
export function smallIndex(
  entries: readonly EntryFacts[],
  fragments: ReadonlyMap<string, string>,
  words: readonly string[],
): Map<string, string> {
  return new Map([
    [ENTRIES_FILE, JSON.stringify(packEntries(searchEntries(entries, fragments)))],
    [WORDS_FILE, JSON.stringify(words)],
  ]);
}
