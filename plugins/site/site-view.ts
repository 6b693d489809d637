import type { Catalog, Story } from "../catalog/model.ts";
import type { Slug } from "../core/slug.ts";
import { textDirection } from "../core/text-direction.ts";
import { ADDRESSES, postAddress, storyAddress, withBase } from "../linking/addresses.ts";
import { homeStory } from "../linking/home-story.ts";
import type { LinkedBlog } from "../linking/linked-blog.ts";
import type { HeadElement } from "../pages/views/head.ts";
import type { Link } from "../pages/views/html.ts";
import type { SiteView } from "../pages/views/site.ts";

/**
 * What every page shows around its own matter.
 * @param options.dev whether the pages are for the author's eyes
 * @param options.offline whether browsers keep pages
 * @param options.menu where the author wants readers to go; default: what there is
 * @param options.head what the author puts into every page's head
 */
export function siteView(
  { catalog, base }: LinkedBlog,
  {
    dev,
    offline,
    menu,
    head,
  }: {
    readonly dev: boolean;
    readonly offline: boolean;
    readonly menu?: readonly Link[] | undefined;
    readonly head?: readonly HeadElement[] | undefined;
  },
): SiteView {
  const { site } = catalog;
  return {
    title: site.title,
    description: site.description,
    language: site.language,
    ...(textDirection(site.language) === "rtl" && { direction: "rtl" as const }),
    authors: site.author,
    colophon: colophonAddress(catalog, base),
    license: site.license,
    base,
    origin: new URL(site.url).origin,
    navigation: menu ?? whatThereIs(catalog, base),
    ...(head && head.length > 0 && { head }),
    subscribe: withBase(base, ADDRESSES.feeds),
    search: withBase(base, ADDRESSES.search),
    home: withBase(base, ADDRESSES.home),
    offline: offline ? withBase(base, ADDRESSES.offline) : undefined,
    serviceWorker: offline ? withBase(base, ADDRESSES.serviceWorker) : undefined,
    webManifest: withBase(base, ADDRESSES.webManifest),
    dev,
  };
}

/** The lists of what the blog has. */
function whatThereIs(catalog: Catalog, base: string): Link[] {
  const { stories, papers, chapters, threads, notes } = catalog;
  return [
    ...storyLinks([...stories.values()], base, homeStory(catalog)),
    ...(papers.size > 0 || stories.size === 0 ? [{ href: withBase(base, ADDRESSES.papers), text: "Papers" }] : []),
    ...(chapters.size > 0 ? [{ href: withBase(base, ADDRESSES.chapters), text: "Chapters" }] : []),
    ...(threads.size > 0 ? [{ href: withBase(base, ADDRESSES.threads), text: "Threads" }] : []),
    ...(notes.size > 0 ? [{ href: withBase(base, ADDRESSES.notes), text: "Notes" }] : []),
  ];
}

/** The page that says how the site is made, where the author has written one. */
function colophonAddress({ pages }: Catalog, base: string): string | undefined {
  const page = pages.get("colophon" as Slug);
  return page && withBase(base, postAddress(page.post));
}

/** What one story of each kind is called in the navigation. */
const KIND_TEXTS = { story: "Story", series: "Series", course: "Course", book: "Book" } as const;

/** One story leads to itself, unless it is the home page; several lead to their list. */
function storyLinks(stories: readonly Story[], base: string, home: Story | undefined): Link[] {
  const [only, ...others] = stories;
  if (!only || others.length > 0) return [{ href: withBase(base, ADDRESSES.stories), text: "Stories" }];
  return only === home ? [] : [{ href: withBase(base, storyAddress(only)), text: KIND_TEXTS[only.fields.kind] }];
}
