import type { OldSite } from "../model/old-site.ts";
import { oldFormulas } from "./old-formulas.ts";
import { blanked, codeRegions } from "./regions.ts";

/** MathJax's or KaTeX's settings that make formulas of single dollars. */
const SETTING = /\[\s*["']\$["']\s*,\s*["']\$["']\s*\]|left\s*:\s*["']\$["']/;

/** How many single-dollar formulas with a command or an index in them show that these are read, whatever the settings say. */
const PLAINLY_USED = 3;

/**
 * Whether a site reads formulas between single dollars: its templates and scripts say so, or its posts are plainly written so.
 * @param isSettings which of its files, by path, may say so
 * @param texts of its posts
 */
export function readsSingleDollars(site: OldSite, isSettings: RegExp, texts: readonly string[]): boolean {
  const isSet = [...site.files].some(
    ([path, { text }]) => text !== undefined && isSettings.test(path) && SETTING.test(text),
  );
  return isSet || areUsed(texts);
}

/** True where texts have formulas between single dollars that are no prose about money. */
function areUsed(texts: readonly string[]): boolean {
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
