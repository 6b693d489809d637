import type { Story, Thread } from "../catalog/model.ts";
import type { SearchedPost } from "./search-document.ts";

/** What the search reads of a story's or a thread's page beside its text. */
export function searchedListing(listing: Story | Thread, language: string): Omit<SearchedPost, "html"> {
  const { title, description } = listing.fields;
  return { title, language, about: [], lead: description, mentions: "weeks" in listing ? mentionedBy(listing) : [] };
}

/** Titles that its page lists, and that are no posts of this blog: of weeks, of what is due, of what is to come, of a book's chapters. */
function mentionedBy({ outline, weeks, contents, fields }: Story): string[] {
  const book = fields.kind === "book" ? [fields.book.title, ...fields.book.authors] : [];
  return [
    ...book,
    ...outline.flatMap((item) => (item.state === "planned" ? [item.title] : [])),
    ...weeks.flatMap(({ title, outline: planned, sessions, due }) => [
      title.text,
      ...planned.flatMap((item) => (item.state === "planned" ? [item.title] : [])),
      ...sessions.flatMap((session) => session.title ?? []),
      ...due.map((item) => item.title),
    ]),
    ...contents.map((chapter) => chapter.title),
  ];
}
