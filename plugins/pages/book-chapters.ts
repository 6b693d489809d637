import type { BookChapter, Entry, Story } from "../catalog/model.ts";
import type { StoryLine } from "./views/post.ts";

/** A number that a book's contents give a chapter themselves: `3 Trees`, `3. Trees`, `Chapter 3: Trees`. */
const OWN_NUMBER = /^(?:chapter\s+)?(\d{1,3})[.:)]?\s+(?=\S)/i;

/** What a chapter of a book is called by: its number, and its title without it. */
export interface ChapterName {
  /** Nothing for what stands between numbered chapters: a preface, an index. */
  readonly number: string | undefined;
  readonly title: string;
}

/**
 * Chapters by their numbers: those that the contents give them in the titles, where they give them to most; else their places.
 */
export function chapterNames(contents: readonly Pick<BookChapter, "title">[]): ChapterName[] {
  const own = contents.map(({ title }): ChapterName => {
    const [all = "", number] = OWN_NUMBER.exec(title) ?? [];
    return { number, title: title.slice(all.length) };
  });
  // A title may begin with a number that is none of a chapter.
  if (own.filter(({ number }) => number !== undefined).length * 2 > contents.length) return own;
  return contents.map(({ title }, index) => ({ number: String(index + 1), title }));
}

/** Which chapters of a book an entry is notes on; nothing where it is on none. */
export function notesOn(story: Story, entry: Entry): Pick<StoryLine, "notesOn"> {
  const { fields, contents } = story;
  if (fields.kind !== "book") return {};
  const names = chapterNames(contents).filter((_, index) => {
    const of = contents[index]?.entry;
    return of?.kind === entry.kind && of.slug === entry.slug;
  });
  return names.length === 0 ? {} : { notesOn: { chapters: chaptersText(names), book: fields.book.title } };
}

/** `chapter 3`, `chapters 3 and 4`, `“Preface” and chapter 1`. */
export function chaptersText(names: readonly ChapterName[]): string {
  const unnumbered = names.flatMap(({ number, title }) => (number === undefined ? [`“${title}”`] : []));
  const numbers = names.flatMap(({ number }) => number ?? []);
  const numbered = numbers.length === 0 ? [] : [`${numbers.length === 1 ? "chapter" : "chapters"} ${joined(numbers)}`];
  return joined([...unnumbered, ...numbered]);
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
