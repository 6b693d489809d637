import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { distinctCharacters } from "../../blog/characters-in.ts";
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
const READABLE =
  [SUPERSCRIPTS, SUBSCRIPTS, ACCENTS].flatMap((signs) => Object.values(signs)).join("") + [...DOUBLE_STRUCK].join("");

/**
 * Every character that a site can show, so that its fonts need no others.
 * @param pieces what `charactersIn` and `distinctCharacters` tell of its posts, views and settings
 * @param words what the engine says of itself (`engineCharacters`)
 * @returns each once, sorted: the same site gives the same text
 */
export function usedCharacters(pieces: Iterable<string>, words: string): string {
  const used = new Set<string>(`${ALWAYS}${READABLE}√${words}`);
  for (const piece of pieces) for (const character of piece) used.add(character);
  return [...used].sort().join("");
}

/**
 * The characters beyond printable ASCII of the words that pages show of themselves.
 * @param engine the folder that holds `layouts/` and `plugins/`
 */
export function engineCharacters(engine: string): string {
  return distinctCharacters(WORDS.flatMap((folder) => textsIn(join(engine, folder))).join(""));
}

function textsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|css|html|js|liquid|njk)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
}
