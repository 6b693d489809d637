import type { Pair, Post } from "../../catalog/model.ts";
import { otherTier } from "../../core/tier.ts";
import { hingesOf } from "../../linking/hinges.ts";
import { type LinkedBlog, pairOf } from "../../linking/linked-blog.ts";

/** What links lead to: by the path of the file, the ids in it; an empty one is the page as a whole. */
export type PreviewTargets = ReadonlyMap<string, ReadonlySet<string>>;

/** Every place in a post that a link leads to, hinges included; a link within a post may be read in a preview elsewhere. */
export function previewTargets(blog: LinkedBlog): PreviewTargets {
  const targets = new Map<string, Set<string>>();
  const add = (path: string, id: string): void => {
    const ids = targets.get(path) ?? new Set();
    targets.set(path, ids.add(id));
  };
  for (const document of blog.documents.values()) {
    for (const target of document.targets.values())
      if (target.kind === "internal" && target.previewed) add(target.previewed.path, target.previewed.id);
  }
  for (const post of blog.catalog.posts.values()) {
    // Neighbours in a story lead to posts as a whole.
    add(post.source.path, "");
    const other = counterpartOf(post, pairOf(blog.catalog, post));
    const from = blog.documents.get(post.source.path)?.parsed;
    const to = other && blog.documents.get(other.source.path)?.parsed;
    if (!post.tier || !other || !from || !to) continue;
    for (const { id } of hingesOf(from, to, otherTier(post.tier))) add(other.source.path, id);
  }
  return targets;
}

function counterpartOf(post: Post, pair: Pair | undefined): Post | undefined {
  return post.tier === "overview" ? pair?.deepDive : pair?.overview;
}
