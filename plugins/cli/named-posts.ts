import { isAbsolute, relative } from "node:path";
import { nearestName } from "../core/nearest-name.ts";

/** The posts that a name means; where it means none, perhaps one that is nearly called so. */
export type NamedPosts = { readonly found: readonly string[] } | { readonly nearest: string | undefined };

/**
 * The posts that an author means by a path (`posts/notes/x.md`), a folder (`posts/chapters/x`), or a slug (`x`, `notes/x`).
 * @param name as it was typed; a path from the project's root, or an absolute one
 * @param posts paths of all posts, from the project's root
 */
export function namedPosts(name: string, posts: Iterable<string>, root: string): NamedPosts {
  const all = [...posts];
  const path = (isAbsolute(name) ? relative(root, name) : name).replaceAll("\\", "/").replace(/^\.\/+|\/+$/g, "");
  const exact = all.filter((post) => post === path || post === `posts/${path}`);
  if (exact.length > 0) return { found: exact };
  const found = all.filter((post) => names(post).includes(path.replace(/^posts\//, "")));
  if (found.length > 0) return { found };
  const nearest = nearestName(path, [...all, ...all.flatMap(names)]);
  return {
    nearest: nearest === undefined ? undefined : all.find((post) => post === nearest || names(post).includes(nearest)),
  };
}

/** What a post can be called for short: `posts/chapters/x/index.md` is `chapters/x/index`, `chapters/x` and `x`. */
function names(post: string): string[] {
  const [, folder = "", ...rest] = post.replace(/\.md$/, "").split("/");
  const slug = rest[0] ?? "";
  return [[folder, ...rest].join("/"), `${folder}/${slug}`, slug];
}
