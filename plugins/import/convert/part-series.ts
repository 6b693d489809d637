import { slugify } from "../../core/slug.ts";
import type { OldPost, OldStory } from "../model/old-blog.ts";
import { Slugs } from "./slugs.ts";

/** A chapter of an old book, and the part that it belongs to. */
export interface PlacedChapter {
  readonly post: OldPost;
  /** Nothing where the book has no parts, or it stands before them. */
  readonly part: string | undefined;
}

/**
 * A series of a book's chapters in their order, or one for each part.
 * @param title of the book
 * @param path of the file that says the order
 */
export function partSeries(chapters: readonly PlacedChapter[], title: string, path: string): OldStory[] {
  const slugs = new Slugs();
  const parts = new Map<string, OldPost[]>();
  for (const { post, part } of chapters) parts.set(part ?? title, [...(parts.get(part ?? title) ?? []), post]);
  return [...parts].map(([name, posts], index): OldStory => {
    const members = posts.map(({ slug }) => slug);
    const description = parts.size > 1 ? `Part ${index + 1} of ${title}.` : undefined;
    return {
      slug: slugs.of(slugify(name)),
      path,
      fields: { title: name, kind: "series", ...(description !== undefined && { description }), entries: members },
      text: "",
      members,
    };
  });
}
