import type { Slug } from "../../core/slug.ts";
import { yamlScalar } from "./yaml-scalar.ts";

/** What `diptych new` makes of a title. */
export const NEW_KINDS = ["note", "chapter", "page", "story", "series", "course", "book", "thread"] as const;
export type NewKind = (typeof NEW_KINDS)[number];

/** What an author says of it. */
export interface NewPost {
  readonly kind: NewKind;
  /** Clean, on one line. */
  readonly title: string;
  readonly slug: Slug;
  readonly story?: Slug | undefined;
  /** `2026-11-09` */
  readonly today: string;
}

/** Where a file of a kind stands, by the slug. */
export function postFile(kind: NewKind, slug: Slug): string {
  const folder = { note: "notes", chapter: "chapters", page: "pages", thread: "threads" }[kind as string] ?? "stories";
  return `posts/${folder}/${slug}.md`;
}

/** The text of a new file. A note, chapter or page is a draft until its author says otherwise. */
export function postText({ kind, title, story, today }: NewPost): string {
  const called = `title: ${yamlScalar(title)}`;
  const file = (fields: readonly string[], body: string): string => `---\n${fields.join("\n")}\n---\n\n${body}\n`;
  switch (kind) {
    case "note":
      return file([called, `date: ${today}`, "draft: true"], "Write the note here, and take `draft: true` away.");
    case "chapter":
      return file(
        [called, `date: ${today}`, "draft: true", ...(story === undefined ? [] : [`story: ${story}`])],
        "Say here what the chapter teaches and what it needs. Then take `draft: true` away.",
      );
    case "page":
      return file([called, "draft: true"], "Write the page here, and take `draft: true` away.");
    case "thread":
      return file([called], "Say here what the idea is that runs through several entries.");
    case "story":
      return file(
        [called, "kind: story"],
        "Say here what the story asks. Papers join it by `story:` in their `paper.yaml`.",
      );
    case "series":
      return file(
        [called, "kind: series"],
        "Say here what the series teaches, and to whom. Chapters join it by `story:` in their front matter.",
      );
    case "course":
      return file(
        [called, "kind: course", "weeks:", "  - title: The first week", `    starts: ${today}`, "    entries: []"],
        "Say here what the course teaches. What is taught, read and due stands in `weeks:`.",
      );
    case "book":
      return file(
        [
          called,
          "kind: book",
          "book:",
          `  ${called}`,
          "  authors: [Name the authors here]",
          "contents:",
          "  - title: The first chapter, as the book calls it",
        ],
        "Say here what the book is, and why it is read. Its own table of contents stands in `contents:`.",
      );
  }
}
