import { DATE_PATTERNS } from "./month-names.ts";

/**
 * A day as a reader of a language writes it: `12 October 2026`, `12. Oktober 2026`, `2026年10月12日`.
 * @param date begins with a day in ISO 8601; a time behind it is not told
 * @param language as BCP 47 has it: `pt-BR` is written as `pt` is where it has no pattern of its own
 * @returns the day as it was given where the language has no pattern: everyone reads `2026-10-12`
 */
export function dateInWords(date: string, language: string): string {
  const iso = date.slice(0, 10);
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  const written = patternOf(language);
  const name = written?.months[month - 1];
  if (!written || name === undefined) return iso;
  const parts: Readonly<Record<string, string>> = { y: String(year), M: name, d: String(day) };
  return written.pattern.replace(/\{(.)\}/g, (_sign, part: string) => parts[part] as string);
}

function patternOf(language: string) {
  const known = new Map(Object.entries(DATE_PATTERNS).map(([name, pattern]) => [name.toLowerCase(), pattern]));
  const parts = language.toLowerCase().split("-");
  for (let length = parts.length; length > 0; length--) {
    const found = known.get(parts.slice(0, length).join("-"));
    if (found) return found;
  }
  return undefined;
}
