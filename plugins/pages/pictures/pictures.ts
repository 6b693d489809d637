import { authorsOf, namesOf } from "../../catalog/authors-of.ts";
import type { Post, Story, Thread } from "../../catalog/model.ts";
import { textDirection } from "../../core/text-direction.ts";
import { TIER_LABELS } from "../../core/tier.ts";
import { venueAndYear } from "../../core/venue-and-year.ts";
import { allAuthors, shortAuthors } from "../../linking/author-names.ts";
import type { LinkedBlog } from "../../linking/linked-blog.ts";
import type { PictureView } from "../views/picture.ts";

const POST_LABELS = { paper: "Paper", chapter: "Chapter", note: "Note", page: "" } as const;
const STORY_LABELS = { story: "Story", series: "Series", course: "Course", book: "Notes on a book" } as const;

/** More authors than this are `Belkin et al.` */
const MOST_NAMES = 4;

/** The picture of the home page, and of all pages that have none of their own. */
export function sitePicture({ catalog }: LinkedBlog): PictureView {
  const { title, description, language } = catalog.site;
  return { panel: "both", label: "", title, line: description, site: "", direction: textDirection(language) };
}

export function postPicture(blog: LinkedBlog, post: Post): PictureView {
  const { site, papers } = blog.catalog;
  const fields = post.kind === "paper" ? papers.get(post.slug)?.fields : undefined;
  const authors = fields?.authors ?? namesOf(authorsOf(site, post));
  const names = authors.length > MOST_NAMES ? shortAuthors(authors) : allAuthors(authors);
  return {
    panel: post.tier ?? "both",
    label: post.tier ? TIER_LABELS[post.tier] : POST_LABELS[post.kind],
    title: post.title,
    line: fields ? `${names} · ${venueAndYear({ venue: fields.venue, year: fields.year })}` : names,
    site: site.title,
    direction: textDirection(post.frontMatter.language ?? site.language),
  };
}

export function storyPicture({ catalog }: LinkedBlog, { fields }: Pick<Story, "fields">): PictureView {
  return listed(catalog.site, STORY_LABELS[fields.kind], fields);
}

export function threadPicture({ catalog }: LinkedBlog, { fields }: Pick<Thread, "fields">): PictureView {
  return listed(catalog.site, "Thread", fields);
}

/** Every picture of a site, each once. */
export function allPictures(blog: LinkedBlog): PictureView[] {
  const { posts, stories, threads } = blog.catalog;
  const pictures = [
    sitePicture(blog),
    ...[...posts.values()].map((post) => postPicture(blog, post)),
    ...[...stories.values()].map((story) => storyPicture(blog, story)),
    ...[...threads.values()].map((thread) => threadPicture(blog, thread)),
  ];
  return [...new Map(pictures.map((picture) => [JSON.stringify(picture), picture])).values()];
}

function listed(
  site: LinkedBlog["catalog"]["site"],
  label: string,
  { title, description }: { readonly title: string; readonly description?: string },
): PictureView {
  return {
    panel: "both",
    label,
    title,
    line: description ?? "",
    site: site.title,
    direction: textDirection(site.language),
  };
}
