import type { Author } from "../../catalog/schema/author.ts";
import type { Site } from "../../catalog/schema/site.ts";
import { withBase } from "../../linking/addresses.ts";

/** What feeds say of the site that they are of. */
export interface FeedSite {
  /** Where the site will stand. */
  readonly url: string;
  /** The base path: `/` or `/blog/`. */
  readonly base: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly authors: readonly Author[];
  /** The authority of the site's `tag:` URIs (RFC 4151): `example.org,2026`. */
  readonly tagAuthority: string;
}

/** @param base the base path that the site is built for */
export function feedSite({ url, title, language, author, feed }: Site, base: string): FeedSite {
  return {
    url,
    base,
    title,
    language,
    authors: author,
    tagAuthority: feed.tagAuthority ?? `${new URL(url).hostname},2026`,
  };
}

/** An address on the site as a whole URL. */
export function wholeUrl(site: FeedSite, address: string): string {
  return new URL(withBase(site.base, address), site.url).href;
}
