import { FORMULA, HIDDEN, JOINED, STANDS_IN } from "./hidden-words.ts";
import { isUnspaced, setLettersApart } from "./unspaced-scripts.ts";

/**
 * Pagefind cuts words at signs of ASCII, and finds them by each part and whole: both is wanted of `l’Hôpital` and of a hyphen
 * that does not break.
 */
const APOSTROPHE = /(?<=[\p{L}\p{N}\p{M}])[’ʼ‘](?=[\p{L}\p{N}])/gu;
const HYPHEN = /(?<=[\p{L}\p{N}\p{M}])[\u2010\u2011](?=[\p{L}\p{N}])/gu;
/** What stands on either side of a dash, a stroke or a dot is a word of its own. */
const SIGNS = "–—‒―−/⁄∕·‧•∙⋅…|×→↔";
const BETWEEN = new RegExp(`(?<=[\\p{L}\\p{N}\\p{M}])([${SIGNS}]+)(?=[\\p{L}\\p{N}])`, "gu");
/** Nothing to be read; within a word they keep Pagefind from seeing its parts. An author's own marks of ours are among them. */
const UNSEEN = new RegExp(`[\\u00ad\\u200b\\ufeff${JOINED}${STANDS_IN}]`, "gu");
/** Few texts have any. */
const ANY = new RegExp(`[’ʼ‘\\u2010\\u2011\\u00ad\\u200b\\ufeff${JOINED}${STANDS_IN}${SIGNS}]`, "u");

/**
 * Cuts words where their halves are looked for. The words of formulas stay whole.
 * @param text between two tags
 * @param before the character that it is read on from; empty where nothing stands before it
 * @param after the character that it is read on to
 */
export function cutJoinedWords(text: string, before = "", after = ""): string {
  const cut = ANY.test(text)
    ? eachWord(before + text + after, (word) =>
        word
          .replace(UNSEEN, "")
          .replace(APOSTROPHE, `${STANDS_IN}'`)
          .replace(HYPHEN, `${STANDS_IN}-`)
          .replace(BETWEEN, `$1${JOINED} `),
      )
    : before + text + after;
  const own = cut.slice(before.length, cut.length - after.length);
  return isUnspaced(own) ? eachWord(own, (word) => setLettersApart(word, CUT)) : own;
}

/** What stands between a text and the one behind a tag that it is read on to: letters of some scripts are set apart there, too. */
export function cutBetween(before: string, after: string): string {
  return /[\p{L}\p{N}]/u.test(before) && setLettersApart(before + bare(after), CUT).includes(CUT) ? CUT : "";
}

const CUT = `${JOINED} `;

function eachWord(text: string, change: (word: string) => string): string {
  return text.replace(/\S+/gu, (word) => (word.includes(HIDDEN) || word.includes(FORMULA) ? word : change(word)));
}

/** A formula is read on to as a letter. */
function bare(character: string): string {
  return character === HIDDEN || character === FORMULA ? "x" : character;
}
