import type { Post } from "../catalog/model.ts";
import { textDirection } from "../core/text-direction.ts";
import type { OwnLanguage } from "./views/post.ts";

/** The language of a post where it is not the site's: attributes of the element that holds its text. */
export function ownLanguage(site: { readonly language: string }, post: Post): OwnLanguage | undefined {
  const { language = site.language } = post.frontMatter;
  return language === site.language ? undefined : { lang: language, dir: textDirection(language) };
}
