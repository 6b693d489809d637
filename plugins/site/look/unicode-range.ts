/**
 * The characters of a text that a `unicode-range` of CSS names.
 * @param range as CSS has it, `U+0000-00FF, U+0131`; without it all
 */
export function charactersInRange(characters: string, range: string | undefined): string {
  if (range === undefined) return characters;
  const parts = range.split(",").flatMap((part) => {
    const [, from, to] = /^\s*U\+([0-9A-F?]+)(?:-([0-9A-F]+))?\s*$/i.exec(part) ?? [];
    if (from === undefined) return [];
    // `U+4??` is from 400 to 4FF.
    const first = Number.parseInt(from.replaceAll("?", "0"), 16);
    return [[first, Number.parseInt(to ?? from.replaceAll("?", "F"), 16)] as const];
  });
  return [...characters]
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      return parts.some(([first, last]) => code >= first && code <= last);
    })
    .join("");
}
