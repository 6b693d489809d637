import { withoutFormulas } from "../pages/previews/blank-formulas.ts";
import { normalizeText } from "../search/normalize-text.ts";

/** Tags that end a sentence: what stands behind them is no part of a term before them. */
const INLINE = /^<\/?(?:a|abbr|b|bdi|bdo|cite|del|dfn|em|i|ins|mark|q|s|small|span|strong|sub|sup|u|wbr)\b/i;
/** Code, the list of works, and links to the other panel are no text of the post's. */
const NO_TEXT = /<pre\b.*?<\/pre>|<section class="references".*?<\/section>|<a class="hinge".*?<\/a>/gs;

/**
 * The words of a text, to look for terms in: those of a sentence on a line, as titles and names are compared, formulas and code
 * left out.
 * @param html of ours
 */
export function sectionWords(html: string): string {
  const text = withoutFormulas(html)
    .replace(NO_TEXT, "\n")
    .replace(/<[^>]*>/g, (tag) => (INLINE.test(tag) ? "" : "\n"))
    .replace(/&[a-z#0-9]+;/gi, " ")
    .replace(/[.;:!?]+(?=\s)|\s{3,}/g, "\n");
  return text
    .split("\n")
    .map(normalizeText)
    .filter((line) => line !== "")
    .join("\n");
}
