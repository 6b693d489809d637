import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { characterReferences } from "../../markdown/syntax/inline/character-references.ts";
import { ACCENTS, DOUBLE_STRUCK, SUBSCRIPTS, SUPERSCRIPTS } from "../../tex/readable/readable-signs.ts";

/** Where the words stand that pages show of themselves: layouts, an author's own among them, and what views and scripts say. */
const WORDS = [
  "layouts",
  "plugins/browser",
  "plugins/core",
  "plugins/linking",
  "plugins/pages",
  "plugins/search",
  "plugins/site",
];

/** Printable ASCII; a reader may type it. And signs that sources write as escapes. */
const ALWAYS = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index))}\u00a0\u200b\u2060·×–—‘’“”…→←↑↓↩`;

/** What search shows of formulas. */
const READABLE = [SUPERSCRIPTS, SUBSCRIPTS, DOUBLE_STRUCK, ACCENTS].flatMap((signs) => Object.values(signs)).join("");

/** The characters of a piece of HTML, each once; those that an author's own HTML writes by name among them. */
export function charactersIn(html: string): string {
  const used = new Set<string>(html);
  for (const { character } of characterReferences(html)) for (const one of character) used.add(one);
  return [...used].sort().join("");
}

/**
 * Every character that a site can show, so that its fonts need no others.
 * @param pieces the characters of its pieces
 * @param engine the folder that holds `layouts/` and `plugins/`
 * @returns each once, sorted: the same site gives the same text
 */
export function usedCharacters(pieces: Iterable<string>, engine: string): string {
  const used = new Set<string>(`${ALWAYS}${READABLE}√`);
  for (const piece of pieces) for (const character of piece) used.add(character);
  for (const folder of WORDS) for (const text of textsIn(join(engine, folder))) for (const one of text) used.add(one);
  return [...used]
    .filter((character) => character >= " ")
    .sort()
    .join("");
}

function textsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|css|html|js|liquid|njk)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
}
