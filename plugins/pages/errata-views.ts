import type { Paper } from "../catalog/model.ts";
import { TIER_LABELS } from "../core/tier.ts";
import { postAddress, withBase } from "../linking/addresses.ts";
import type { PlacedErratum } from "../linking/errata.ts";
import type { PageContext } from "./page-context.ts";
import { titleLink } from "./title-link.ts";
import type { ErratumView } from "./views/errata.ts";

/** A correction as it is shown. */
export function erratumView(context: PageContext, { paper, erratum, target, at }: PlacedErratum): ErratumView {
  const post = context.blog.catalog.posts.get(at.path) ?? paper.overview ?? paper.deepDive;
  return {
    date: erratum.date.slice(0, 10),
    html: context.prose(erratum.what),
    credit: erratum.credit,
    where: {
      href: target.href,
      text: post?.tier ? `${target.label} (${TIER_LABELS[post.tier].toLowerCase()})` : target.label,
    },
    post: post ? titleLink(withBase(context.blog.base, postAddress(post)), post) : titleLink(target.href, paper),
  };
}

/** A paper's corrections, the newest first. */
export function errataOf(context: PageContext, paper: Paper): ErratumView[] {
  return context.blog.errataOf(paper).map((placed) => erratumView(context, placed));
}
