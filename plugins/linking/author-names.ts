import { familyName } from "../core/person-name.ts";

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
