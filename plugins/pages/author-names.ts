/** `Belkin et al.`, `Jacot and Gabriel`, `Soudry`: how a text speaks of a paper's authors. */
export function shortAuthors(authors: readonly string[]): string {
  const [first = "", second] = authors.map(familyName);
  if (authors.length <= 1 || second === undefined) return first;
  return authors.length === 2 ? `${first} and ${second}` : `${first} et al.`;
}

/** All of them, as a title page has them: `A, B and C`. */
export function allAuthors(authors: readonly string[]): string {
  if (authors.length <= 1) return authors[0] ?? "";
  return `${authors.slice(0, -1).join(", ")} and ${authors.at(-1)}`;
}

/** `Family, Given` has it first; else it is the last word, with a particle such as `van der` before it. */
function familyName(name: string): string {
  const comma = name.indexOf(",");
  if (comma > 0) return name.slice(0, comma).trim();
  const words = name.trim().split(/\s+/);
  let start = words.length - 1;
  while (start > 1 && /^(?:van|von|der|den|de|di|da|del|la|le|ten|ter|bin|ibn)$/i.test(words[start - 1] as string))
    start--;
  return words.slice(start).join(" ");
}
