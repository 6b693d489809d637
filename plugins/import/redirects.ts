import type { OldPost } from "./model/old-blog.ts";

/** Addresses that Diptych has pages of its own at. */
const TAKEN =
  /^\/(?:|index\.html|404\.html|papers\/|stories\/|series\/|courses\/|books\/|threads\/|notes\/|chapters\/|tags\/(?:[^/]+\/)?|search\/|errata\/|offline\/|feeds\/|(?:feed|rss|overviews|deep-dives|errata|sitemap)\.xml|feed\.json|robots\.txt)$/;

const ADDRESS = /^\/[^\s?#]*(?:\/|\.[A-Za-z0-9]+)$/;

/**
 * Which old addresses lead to which post of the new blog. Each leads to one: the first post that had it.
 * @param tell which address is left out, and why
 */
export function redirectsOf(
  posts: readonly OldPost[],
  tell: (post: OldPost, what: string) => void,
): Map<OldPost, string[]> {
  const seen = new Set<string>();
  const own = new Set(posts.map(newAddressOf));
  return new Map(
    posts.map((post) => {
      const addresses = post.addresses.map(asAddress).filter((address) => {
        if (seen.has(address)) return false;
        seen.add(address);
        if (own.has(address)) {
          if (address !== newAddressOf(post)) tell(post, `Its old address ${address} is that of another post now.`);
          return false;
        }
        if (!ADDRESS.test(address) || TAKEN.test(address) || /\/\/|\/\.\.?\/|%(?![0-9a-f]{2})/i.test(address)) {
          if (address !== "/")
            tell(post, `Its old address ${address} leads to a page of Diptych's own, or cannot be one here.`);
          return false;
        }
        return true;
      });
      return [post, addresses];
    }),
  );
}

/** Where the post stands from now on. */
function newAddressOf(post: OldPost): string {
  if (post.panel === "deep-dive") return `/chapters/${post.slug}/deep-dive/`;
  return post.kind === "page"
    ? `/${post.slug}/`
    : post.kind === "chapter"
      ? `/chapters/${post.slug}/`
      : `/notes/${post.slug}/`;
}

/** With what no address holds as it is escaped; one without an extension ends with a slash. */
function asAddress(address: string): string {
  const whole = /(?:\/|\.[A-Za-z0-9]+)$/.test(address) ? address : `${address}/`;
  return whole.replace(/[\s"<>\\^`{|}]/g, (sign) => encodeURIComponent(sign));
}
