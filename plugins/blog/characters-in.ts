import { characterReferences } from "../markdown/syntax/inline/character-references.ts";

/** What comes behind printable ASCII; everything before it is in every font, or is no character that is shown. */
const FIRST = 0x7f;
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
  const codes = new Set<number>();
  // A page shows the same few over and over; a table tells that sooner than a set.
  const isKnown = new Uint8Array(0x10000);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // By far most of a page is ASCII.
    if (unit < FIRST || isKnown[unit] === 1) continue;
    const code = text.codePointAt(at) ?? 0;
    codes.add(code);
    if (code > 0xffff) at++;
    else isKnown[unit] = 1;
  }
  return Array.from(codes, (code) => String.fromCodePoint(code)).join("");
}
