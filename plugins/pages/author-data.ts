import type { Author } from "../catalog/schema/author.ts";

/** Who has written something, as schema.org has it: one person, or a list of them. */
export function authorData(authors: readonly Author[]): unknown {
  const people = authors.map(({ name, url }) => ({ "@type": "Person", name, ...(url !== undefined && { url }) }));
  return people.length === 1 ? people[0] : people;
}
