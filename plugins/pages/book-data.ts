import { writeBibtex } from "../bibliography/bibtex/write-bibtex.ts";
import type { BookFields } from "../catalog/schema/story.ts";
import { slugify } from "../core/slug.ts";

type Book = BookFields["book"];

/** A book as schema.org has it. */
export function bookData({ title, authors, year, publisher, edition, isbn, url }: Book): Record<string, unknown> {
  return {
    "@type": "Book",
    name: title,
    ...(authors.length > 0 && { author: authors.map((name) => ({ "@type": "Person", name })) }),
    ...(year !== undefined && { datePublished: String(year) }),
    ...(publisher !== undefined && { publisher: { "@type": "Organization", name: publisher } }),
    ...(edition !== undefined && { bookEdition: edition }),
    ...(isbn !== undefined && { isbn }),
    ...(url !== undefined && { url }),
  };
}

/** A book for those who cite it. */
export function bookBibtex({ title, authors, year, publisher, edition, isbn, url }: Book): string {
  const family = authors[0]?.split(",")[0]?.trim().split(/\s+/).at(-1);
  const key = slugify([family ?? title, ...(year === undefined ? [] : [year])].join(" "));
  return writeBibtex("book", key, {
    author: authors.length === 0 ? undefined : { names: authors },
    title: { text: title, keepCase: true },
    publisher: publisher === undefined ? undefined : { text: publisher },
    edition: edition === undefined ? undefined : { text: edition },
    year: year === undefined ? undefined : { text: String(year) },
    isbn: isbn === undefined ? undefined : { verbatim: isbn },
    url: url === undefined ? undefined : { verbatim: url },
  });
}

/** `Second edition, Springer, 2009`: as much as is known of where a book has come out. */
export function publishedText({ edition, publisher, year }: Book): string {
  const which = edition === undefined ? undefined : editionText(edition);
  return [which, publisher, year].filter((part) => part !== undefined).join(", ");
}

/** `2nd` is the second edition; what says so already stays as it is. */
function editionText(edition: string): string {
  return /\bed(?:ition|\.|n\b)/i.test(edition) ? edition : `${edition} edition`;
}
