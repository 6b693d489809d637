// &lt; &amp; &eacute; &#8722;
import { DomUtils, parseDocument } from "htmlparser2";

/** A character that HTML writes by name or number. */
export interface CharacterReference {
  /** What it stands for; most often one character. */
  readonly character: string;
  /** 0-based, of its ampersand. */
  readonly offset: number;
  /** As it is written, in UTF-16 code units. */
  readonly length: number;
}

const REFERENCE = /&(?:[A-Za-z][A-Za-z0-9]*|#[0-9]+|#[Xx][0-9A-Fa-f]+);/g;

/** The character references in HTML, in order; what looks like one and has no meaning is none. */
export function characterReferences(html: string): CharacterReference[] {
  return Array.from(html.matchAll(REFERENCE), ({ 0: written, index }) => ({
    character: DomUtils.textContent(parseDocument(written)),
    offset: index,
    length: written.length,
  })).filter(({ character, length }) => character.length < length);
}
