/** Signs that turn text around, join or part what is beside them, or are not there at all: no name or title needs them. */
const UNSEEN =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Halves of characters. */
const HALF = /\p{Cs}/gu;

/** Of letters that Unicode leaves to everybody; they mean something to this engine. */
const PRIVATE = /\p{Co}/gu;

/**
 * A text that came from elsewhere, as one line: without control characters, signs that turn text around, and halves of characters.
 * @param longest in UTF-16 code units; what is longer is cut, and ends in `…`
 */
export function cleanText(text: string, longest: number): string {
  const line = text
    // Nothing behind this can be shown; the rest need not be looked at.
    .slice(0, longest * 8)
    .replace(HALF, "\ufffd")
    .replace(UNSEEN, "")
    .replace(PRIVATE, "\ufffd")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .normalize("NFC")
    .trim();
  return line.length <= longest
    ? line
    : `${line
        .slice(0, longest - 1)
        .replace(HALF, "\ufffd")
        .replace(/\ufffd$/, "")}…`;
}

/** In UTF-16 code units: more than the longest title, name or venue has that is one. */
export const LONGEST = { title: 600, name: 200, venue: 300 } as const;

/** As many as a `paper.yaml` may have. */
export const MOST_AUTHORS = 10_000;

/** The names that are some, clean and bounded. */
export function cleanNames(names: readonly string[]): string[] {
  return names
    .slice(0, MOST_AUTHORS)
    .map((name) => cleanText(name, LONGEST.name))
    .filter((name) => /\p{L}/u.test(name));
}
