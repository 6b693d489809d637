import type { Catalog, Chapter, Paper, Post } from "../catalog/model.ts";
import type { Slug } from "../core/slug.ts";

/** The pair that a post is a panel of. */
export function pairOf(catalog: Catalog, post: Post): Paper | Chapter | undefined {
  if (post.tier === undefined) return undefined;
  return post.kind === "paper" ? catalog.papers.get(post.slug as Slug) : catalog.chapters.get(post.slug as Slug);
}

/** The other panel of a post, also while the pair's YAML cannot be used; nothing where there is none, or none yet. */
export function counterpartOf(catalog: Catalog, post: Post): Post | undefined {
  if (post.tier === undefined) return undefined;
  const other = post.tier === "overview" ? "deep-dive.md" : "overview.md";
  return catalog.posts.get(post.source.path.replace(/[^/]+$/, other));
}
