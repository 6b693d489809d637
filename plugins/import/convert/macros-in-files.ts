import type { ImportNote } from "../model/import-note.ts";
import type { OldSite } from "../model/old-site.ts";
import { macroDefinitions } from "./macro-definitions.ts";
import { macrosAlone } from "./macros-alone.ts";

const FILE = /(?:^|\/)((?:[\w-]*macros?|[\w-]*preamble|[\w-]*commands|notation)\.(?:sty|tex))$/i;
/** Where a page or a script may name such a file. */
const NAMING = /\.(?:js|html?|ya?ml|toml|json|config\.ts)$/i;
/** Obsidian's plugin for MathJax reads it by itself. */
const READ_BY_PLUGIN = "preamble.sty";

/** Macros in files of LaTeX's that a site's pages load: a script or a setting names the file. Of files with the same name the first is read. */
export function macrosInFiles(site: OldSite, tell: (note: ImportNote) => void): Record<string, string> {
  const macros: Record<string, string> = {};
  const seen = new Set<string>();
  for (const [path, { text }] of site.files) {
    const name = FILE.exec(path)?.[1];
    if (name === undefined || text === undefined || seen.has(name)) continue;
    if (path !== READ_BY_PLUGIN && !isNamed(name, site)) continue;
    seen.add(name);
    // Beside definitions such a file may hold whatever LaTeX reads.
    const whole = macroDefinitions(text);
    const pieces = whole ? [whole] : text.split("\n").map((line) => macroDefinitions(line));
    for (const piece of pieces) Object.assign(macros, macrosAlone(piece, path, tell));
    tell({ kind: "changed", file: path, what: "Its macros were taken over." });
  }
  return macros;
}

function isNamed(name: string, site: OldSite): boolean {
  return [...site.files].some(([path, { text }]) => NAMING.test(path) && text?.includes(name) === true);
}
