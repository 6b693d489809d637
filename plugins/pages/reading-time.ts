import type { ParsedDocument } from "../markdown/document/document.ts";

/** Prose, silently (Brysbaert 2019: 238 words a minute for English non-fiction). */
const WORDS_A_MINUTE = 238;
const SECONDS_A_FORMULA = { inline: 1, display: 10 };

/** Minutes that a careful reader needs, at least 1. */
export function readingMinutes(document: ParsedDocument): number {
  const seconds =
    (document.words / WORDS_A_MINUTE) * 60 +
    document.formulas.inline * SECONDS_A_FORMULA.inline +
    document.formulas.display * SECONDS_A_FORMULA.display;
  return Math.max(1, Math.round(seconds / 60));
}
