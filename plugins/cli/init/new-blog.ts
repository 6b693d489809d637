/** What kinds of blog there are: papers in a story, or chapters of a series, course or book. */
export const BLOG_KINDS = ["blog", "series", "course", "book"] as const;
export type BlogKind = (typeof BLOG_KINDS)[number];

/** Who publishes it. */
export const HOSTS = ["github", "gitlab", "netlify", "none"] as const;
export type Host = (typeof HOSTS)[number];

/** What a new blog is to be. */
export interface NewBlog {
  readonly title: string;
  /** Where it will stand. */
  readonly url: string;
  readonly author: string;
  readonly kind: BlogKind;
  readonly host: Host;
  /** What its `package.json` asks for as the engine: a range of versions, or the place of a tarball. */
  readonly engine: string;
  /** Of its package: lower-case letters, digits and hyphens. */
  readonly name: string;
  /** The day that its posts are from, `2026-11-02`. */
  readonly today: string;
}

/** What a blog of each kind says that it is about, until its author says something better. */
export const DESCRIPTIONS: Readonly<Record<BlogKind, string>> = {
  blog: "Papers, each told twice: once in plain words, and once with the proofs.",
  series: "A series on one subject, chapter by chapter.",
  course: "A course: its weeks, its chapters, and what is due.",
  book: "Notes on a book, chapter by chapter.",
};
