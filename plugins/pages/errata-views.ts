import { postsOf } from "../catalog/entry-posts.ts";
import type { PlacedEntry } from "../catalog/model.ts";
import { TIER_LABELS } from "../core/tier.ts";
import { postAddress, withBase } from "../linking/addresses.ts";
import type { PlacedErratum } from "../linking/errata.ts";
import type { PageContext } from "./page-context.ts";
import { titleLink } from "./title-link.ts";
import type { ErratumView } from "./views/errata.ts";

/** A correction as it is shown. */
export function erratumView(context: PageContext, { entry, erratum, target, at }: PlacedErratum): ErratumView {
  const post = context.blog.catalog.posts.get(at.path) ?? postsOf(entry)[0];
  return {
    date: erratum.date.slice(0, 10),
    html: context.prose(erratum.what),
    credit: erratum.credit,
    where: {
      href: target.href,
      text: post?.tier ? `${target.label} (${TIER_LABELS[post.tier].toLowerCase()})` : target.label,
    },
    post: post
      ? titleLink(withBase(context.blog.base, postAddress(post)), post)
      : { href: target.href, text: target.label },
  };
}

/** A paper's or chapter's corrections, the newest first. */
export function errataOf(context: PageContext, entry: PlacedEntry): ErratumView[] {
  return context.blog.errataOf(entry).map((placed) => erratumView(context, placed));
}
