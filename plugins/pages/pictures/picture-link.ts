import { withBase } from "../../linking/addresses.ts";
import type { PageContext } from "../page-context.ts";
import type { PictureLink, PictureView } from "../views/picture.ts";

/** A picture as a page's head names it. */
export function pictureLink(context: PageContext, view: PictureView): PictureLink {
  const { label, title, line } = view;
  const alt = [label === "" ? title : `${label}: ${title}`, line].filter((text) => text !== "").join(". ");
  return { href: withBase(context.blog.base, context.picture(view)), alt };
}
