import { slugify } from "../core/slug.ts";
import type { OldPost } from "./model/old-blog.ts";

/** Posts whose tags are spelled in one way: of those that differ in case or in signs alone, the way that most posts have. */
export function withOneSpelling(posts: readonly OldPost[]): OldPost[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const tag of posts.flatMap(({ tags }) => tags)) {
    const own = spellings.get(slugify(tag)) ?? new Map<string, number>();
    own.set(tag, (own.get(tag) ?? 0) + 1);
    spellings.set(slugify(tag), own);
  }
  const usual = (tag: string): string =>
    [...(spellings.get(slugify(tag)) ?? [])].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? tag;
  return posts.map((post) => ({ ...post, tags: [...new Set(post.tags.map(usual))] }));
}
