import type { Diagnostic } from "../../core/diagnostic.ts";
import type { Place } from "../../core/place.ts";
import { type Slug, slugify } from "../../core/slug.ts";
import type { Post, Tag } from "../model.ts";

/**
 * Collects the tags of all posts that are shown.
 * @param placeOf where a post, or its paper, has a tag
 * @returns the tags by slug, and a `slug-unique` error where two different tags make the same slug
 */
export function collectTags(
  posts: readonly Post[],
  placeOf: (post: Post, tag: string) => Place,
): { tags: Map<Slug, Tag>; diagnostics: Diagnostic[] } {
  const tags = new Map<Slug, Tag>();
  const diagnostics: Diagnostic[] = [];
  const reported = new Set<string>();
  for (const post of posts) {
    for (const name of post.tags) {
      const slug = slugify(name);
      const known = tags.get(slug);
      if (!known) tags.set(slug, { slug, name });
      else if (known.name.toLowerCase() !== name.toLowerCase() && !reported.has(name)) {
        reported.add(name);
        const message = `The tags \`${known.name}\` and \`${name}\` would both stand at \`/tags/${slug}/\`; write one of them the other's way.`;
        diagnostics.push({ ...placeOf(post, name), severity: "error", rule: "slug-unique", message });
      }
    }
  }
  return { tags: new Map([...tags].sort(([a], [b]) => (a < b ? -1 : 1))), diagnostics };
}
