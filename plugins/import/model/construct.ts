import type { Body } from "./body.ts";
import type { NoteKind } from "./import-note.ts";
import type { OldBlog, OldPost } from "./old-blog.ts";
import type { OldLinks } from "./old-links.ts";
import type { OldSite } from "./old-site.ts";

/** What a construct knows of the post that it converts, and whom it tells what it did. */
export interface Scene {
  readonly site: OldSite;
  readonly blog: OldBlog;
  readonly post: OldPost;
  /** Where the post is to stand: `posts/notes/<slug>.md`. */
  readonly newPath: string;
  readonly links: OldLinks;
  /** Says what became of something. @param offset in the body that the construct was given */
  tell(kind: NoteKind, body: Body, offset: number, what: string): void;
  /** Says that words of a text no longer stand in the post: "Theorem 1", which is counted from now on. */
  took(text: string): void;
  /** The same of a text that is a formula's, and stood in code. */
  tookPlain(text: string): void;
  /** Says that words stand in the post that were no words before: a caption, out of the argument of a tag. */
  gave(text: string): void;
  /** Says that a formula is no formula any more (-1), or that there is one that was none (1). */
  counted(formulas: number): void;
  /** Says that the post has macros of its own, which stand where Diptych has them. @param macros name, with its backslash, to TeX */
  define(macros: Readonly<Record<string, string>>): void;
  /** Says that a file of the old site is shown or linked to; it is copied. @returns its path from the new post */
  file(oldPath: string): string;
}

/** Something that one or more dialects write otherwise than Diptych does. */
export interface Construct {
  /** As the report calls it: "footnotes in the margin". */
  readonly name: string;
  /** Writes it as Diptych does. What is meant otherwise, or not for sure, stays as it is. */
  convert(body: Body, scene: Scene): Body;
}
