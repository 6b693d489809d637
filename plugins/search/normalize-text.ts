import { withoutMarks } from "./hidden-words.ts";

/** Marks that are accents: not those that make another letter of one, as Japanese has them. */
const ACCENTS = /(?![\u3099\u309a])\p{M}/gu;

/** Lower case, without accents, words apart by one space: how titles, names and queries are compared. */
export function normalizeText(text: string): string {
  return withoutMarks(text)
    .normalize("NFKD")
    .replace(ACCENTS, "")
    .toLowerCase()
    .replace(/['’ʼ‘]|\p{Cf}/gu, "")
    .replace(/[^\p{L}\p{N}\u3099\u309a]+/gu, " ")
    .trim()
    .normalize("NFC");
}
