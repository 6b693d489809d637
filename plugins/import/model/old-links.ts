import type { OldPost } from "./old-blog.ts";

/** What an address of the old site leads to. */
export type OldTarget =
  | {
      readonly kind: "post";
      readonly post: OldPost;
      readonly hash: string;
      /** True where nothing stands at the address, and the one post of that name is taken. */
      readonly isByName?: true;
    }
  | { readonly kind: "file"; readonly path: string; readonly hash: string }
  /** An address of the site itself at which nothing is known to stand. */
  | { readonly kind: "nothing"; readonly address: string }
  /** Another host, a mail address, a place in the same post. */
  | { readonly kind: "elsewhere" };

/** Finds what addresses of the old site lead to. */
export interface OldLinks {
  /** @param href as it stands in the post `from`, without Liquid or shortcodes */
  find(href: string, from: OldPost): OldTarget;
  /** The post whose file, or its name without a date or an extension, is meant: `2020-01-04-measure.md`, `measure`. */
  named(name: string, from: OldPost): OldPost | undefined;
  /** Where a post stands in the new blog, as a path from another of its files: `../chapters/measure.md`. */
  pathTo(post: OldPost, fromPath: string): string;
}
