import type { Pair, Post } from "../../catalog/model.ts";
import { otherTier } from "../../core/tier.ts";
import { hingesOf } from "../../linking/hinges.ts";
import { type LinkedBlog, pairOf } from "../../linking/linked-blog.ts";

/** Which places have previews: by the path of a post's file, the ids in it. Every post is there, if only with none. */
export type PreviewTargets = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Every place in a post that a link on another page leads to, hinges included. What a link within a post leads to is cut
 * out of the page itself.
 */
export function previewTargets(blog: LinkedBlog): PreviewTargets {
  const targets = new Map([...blog.catalog.posts.keys()].map((path) => [path, new Set<string>()]));
  for (const [from, document] of blog.documents) {
    for (const target of document.targets.values()) {
      const place = target.kind === "internal" ? target.previewed : undefined;
      if (place && place.path !== from && place.id !== "") targets.get(place.path)?.add(place.id);
    }
  }
  for (const post of blog.catalog.posts.values()) {
    const other = counterpartOf(post, pairOf(blog.catalog, post));
    const from = blog.documents.get(post.source.path)?.parsed;
    const to = other && blog.documents.get(other.source.path)?.parsed;
    if (!post.tier || !other || !from || !to) continue;
    for (const { id } of hingesOf(from, to, otherTier(post.tier))) targets.get(other.source.path)?.add(id);
  }
  return targets;
}

function counterpartOf(post: Post, pair: Pair | undefined): Post | undefined {
  return post.tier === "overview" ? pair?.deepDive : pair?.overview;
}
