import { postsOf } from "../catalog/entry-posts.ts";
import type { Entry, Post } from "../catalog/model.ts";
import { TIER_LABELS } from "../core/tier.ts";
import { postAddress, withBase } from "../linking/addresses.ts";
import type { PageContext } from "./page-context.ts";
import { titleLink } from "./title-link.ts";
import type { Link } from "./views/html.ts";

/** What an entry is called, as a link to its first post. */
export function entryTitle({ blog: { base } }: PageContext, entry: Entry): Link {
  const [first] = postsOf(entry);
  if (!first) throw new Error(`The entry ${entry.slug} has no post that is shown`);
  return titleLink(withBase(base, postAddress(first)), first);
}

/**
 * A link to a place in a post that reads what the post is called, and which panel it is.
 * @param id of the place; empty for the post as a whole
 */
export function placeInPost({ blog: { base } }: PageContext, post: Post, id: string): Link {
  const href = withBase(base, postAddress(post)) + (id && `#${encodeURIComponent(id)}`);
  return titleLink(href, post, post.tier === "deep-dive" ? ` (${TIER_LABELS[post.tier].toLowerCase()})` : "");
}
