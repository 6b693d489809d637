import { oldFormulas } from "../../convert/old-formulas.ts";
import { blanked, codeRegions } from "../../convert/regions.ts";
import type { MathReading } from "../../model/math-reading.ts";
import type { OldSite } from "../../model/old-site.ts";

/** MathJax's or KaTeX's settings that make formulas of single dollars. */
const SINGLE = /\[\s*["']\$["']\s*,\s*["']\$["']\s*\]|left\s*:\s*["']\$["']/;

/** How many single-dollar formulas with a command or an index in them show that these are read, whatever the settings say. */
const PLAINLY_USED = 3;

/**
 * Finds out how a Jekyll site reads formulas: `$$` by kramdown, and single dollars where its pages' MathJax or KaTeX is set so, or
 * where its posts are plainly written so.
 * @param texts of its posts
 */
export function jekyllMath(site: OldSite, texts: readonly string[]): MathReading {
  const isSet = [...site.files].some(
    ([path, { text }]) =>
      text !== undefined && /(?:^|\/)_(?:includes|layouts)\/|\.js$|_config\.ya?ml$/.test(path) && SINGLE.test(text),
  );
  return { single: isSet || areSinglesUsed(texts), double: "kramdown", escaped: true };
}

/** True where texts have formulas between single dollars that are no prose about money. */
export function areSinglesUsed(texts: readonly string[]): boolean {
  let count = 0;
  for (const text of texts) {
    const masked = blanked(text, codeRegions(text));
    for (const { markup, tex } of oldFormulas(masked, { single: true, double: "kramdown", escaped: false })) {
      if (markup === "$" && /[\\_^{]|^[A-Za-z]$/.test(tex)) count++;
      if (count >= PLAINLY_USED) return true;
    }
  }
  return false;
}
