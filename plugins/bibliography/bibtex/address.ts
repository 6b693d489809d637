/** What LaTeX writes for signs of an address. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/^\s*(?:\\(?:url|path|nolinkurl|href)\s*)?\{([\s\S]*)\}\s*$/, "$1"],
  [/\{?\\(?:textasciitilde|string\s*~)\s*(?:\{\s*\})?\}?|\{?\$\s*\\sim\s*\$\}?|\\~\s*\{\s*\}/g, "~"],
  [/\{?\\(?:textunderscore)\s*(?:\{\s*\})?\}?/g, "_"],
  [/\\(?:slash|allowbreak|discretionary\{\}\{\}\{\})\s*/g, (word: string) => (word.startsWith("\\slash") ? "/" : "")],
  [/\\([_%#&~$^/-])/g, (_all: string, sign: string) => ("/-".includes(sign) ? "" : sign)],
  [/[{}]/g, ""],
  // A long address that goes on in the next line.
  [/[ \t]*[\r\n]\s*/g, ""],
  [/^<([\s\S]*)>$/, "$1"],
].map(([pattern, written]) => [pattern, written] as readonly [RegExp, string]);

/** An address as it stands in LaTeX, with its signs hidden from it. */
export function plainAddress(latex: string): string {
  return SIGNS.reduce((text, [sign, written]) => text.replace(sign, written).trim(), latex.trim());
}

/**
 * The address that a text of LaTeX is, `https://` before one without a scheme (`www.example.com/x`).
 * @returns nothing where it is none that a browser opens
 */
export function readAddress(latex: string): string | undefined {
  const text = plainAddress(latex);
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!/^https?:\/\/[^\s"<>\\^`{|}]+$/i.test(whole)) return undefined;
  if (!URL.canParse(whole)) return undefined;
  const { hostname, pathname } = new URL(whole);
  // `forthcoming` is no host.
  const isHost = /^[^.]+(?:\.[^.]+)*\.(?:[a-z]{2,}|xn--[a-z\d-]+)$/i.test(hostname) || /^[\d.]+$|^\[/.test(hostname);
  return (isHost && hostname !== "") || (whole === text && pathname !== "" && hostname === "localhost")
    ? whole
    : undefined;
}
