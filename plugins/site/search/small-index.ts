import { ENTRIES_FILE, type SearchEntries, WORDS_FILE } from "../../search/entries.ts";
import { packEntries } from "../../search/packed-entries.ts";
import { type EntryFacts, searchEntries } from "./search-entries.ts";

/**
 * The files of the small index beside Pagefind's: what posts are called, and the words that misspelt ones may stand for.
 * @param entries in the order in which they are listed
 * @param fragments what Pagefind calls each post, by its address
 * @param told what the blog says to those who search beside what is found
 * @param words `frequentWords`
 * @returns path below the output folder to JSON
 */
export function smallIndex(
  entries: readonly EntryFacts[],
  fragments: ReadonlyMap<string, string>,
  told: Pick<SearchEntries, "synonyms" | "start">,
  words: readonly string[],
): Map<string, string> {
  return new Map([
    [ENTRIES_FILE, JSON.stringify(packEntries({ ...searchEntries(entries, fragments), ...told }))],
    [WORDS_FILE, JSON.stringify(words)],
  ]);
}
