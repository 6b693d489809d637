import type { Post } from "../../catalog/model.ts";

/** What ids of a post's bear before them where several posts stand in one page. No slug has a `_`. */
export function gatheredPrefix({ kind, slug, tier }: Pick<Post, "kind" | "slug" | "tier">): string {
  return [kind, slug, ...(tier ? [tier] : []), ""].join("_");
}
