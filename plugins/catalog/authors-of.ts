import type { Post } from "./model.ts";
import type { Author } from "./schema/author.ts";
import type { Site } from "./schema/site.ts";

/** Who has written a post: who its front matter names, else the blog's authors. */
export function authorsOf(site: Site, { frontMatter }: Pick<Post, "frontMatter">): readonly Author[] {
  return frontMatter.author ?? site.author;
}

/** Their names alone. */
export function namesOf(authors: readonly Author[]): string[] {
  return authors.map(({ name }) => name);
}
