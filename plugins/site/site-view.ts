import { textDirection } from "../core/text-direction.ts";
import { ADDRESSES, storyAddress, withBase } from "../linking/addresses.ts";
import type { LinkedBlog } from "../linking/linked-blog.ts";
import type { Link } from "../pages/views/html.ts";
import type { SiteView } from "../pages/views/site.ts";

/**
 * What every page shows around its own matter.
 * @param options.dev whether the pages are for the author's eyes
 * @param options.offline whether browsers keep pages
 */
export function siteView(
  { catalog, base }: LinkedBlog,
  { dev, offline }: { readonly dev: boolean; readonly offline: boolean },
): SiteView {
  const { site, stories, chapters, threads, notes } = catalog;
  const only = stories.size === 1 ? [...stories.values()][0] : undefined;
  const navigation: Link[] = [
    only
      ? { href: withBase(base, storyAddress(only)), text: "Story" }
      : { href: withBase(base, ADDRESSES.stories), text: "Stories" },
    { href: withBase(base, ADDRESSES.papers), text: "Papers" },
    ...(chapters.size > 0 ? [{ href: withBase(base, ADDRESSES.chapters), text: "Chapters" }] : []),
    ...(threads.size > 0 ? [{ href: withBase(base, ADDRESSES.threads), text: "Threads" }] : []),
    ...(notes.size > 0 ? [{ href: withBase(base, ADDRESSES.notes), text: "Notes" }] : []),
  ];
  return {
    title: site.title,
    description: site.description,
    language: site.language,
    ...(textDirection(site.language) === "rtl" && { direction: "rtl" as const }),
    author: site.author,
    license: site.license,
    base,
    origin: new URL(site.url).origin,
    navigation,
    subscribe: withBase(base, ADDRESSES.feeds),
    search: withBase(base, ADDRESSES.search),
    home: withBase(base, ADDRESSES.home),
    offline: offline ? withBase(base, ADDRESSES.offline) : undefined,
    serviceWorker: offline ? withBase(base, ADDRESSES.serviceWorker) : undefined,
    webManifest: withBase(base, ADDRESSES.webManifest),
    dev,
  };
}
