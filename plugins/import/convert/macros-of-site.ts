import type { OldSite } from "../model/old-site.ts";
import { macrosInSettings } from "./math-config.ts";

/** Where templates, scripts and settings stand, in Jekyll and Hugo. */
const SETTINGS = /(?:^|\/)(?:_includes|_layouts|layouts|themes)\/|\.js$|^_config\.ya?ml$/;

/** Macros that a site's settings of MathJax or KaTeX define for all of its posts. */
export function macrosOf(site: OldSite): Record<string, string> {
  const macros: Record<string, string> = {};
  for (const [path, { text }] of site.files) {
    // What MathJax itself brings is no setting.
    if (text === undefined || !SETTINGS.test(path) || text.length > 100_000) continue;
    Object.assign(macros, macrosInSettings(text));
  }
  return macros;
}
