import type { ImportNote } from "../model/import-note.ts";
import type { OldSite } from "../model/old-site.ts";
import { definitionsIn } from "./definitions-in.ts";
import { hiddenElements } from "./hidden-elements.ts";
import { macrosAlone } from "./macros-alone.ts";
import { macrosInSettings } from "./math-config.ts";

/** Where templates, scripts and settings stand, in Jekyll and Hugo. */
const SETTINGS = /(?:^|\/)(?:_includes|_layouts|layouts|themes)\/|\.js$/;

/** Macros that a site's templates define for all of its posts, in settings of MathJax or KaTeX and in elements that are not shown. */
export function macrosOf(site: OldSite, tell: (note: ImportNote) => void): Record<string, string> {
  const macros: Record<string, string> = {};
  for (const [path, { text }] of site.files) {
    // What MathJax itself brings is no setting.
    if (text === undefined || !SETTINGS.test(path) || text.length > 100_000) continue;
    Object.assign(macros, macrosInSettings(text));
    if (/\.html?$/i.test(path))
      for (const { text: hidden } of hiddenElements(text))
        Object.assign(macros, macrosAlone(definitionsIn(hidden), path, tell));
  }
  return macros;
}
