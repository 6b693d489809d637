import { ADDRESSES } from "../linking/addresses.ts";
import { erratumView } from "./errata-views.ts";
import { feedLinks } from "./feed-links.ts";
import type { PageContext } from "./page-context.ts";
import { pageHead, showsMath } from "./page-head.ts";
import type { ErrataView } from "./views/errata.ts";

/** All corrections, the newest first. */
export function errataView(context: PageContext): ErrataView {
  const { blog } = context;
  const errata = blog.errata().map((placed) => erratumView(context, placed));
  return {
    kind: "errata",
    head: pageHead(context, {
      title: "Errata",
      description: `What was wrong in a post, and what is right: ${blog.catalog.site.title}.`,
      address: ADDRESSES.errata,
      hasMath: showsMath(...errata.flatMap(({ html, post }) => [html, post.html])),
      feeds: feedLinks(blog, { errata: true }),
    }),
    errata,
  };
}
