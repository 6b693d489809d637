/**
 * How words that are only there to be found are told from those that are there to be read, in the text that Pagefind
 * indexes: by an invisible character before each. Pagefind leaves both out of what it compares.
 */
export const HIDDEN = "\u2063";
/** Before each word of a formula's readable text; the hidden words of a formula follow its readable ones. */
export const FORMULA = "\u2062";

const BOTH = new RegExp(`[${HIDDEN}${FORMULA}]`, "gu");

/** Text without the invisible characters, so that a post cannot hide words of its own. */
export function withoutMarks(text: string): string {
  return text.replace(BOTH, "");
}
