import { Parser } from "htmlparser2";

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** A text with the characters that HTML's character references in it stand for; those that nobody knows stay. */
export function decodeReferences(text: string): string {
  return text.replace(REFERENCE, (reference) => {
    let decoded = "";
    const parser = new Parser({ ontext: (part) => (decoded += part) }, { decodeEntities: true });
    parser.end(reference);
    return decoded;
  });
}
