import { postAddress, withBase } from "../../linking/addresses.ts";
import { coursePartAddress } from "../../linking/course-addresses.ts";
import { announcementsFeed } from "../../linking/feed-abouts.ts";
import { hasMath } from "../entry-card.ts";
import { feedLinks } from "../feed-links.ts";
import type { PageContext } from "../page-context.ts";
import { pageHead, showsMath } from "../page-head.ts";
import { titleLink } from "../title-link.ts";
import type { AnnouncementsView } from "../views/course.ts";
import { courseNav } from "./course-nav.ts";
import { type Course, timeView } from "./course-times.ts";

/** What was announced to the students of a course, the newest first: each to its first heading. */
export function announcementsView(context: PageContext, course: Course): AnnouncementsView {
  const { base, catalog } = context.blog;
  const { title } = course.fields;
  const posts = course.announcements.flatMap((slug) => catalog.notes.get(slug)?.post ?? []);
  const paths = posts.map(({ source }) => source.path);
  const head = pageHead(context, {
    title: `Announcements: ${title}`,
    description: `What is announced to the students of ${title}.`,
    address: coursePartAddress(course, "announcements"),
    hasMath: hasMath(context, paths) || showsMath(course.html?.title, ...posts.map(({ html }) => html?.title)),
    feeds: feedLinks(context.blog, { stories: [course] }),
  });
  return {
    kind: "course",
    part: "announcements",
    head: { ...head, hasCode: paths.some((path) => context.rendered.get(path)?.hasCode ?? false) },
    nav: courseNav(context, course, "announcements"),
    announcements: posts.map((post) => ({
      title: titleLink(withBase(base, postAddress(post)), post),
      when: timeView(course, post.date.slice(0, 10)),
      slug: post.slug,
      html: opening(context, post.source.path, `${post.slug}-`),
      hasMore: context.headings(post.source.path).filter((id) => id !== undefined).length > 0,
    })),
    feed: withBase(base, announcementsFeed(catalog.site, course).address),
  };
}

/** What stands before the first heading of a post. */
function opening(context: PageContext, path: string, prefix: string): string {
  const [first] = context.headings(path);
  return first === undefined ? context.html(path, { from: 0, to: 1, prefix }) : "";
}
