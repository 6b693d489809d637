import type { Entry } from "../../catalog/model.ts";
import type { Slug } from "../../core/slug.ts";
import { threadAddress, withBase } from "../../linking/addresses.ts";
import { coursePartAddress } from "../../linking/course-addresses.ts";
import { entryCard } from "../entry-card.ts";
import { feedLinks } from "../feed-links.ts";
import { placeIn } from "../neighbours.ts";
import type { PageContext } from "../page-context.ts";
import { pageHead, showsMath } from "../page-head.ts";
import { titleLink } from "../title-link.ts";
import type { WeekThreadsView } from "../views/course.ts";
import type { Link } from "../views/html.ts";
import { courseNav } from "./course-nav.ts";
import type { Course } from "./course-times.ts";
import { courseNow, weekLine } from "./week-view.ts";

/** What each week of a course adds to each of its threads. */
export function weekThreadsView(context: PageContext, course: Course): WeekThreadsView {
  const { base, catalog } = context.blog;
  const { title } = course.fields;
  const threads = course.fields.threads.flatMap((slug) => catalog.threads.get(slug as Slug) ?? []);
  const weeks = course.weeks.map((week) => {
    const entries = week.outline.flatMap((item): Entry[] => {
      if (item.state !== "written") return [];
      const entry = course.entries[placeIn(course, item)];
      return entry ? [entry] : [];
    });
    return {
      ...weekLine(context, course, week),
      cells: threads.map(({ slug }) =>
        entries.flatMap((entry) => {
          const step = entry.kind === "note" ? undefined : entry.threads.get(slug);
          return step ? [{ entry: entryLink(context, entry), adds: context.prose(step.adds) }] : [];
        }),
      ),
    };
  });
  return {
    kind: "course",
    part: "threads",
    head: pageHead(context, {
      title: `Threads: ${title}`,
      description: `What each week of ${title} adds to the ideas that run through it.`,
      address: coursePartAddress(course, "threads"),
      hasMath: showsMath(
        course.html?.title,
        ...threads.map(({ html }) => html?.title),
        ...weeks.flatMap(({ title, cells }) => [
          title,
          ...cells.flat().flatMap((cell) => [cell.adds, cell.entry.html]),
        ]),
      ),
      feeds: feedLinks(context.blog, { stories: [course], threads }),
    }),
    nav: courseNav(context, course, "threads"),
    title,
    now: courseNow(context, course),
    threads: threads.map((thread) => titleLink(withBase(base, threadAddress(thread.slug)), thread)),
    weeks,
  };
}

function entryLink(context: PageContext, entry: Entry): Link {
  const { overview, single, deepDive, title, titleHtml } = entryCard(context, entry);
  const first = overview ?? single ?? deepDive;
  return { href: first?.href ?? "", text: title, ...(titleHtml !== undefined && { html: titleHtml }) };
}
