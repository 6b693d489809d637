import { type Address, withBase } from "../linking/addresses.ts";
import { feedLinks } from "./feed-links.ts";
import type { PageContext } from "./page-context.ts";
import { pictureLink } from "./pictures/picture-link.ts";
import { sitePicture } from "./pictures/pictures.ts";
import type { FeedLink, HeadView } from "./views/head.ts";
import type { Html } from "./views/html.ts";
import type { PictureView } from "./views/picture.ts";

/** What a page that is made of the catalog says of itself; what is left out is as on most pages. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** Without the base path. */
  readonly address: Address;
  readonly hasMath?: boolean;
  readonly indexed?: boolean;
  readonly feeds?: readonly FeedLink[];
  /** Default: the site's. */
  readonly picture?: PictureView;
}

export function pageHead(context: PageContext, head: PageHead): HeadView {
  return {
    title: head.title,
    description: head.description,
    address: withBase(context.blog.base, head.address),
    canonical: undefined,
    indexed: head.indexed ?? true,
    hasMath: head.hasMath ?? false,
    hasCode: false,
    hasRuns: false,
    feeds: head.feeds ?? feedLinks(context.blog),
    picture: pictureLink(context, head.picture ?? sitePicture(context.blog)),
  };
}

/** Whether a piece of HTML shows a formula, which needs a style sheet. */
export function showsMath(...pieces: readonly (Html | undefined)[]): boolean {
  return pieces.some((html) => html?.includes('class="katex"'));
}
