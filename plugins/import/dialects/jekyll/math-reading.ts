import { readsSingleDollars } from "../../convert/single-dollars.ts";
import type { MathReading } from "../../model/math-reading.ts";
import type { OldSite } from "../../model/old-site.ts";

const SETTINGS = /(?:^|\/)_(?:includes|layouts)\/|\.js$|_config\.ya?ml$/;

/** How a Jekyll site reads formulas: `$$` by kramdown, and single dollars where its pages' MathJax or its posts have them. */
export function jekyllMath(site: OldSite, texts: readonly string[]): MathReading {
  return { single: readsSingleDollars(site, SETTINGS, texts), double: "kramdown", escaped: true };
}
