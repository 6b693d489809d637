/*
 * Sizes that no person writes. Each is many times what the largest bibliographies hold, and small enough that reading as much
 * takes seconds at most.
 */

/** UTF-16 units of a `.bib` file. The largest in public use, of all of cryptology, has some 30 million. */
export const MAX_FILE_LENGTH = 64_000_000;
/** What `@string`s may add to all values of a file together: doubled forty times, one of ten letters fills a disk. */
export const MAX_ADDED_LENGTH = 16_000_000;
/** UTF-16 units of a field that is shown. The longest titles have a few hundred. */
export const MAX_TEXT_LENGTH = 10_000;
/** UTF-16 units of a field of names, and names in it. The longest list of authors, of a paper of 2015, has 5,154. */
export const MAX_NAMES_LENGTH = 500_000;
export const MAX_NAMES = 10_000;
/** Braces within braces; LaTeX is read by functions that call themselves for each. */
export const MAX_BRACE_DEPTH = 100;
/** Entries that an entry takes fields from, one behind the other. biblatex has two: a paper, its proceedings, their series. */
export const MAX_PARENTS = 10;

/** How deep braces are nested in LaTeX; a backslash takes away no brace's meaning, as BibTeX has it. */
export function braceDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === "{") depth++;
    else if (character === "}") depth--;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}
