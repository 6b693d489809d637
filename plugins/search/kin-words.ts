import { normalizeText } from "./normalize-text.ts";
import { oneSpelling } from "./spellings.ts";

/** What a word may have behind another and be the same, inflected: `stopping` behind `stop`, and not `normal` behind `norm`. */
const ENDINGS =
  /^(?:.?(?:ing|ings|ed|er|ers)|e?s|e?n|e|d|r|ly|y|ies|em|es|i[sz](?:e|ed|es|er|ers|ing|ation|ations)|ations?|ions?)$/u;

/**
 * Whether a word of a text is one that was looked for. The index has said that it has the same stem, or that it begins with it: the
 * latter are words of their own, as a rule.
 * @param written as it stands in the text; of what a hyphen joins any part will do
 * @param looked as `normalizeText` leaves words
 */
export function isKin(written: string, looked: ReadonlySet<string>): boolean {
  const whole = normalizeText(written);
  const parts = [...whole.split(" "), whole.replaceAll(" ", ""), ...written.split(APOSTROPHE).map(normalizeText)];
  return parts.some((part) => {
    const word = oneSpelling(part);
    for (const other of looked) {
      const wanted = oneSpelling(other);
      if (!word.startsWith(wanted)) {
        // A stem that they share, as the index has it.
        if (word.slice(0, 3) === wanted.slice(0, 3) && word.length <= wanted.length + LONGEST_ENDING) return true;
      } else if (word === wanted || ENDINGS.test(word.slice(wanted.length))) return true;
    }
    return false;
  });
}

const APOSTROPHE = /['’ʼ‘]/u;

/** How much longer an inflected word may be than another of the same stem, in letters. */
const LONGEST_ENDING = 4;
