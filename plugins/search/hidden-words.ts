/**
 * How words that are only there to be found are told from those that are there to be read, in the text that Pagefind
 * indexes: by an invisible character before each. Pagefind leaves both out of what it compares.
 */
export const HIDDEN = "\u2063";
/** Before each word of a formula's readable text; the hidden words of a formula follow its readable ones. */
export const FORMULA = "\u2062";

/** What a word of a formula begins with in the index (`formula-token.ts`): no other word does. */
export const FORMULA_TOKEN = "zq";

/** At the end of the first half of a word that was cut in two to be found by both: `bias–` and `variance`. */
export const JOINED = "\u2060";
/** Before a sign of ASCII that stands for one that Pagefind knows nothing of: `'` for `’`, `-` for a hyphen that does not break. */
export const STANDS_IN = "\u2061";

const DATA = new RegExp(`[${HIDDEN}${FORMULA}${JOINED}${STANDS_IN}]`, "gu");
const STOOD_FOR = new RegExp(`${STANDS_IN}['-]`, "gu");

/** Text as its author wrote it: without the invisible characters, so that a post cannot hide words of its own. */
export function withoutMarks(text: string): string {
  return text.replace(STOOD_FOR, (sign) => (sign.endsWith("'") ? "’" : "\u2011")).replace(DATA, "");
}

/** Whether a word is only there to be found. */
export function isHidden(word: string | undefined): boolean {
  return word?.includes(HIDDEN) ?? false;
}

/** Whether a word is one of a formula's readable text. */
export function isFormula(word: string | undefined): boolean {
  return word?.includes(FORMULA) ?? false;
}
