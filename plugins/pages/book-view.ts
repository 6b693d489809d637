import { firstDate, postsOf } from "../catalog/entry-posts.ts";
import type { BookChapter, Entry, EntryName, Post, Story } from "../catalog/model.ts";
import type { BookFields } from "../catalog/schema/story.ts";
import { postAddress, storyAddress, threadAddress, withBase } from "../linking/addresses.ts";
import { allAuthors } from "../linking/author-names.ts";
import { authorData } from "./author-data.ts";
import { type ChapterName, chapterNames } from "./book-chapters.ts";
import { bookBibtex, bookData, publishedText } from "./book-data.ts";
import { cardHtml, entryCard, hasMath } from "./entry-card.ts";
import { feedLinks } from "./feed-links.ts";
import type { PageContext } from "./page-context.ts";
import { pageHead, showsMath } from "./page-head.ts";
import { storyPicture } from "./pictures/pictures.ts";
import { storyPartLinks } from "./story-part-links.ts";
import { descriptionOf, titleLink, titleOf } from "./title-link.ts";
import type { BookChapterView, BookView } from "./views/book.ts";

/** Notes on a book: the book, its contents, how far its reader has come. */
export function bookView(context: PageContext, story: Story, fields: BookFields): BookView {
  const { blog } = context;
  const { book } = fields;
  const names = chapterNames(story.contents);
  const chapters = story.contents.map((chapter, index) => chapterView(context, story, chapter, names[index]));
  const isListed = ({ kind, slug }: EntryName): boolean =>
    story.contents.some(({ entry }) => entry?.kind === kind && entry.slug === slug);
  const others = story.entries.filter((entry) => !isListed(entry)).map((entry) => entryCard(context, entry));
  const threads = fields.threads.flatMap((slug) => {
    const thread = blog.catalog.threads.get(slug as Story["slug"]);
    return thread ? [titleLink(withBase(blog.base, threadAddress(thread.slug)), thread)] : [];
  });
  const cards = [...chapters.flatMap(({ notes }) => notes?.card ?? []), ...others];
  return {
    kind: "book",
    head: {
      ...pageHead(context, {
        title: fields.title,
        description: fields.description || `Notes on ${book.title}`,
        address: storyAddress(story),
        hasMath:
          hasMath(context, [story.source.path]) ||
          showsMath(
            story.html?.title,
            story.html?.description,
            ...threads.map(({ html }) => html),
            ...cards.flatMap((card) => cardHtml(card)),
          ),
        feeds: feedLinks(blog, { stories: [story] }),
        picture: storyPicture(context.blog, story),
      }),
      metadata: { meta: [], jsonLd: jsonLd(context, story, fields) },
    },
    slug: story.slug,
    title: fields.title,
    ...titleOf(story),
    description: descriptionOf(story),
    intro: context.html(story.source.path),
    parts: storyPartLinks(context, story),
    book: {
      title: book.title,
      authors: allAuthors(book.authors),
      published: publishedText(book),
      isbn: book.isbn,
      url: book.url,
      bibtex: bookBibtex(book),
    },
    chapters,
    progress: progressOf(chapters),
    others,
    threads,
  };
}

function chapterView(
  context: PageContext,
  story: Story,
  chapter: BookChapter,
  name: ChapterName | undefined,
): BookChapterView {
  const { read, planned } = chapter;
  const entry = chapter.entry && story.entries.find((one) => isEntry(one, chapter.entry));
  return {
    number: name?.number,
    title: name?.title ?? chapter.title,
    state: entry ? "written" : read === undefined ? "planned" : "read",
    notes: entry && notesLink(context, entry),
    read,
    planned,
  };
}

function notesLink(context: PageContext, entry: Entry): BookChapterView["notes"] {
  const post = postsOf(entry)[0] as Post;
  const href = withBase(context.blog.base, postAddress(post));
  return { ...titleLink(href, post), date: firstDate(entry).slice(0, 10), card: entryCard(context, entry) };
}

function isEntry({ kind, slug }: Entry, name: EntryName | undefined): boolean {
  return kind === name?.kind && slug === name.slug;
}

/** What is written about has been read. */
function progressOf(chapters: readonly BookChapterView[]): BookView["progress"] {
  const written = chapters.filter(({ state }) => state === "written").length;
  const read = chapters.filter(({ state }) => state !== "planned").length;
  const all = chapters.length === 1 ? "1 chapter" : `${chapters.length} chapters`;
  const days = chapters.flatMap((chapter) => [chapter.read ?? [], chapter.notes?.date ?? []].flat()).sort();
  return {
    chapters: chapters.length,
    written,
    read,
    text: `${written} of ${all} written, ${read} read`,
    latest: days.at(-1),
  };
}

/** The page as a collection of notes about the book. */
function jsonLd({ blog }: PageContext, story: Story, { title, book }: BookFields): string {
  const { site } = blog.catalog;
  const url = new URL(withBase(blog.base, storyAddress(story)), site.url).href;
  const data = {
    "@context": "https://schema.org",
    "@type": "Collection",
    name: title,
    url,
    inLanguage: site.language,
    author: authorData(site.author),
    about: bookData(book),
  };
  // In a script element nothing may look like its end.
  return JSON.stringify(data).replace(/</g, "\\u003c");
}
