/**
 * How words that are only there to be found are told from those that are there to be read, in the text that Pagefind
 * indexes: by an invisible character before each. Pagefind leaves both out of what it compares.
 */
export const HIDDEN = "\u2063";
/** Before each word of a formula's readable text; the hidden words of a formula follow its readable ones. */
export const FORMULA = "\u2062";

/** At the end of the first half of a word that was cut in two to be found by both: `bias–` and `variance`. */
export const JOINED = "\u2060";

const DATA = new RegExp(`[${HIDDEN}${FORMULA}${JOINED}]`, "gu");

/** Text without the invisible characters, so that a post cannot hide words of its own. */
export function withoutMarks(text: string): string {
  return text.replace(DATA, "");
}

/** Cuts words at dashes and strokes between letters: Pagefind cuts at hyphens only. The words of formulas stay whole. */
export function cutJoinedWords(text: string): string {
  // Few texts have any.
  if (!/[–—/]/.test(text)) return text;
  return text.replace(/\S+/gu, (word) =>
    word.includes(HIDDEN) || word.includes(FORMULA)
      ? word
      : word.replace(/(?<=\p{L})([–—/])(?=\p{L})/gu, `$1${JOINED} `),
  );
}
