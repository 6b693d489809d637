import { characterReferences } from "../markdown/syntax/inline/character-references.ts";

/** Printable ASCII and what comes before it: in every font, or no character that is shown. */
const ASCII = /[\0-~]+/g;
const REFERENCE = /&(?!(?:amp|lt|gt|quot);)#?\w+;/g;

/**
 * The characters beyond printable ASCII that a piece of HTML shows, those that it writes by name or number among them.
 * @returns each once, in the order of their first uses
 */
export function charactersIn(html: string): string {
  // An author's own HTML stands as it was written.
  const references = characterReferences([...new Set(html.match(REFERENCE))].join(""));
  return distinctCharacters(html + references.map(({ character }) => character).join(""));
}

/**
 * The characters beyond printable ASCII that stand in a text.
 * @returns each once, in the order of their first uses
 */
export function distinctCharacters(text: string): string {
  return [...new Set(text.replace(ASCII, ""))].join("");
}
