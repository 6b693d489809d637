import type { Catalog, Story, WordsHtml } from "../catalog/model.ts";
import type { Slug } from "../core/slug.ts";
import {
  ADDRESSES,
  type Address,
  diptychAddress,
  postAddress,
  storyAddress,
  tagAddress,
  threadAddress,
  withBase,
} from "../linking/addresses.ts";
import { homeStory } from "../linking/home-story.ts";
import type { LinkedBlog } from "../linking/linked-blog.ts";
import { diptychs, redirects } from "../linking/site-addresses.ts";
import { hasScroll, scrollAddress } from "../linking/story-scroll.ts";
import { bookView } from "./book-view.ts";
import { codeFileView } from "./code-file-view.ts";
import { type CoursePage, coursePages, courseView } from "./course-view.ts";
import { diptychView } from "./diptych-view.ts";
import { errataView } from "./errata-view.ts";
import { feedsView } from "./feeds-view.ts";
import { homeView } from "./home-view.ts";
import { indexView } from "./index-view.ts";
import { entryListView, tagView } from "./list-view.ts";
import type { PageContext } from "./page-context.ts";
import { pageHead, showsMath } from "./page-head.ts";
import { pictureLink } from "./pictures/picture-link.ts";
import { sitePicture } from "./pictures/pictures.ts";
import { placesToStart } from "./places-to-start.ts";
import { type ProjectPage, projectPages } from "./project-pages.ts";
import { projectView } from "./project-view.ts";
import { scrollView } from "./scroll/scroll-view.ts";
import { type StoryPartPage, storyPartPages, storyPartView } from "./story-part-view.ts";
import { storyView } from "./story-view.ts";
import { threadView } from "./thread-view.ts";
import { titleLink } from "./title-link.ts";
import type { GeneratedView } from "./views/generated.ts";

/** A page that is made of the catalog and not of one file, by what it shows. */
export type GeneratedPage = { readonly address: Address } & (
  | CoursePage
  | { readonly shows: "home" | "feeds" | "errata" | "search" | "offline" | "not-found" }
  | { readonly shows: "papers" | "notes" | "chapters" | "stories" | "threads" | "tags" }
  | { readonly shows: "tag" | "story" | "thread" | "scroll"; readonly slug: Slug }
  | { readonly shows: "diptych"; readonly kind: "paper" | "chapter"; readonly slug: Slug }
  | StoryPartPage
  /** The way from an address that a page has left, to the page that is made of a file. */
  | { readonly shows: "redirect"; readonly path: string }
  | ProjectPage
);

/** All pages that the engine makes itself. */
export function generatedPages(blog: LinkedBlog): GeneratedPage[] {
  const { catalog } = blog;
  const posts = [...catalog.posts.values()];
  return [
    { address: ADDRESSES.home, shows: "home" },
    { address: ADDRESSES.papers, shows: "papers" },
    { address: ADDRESSES.notes, shows: "notes" },
    { address: ADDRESSES.chapters, shows: "chapters" },
    { address: ADDRESSES.stories, shows: "stories" },
    { address: ADDRESSES.threads, shows: "threads" },
    { address: ADDRESSES.tags, shows: "tags" },
    ...[...catalog.tags.keys()].map((slug): GeneratedPage => ({ address: tagAddress(slug), shows: "tag", slug })),
    ...[...catalog.stories.values()].map(
      (story): GeneratedPage => ({ address: storyAddress(story), shows: "story", slug: story.slug }),
    ),
    ...[...catalog.stories.values()]
      .filter(hasScroll)
      .map((story): GeneratedPage => ({ address: scrollAddress(story), shows: "scroll", slug: story.slug })),
    ...[...catalog.stories.values()].flatMap(coursePages),
    ...[...catalog.threads.keys()].map(
      (slug): GeneratedPage => ({ address: threadAddress(slug), shows: "thread", slug }),
    ),
    ...storyPartPages(catalog),
    { address: ADDRESSES.feeds, shows: "feeds" },
    { address: ADDRESSES.errata, shows: "errata" },
    ...diptychs(catalog).map(
      (pair): GeneratedPage => ({ address: diptychAddress(pair), shows: "diptych", kind: pair.kind, slug: pair.slug }),
    ),
    ...projectPages(blog),
    { address: ADDRESSES.search, shows: "search" },
    ...(catalog.site.offline ? [{ address: ADDRESSES.offline, shows: "offline" as const }] : []),
    ...redirects(catalog).map(({ address, path }): GeneratedPage => ({ address, shows: "redirect", path })),
    ...(posts.some((post) => postAddress(post) === ADDRESSES.notFound)
      ? []
      : [{ address: ADDRESSES.notFound, shows: "not-found" as const }]),
  ];
}

/** What such a page shows. */
export function generatedView(context: PageContext, page: GeneratedPage): GeneratedView {
  const { catalog } = context.blog;
  switch (page.shows) {
    case "home": {
      const home = homeStory(catalog);
      return home ? atHome(context, storyPage(context, home)) : homeView(context);
    }
    case "papers":
    case "notes":
    case "chapters":
      return entryListView(context, page.shows);
    case "stories":
    case "threads":
    case "tags":
      return indexView(context, page.shows);
    case "tag":
      return tagView(context, page.slug);
    case "story":
      return storyPage(context, known(catalog.stories.get(page.slug), page.address));
    case "scroll":
      return scrollView(context, known(catalog.stories.get(page.slug), page.address));
    case "course": {
      const course = known(catalog.stories.get(page.slug), page.address);
      return known(courseView(context, course, page.part), page.address);
    }
    case "study-guide":
    case "terms":
    case "prerequisites":
      return storyPartView(context, known(catalog.stories.get(page.slug), page.address), page.shows);
    case "thread":
      return threadView(context, known(catalog.threads.get(page.slug), page.address));
    case "feeds":
      return feedsView(context);
    case "errata":
      return errataView(context);
    case "diptych": {
      const pair = (page.kind === "paper" ? catalog.papers : catalog.chapters).get(page.slug);
      const { overview, deepDive } = known(pair, page.address);
      return diptychView(context, {
        ...known(pair, page.address),
        overview: known(overview, page.address),
        deepDive: known(deepDive, page.address),
      });
    }
    case "project":
      return projectView(context, known(catalog.projects.get(page.folder), page.address));
    case "code-file":
      return codeFileView(context, known(catalog.projects.get(page.folder), page.address), page.file);
    case "search":
    case "offline":
    case "not-found":
      return plainView(context, page.shows);
    case "redirect":
      return redirectView(context, page.address, known(movedPage(catalog, page.path), page.address));
  }
}

/** The page of a story, by its kind. */
function storyPage(context: PageContext, story: Story): GeneratedView {
  const { fields } = story;
  if (fields.kind === "book") return bookView(context, story, fields);
  return courseView(context, story) ?? storyView(context, story);
}

/** A page as it stands at the home page's address: it has one of its own as well, which search engines are to show. */
function atHome(context: PageContext, view: GeneratedView): GeneratedView {
  const { blog } = context;
  const { title } = blog.catalog.site;
  const address = withBase(blog.base, ADDRESSES.home);
  const picture = pictureLink(context, sitePicture(context.blog));
  return { ...view, head: { ...view.head, title, address, picture, canonical: view.head.address } };
}

/** Pages that are filled in by scripts, or say the same whatever is in the blog. */
function plainView(context: PageContext, kind: "search" | "offline" | "not-found"): GeneratedView {
  const { title } = context.blog.catalog.site;
  const says = {
    search: { title: "Search", description: `Search ${title}.`, address: ADDRESSES.search },
    offline: { title: "Offline reading", description: "What is kept on this device.", address: ADDRESSES.offline },
    "not-found": {
      title: "This page does not exist",
      description: "There is nothing at this address.",
      address: ADDRESSES.notFound,
    },
  }[kind];
  const head = pageHead(context, { ...says, indexed: false });
  if (kind !== "search") return { kind, head };
  const start = placesToStart(context.blog).map(({ label, areShort, places }) => ({
    label,
    areShort,
    places: places.map(({ title, address, of }) => ({
      href: withBase(context.blog.base, address),
      text: title,
      ...(of !== undefined && { of }),
    })),
  }));
  return { kind, head, start };
}

/** What has left an address, with the one that it has now. */
interface MovedPage {
  readonly title: string;
  readonly html?: WordsHtml;
  readonly address: Address;
}

function movedPage(catalog: Catalog, path: string): MovedPage | undefined {
  const post = catalog.posts.get(path);
  if (post) return { title: post.title, ...(post.html && { html: post.html }), address: postAddress(post) };
  const story = [...catalog.stories.values()].find(({ source }) => source.path === path);
  const listing = story ?? [...catalog.threads.values()].find(({ source }) => source.path === path);
  if (!listing) return undefined;
  const { fields, html, slug } = listing;
  return { title: fields.title, ...(html && { html }), address: story ? storyAddress(story) : threadAddress(slug) };
}

function redirectView(context: PageContext, address: Address, page: MovedPage): GeneratedView {
  const to = titleLink(withBase(context.blog.base, page.address), page);
  const description = `This page has moved: ${page.title}.`;
  const head = pageHead(context, {
    title: page.title,
    description,
    address,
    indexed: false,
    hasMath: showsMath(to.html),
  });
  return { kind: "redirect", head: { ...head, canonical: to.href }, to };
}

/** Addresses of all pages that search engines may list, without the base path. */
export function listedAddresses(blog: LinkedBlog): Address[] {
  const posts = [...blog.catalog.posts.values()].filter((post) => !post.draft).map(postAddress);
  return [
    ...generatedPages(blog)
      .filter(isListed)
      .map((page) => page.address),
    ...posts,
  ]
    .filter((address) => address !== ADDRESSES.notFound)
    .sort();
}

/** As the pages' heads say it (`indexed`). */
function isListed({ shows }: GeneratedPage): boolean {
  return !["search", "offline", "not-found", "redirect", "diptych"].includes(shows);
}

function known<T>(value: T | undefined, address: Address): T {
  if (value === undefined) throw new Error(`There is nothing to show at ${address}`);
  return value;
}
