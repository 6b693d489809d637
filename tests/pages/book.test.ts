import { describe, expect, test } from "vitest";
import { chapterNames, chaptersText } from "../../plugins/pages/book-chapters.ts";
import type { BookView } from "../../plugins/pages/views/book.ts";
import { blogOf, type Files, told } from "../support/blog.ts";

const names = (...titles: string[]): string[] =>
  chapterNames(titles.map((title) => ({ title }))).map(({ number, title }) => `${number ?? "–"}|${title}`);

describe("chapters of a book are numbered", () => {
  test.each([
    [
      ["One", "Two"],
      ["1|One", "2|Two"],
    ],
    [
      ["Preface", "1 Trees", "2. Forests"],
      ["–|Preface", "1|Trees", "2|Forests"],
    ],
    [
      ["Chapter 3: Trees", "chapter 4. Forests"],
      ["3|Trees", "4|Forests"],
    ],
    // A title that begins with a number, among others that have none.
    [
      ["12 angry trees", "Forests", "Woods"],
      ["1|12 angry trees", "2|Forests", "3|Woods"],
    ],
    [
      ["1984", "2001"],
      ["1|1984", "2|2001"],
    ],
    [[], []],
  ])("%j: %j", (titles, expected) => {
    expect(names(...titles)).toEqual(expected);
  });

  test.each([
    [["1 A"], "chapter 1"],
    [["1 A", "2 B"], "chapters 1 and 2"],
    [["1 A", "2 B", "3 C"], "chapters 1, 2 and 3"],
    [["Preface", "1 A", "2 B"], "“Preface” and chapters 1 and 2"],
  ])("and spoken of: %j is %s", (titles, expected) => {
    expect(chaptersText(chapterNames(titles.map((title) => ({ title }))))).toBe(expected);
  });
});

const chapter = (title: string, date: string): string => `---\ntitle: ${title}\ndate: ${date}\nstory: b\n---\nText.\n`;

const BOOK = `---
title: Reading it
kind: book
book: {title: The <Book>, authors: [Ada Lovelace], year: 1999, publisher: Press, edition: Second, isbn: 978-0-387-31073-2}
contents:
  - {title: One, entry: a, read: 2026-01-01}
  - {title: Two, read: 2026-01-09, planned: June}
  - {title: Three, entry: coming}
  - {title: Four}
---
Begin.
`;

const FILES: Files = {
  "posts/stories/b.md": BOOK,
  "posts/chapters/a.md": chapter("A", "2026-01-05"),
  "posts/chapters/beside.md": chapter("Beside", "2026-01-06"),
  "posts/chapters/coming.md": chapter("To come", "2026-01-07").replace("---\n", "---\ndraft: true\n"),
};

describe("notes on a book", () => {
  const viewed = async () => {
    const blog = await blogOf(FILES, { base: "/blog/" });
    const view = blog.pages.find(({ address }) => address === "/books/b/")?.view as BookView;
    return { blog, view };
  };

  test("say of each chapter what has become of it, and of the book how far they have come", async () => {
    const { blog, view } = await viewed();
    expect(told(blog.diagnostics)).toBe(
      "posts/stories/b.md:8:27 warning story-entry-exists: `contents` names `coming`, which is not shown; it is left out.",
    );
    expect(
      view.chapters.map(({ number, state, notes, read, planned }) => [
        number,
        state,
        notes?.href,
        notes?.date,
        read,
        planned,
      ]),
    ).toEqual([
      ["1", "written", "/blog/chapters/a/", "2026-01-05", "2026-01-01", undefined],
      ["2", "read", undefined, undefined, "2026-01-09", "June"],
      ["3", "planned", undefined, undefined, undefined, undefined],
      ["4", "planned", undefined, undefined, undefined, undefined],
    ]);
    expect(view.progress).toEqual({
      chapters: 4,
      written: 1,
      read: 2,
      text: "1 of 4 chapters written, 2 read",
      latest: "2026-01-09",
    });
    expect(view.others.map(({ title }) => title)).toEqual(["Beside"]);
  });

  test("tell machines and those who cite of the book", async () => {
    const { blog, view } = await viewed();
    expect(view.head.metadata?.jsonLd).not.toContain("<");
    const about = {
      "@type": "Book",
      name: "The <Book>",
      author: [{ "@type": "Person", name: "Ada Lovelace" }],
      datePublished: "1999",
      publisher: { "@type": "Organization", name: "Press" },
      bookEdition: "Second",
      isbn: "978-0-387-31073-2",
    };
    expect(JSON.parse(view.head.metadata?.jsonLd ?? "")).toMatchObject({
      "@type": "Collection",
      url: "https://blog.example/blog/books/b/",
      about,
    });
    const jsonLd = blog.views.get("posts/chapters/a.md")?.head.metadata?.jsonLd ?? "";
    expect(JSON.parse(jsonLd)).toMatchObject({ "@type": "BlogPosting", about });
    expect(view.book.published).toBe("Second edition, Press, 1999");
    expect(view.book.bibtex).toBe(
      [
        "@book{lovelace-1999,",
        "  author = {Ada Lovelace},",
        "  title = {{The <Book>}},",
        "  publisher = {Press},",
        "  edition = {Second},",
        "  year = {1999},",
        "  isbn = {978-0-387-31073-2}",
        "}",
      ].join("\n"),
    );
  });

  test("are called by its chapters where they stand in its contents, and by their place where not", async () => {
    const { blog } = await viewed();
    expect(blog.views.get("posts/chapters/a.md")?.storyLines).toMatchObject([
      { story: { href: "/blog/books/b/" }, notesOn: { chapters: "chapter 1", book: "The <Book>" } },
    ]);
    const [line] = blog.views.get("posts/chapters/beside.md")?.storyLines ?? [];
    expect(line).toEqual({ story: { href: "/blog/books/b/", text: "Reading it" }, position: 2, total: 2 });
  });
});
