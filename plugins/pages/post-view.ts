import { authorsOf } from "../catalog/authors-of.ts";
import type { Entry, Paper, PlacedEntry, Post, Story } from "../catalog/model.ts";
import { placedEntryOf } from "../catalog/placed-entries.ts";
import type { Slug } from "../core/slug.ts";
import { TIER_LABELS, TIERS } from "../core/tier.ts";
import { ADDRESSES, diptychAddress, postAddress, storyAddress, withBase } from "../linking/addresses.ts";
import { allAuthors, shortAuthors } from "../linking/author-names.ts";
import { pairOf } from "../linking/counterpart.ts";
import { notesOn } from "./book-chapters.ts";
import { citeView } from "./cite-view.ts";
import { hasMath, readKey, tagLinks } from "./entry-card.ts";
import { errataOf } from "./errata-views.ts";
import { feedLinks } from "./feed-links.ts";
import { next, placeIn, previously } from "./neighbours.ts";
import { withItalic } from "./opening-fonts.ts";
import { ownLanguage } from "./own-language.ts";
import type { PageContext } from "./page-context.ts";
import { showsMath } from "./page-head.ts";
import { pictureLink } from "./pictures/picture-link.ts";
import { postPicture } from "./pictures/pictures.ts";
import { datesOf } from "./post-dates.ts";
import { postMetadata } from "./post-metadata.ts";
import { codeLink } from "./project-view.ts";
import { symbolTable } from "./symbol-table.ts";
import { threadPlaces } from "./thread-places.ts";
import { titleLink, titleOf } from "./title-link.ts";
import type { HeadView } from "./views/head.ts";
import type { Link } from "./views/html.ts";
import type { PaperLine, PostView, SwitchView } from "./views/post.ts";

/** Everything that a post's page shows beside its text. */
export function postView(context: PageContext, post: Post): PostView {
  const { catalog } = context.blog;
  const rendered = context.rendered.get(post.source.path);
  const entry = entryOf(context, post);
  const paper = post.kind === "paper" ? catalog.papers.get(post.slug as Slug) : undefined;
  const isNotFound = postAddress(post) === ADDRESSES.notFound;
  const neighboursBefore = entry ? previously(context, entry, post.tier) : [];
  const nextViews = entry ? next(context, entry, post.tier) : [];
  const placed = placedEntryOf(catalog, post);
  const threads = placed ? threadPlaces(context, placed) : [];
  const errata = placed ? errataOf(context, placed) : [];
  const changes = placed ? changesOf(context, placed) : [];
  const head = postHead(context, post, entry);
  const own = ownLanguage(catalog.site, post);
  const cited = paper ? citedByLinks(context, paper) : [];
  const lines = entry ? storyLines(context, entry) : [];
  const course = courseOf(context, post);
  const titles = [
    post.html?.title,
    course?.html?.title,
    paper?.html?.title,
    ...neighboursBefore.map(({ titleHtml }) => titleHtml),
    ...nextViews.flatMap(({ story, neighbours, ways }) => [
      story.html,
      ...neighbours.map(({ titleHtml }) => titleHtml),
      ...ways.map((way) => way.next?.html),
    ]),
    ...threads.flatMap((thread) => [thread.html, thread.before?.html, thread.after?.html]),
    ...[...cited, ...lines.map(({ story }) => story)].map(({ html }) => html),
  ];
  // A formula in a sentence beside the text needs the style sheet as well.
  const isMathBeside = showsMath(
    ...[...neighboursBefore, ...nextViews.flatMap((view) => view.neighbours)].map(({ bridge }) => bridge),
    ...threads.flatMap(({ adds, caption, before, after }) => [adds, caption, before?.adds, after?.adds]),
    ...[...errata, ...changes].map(({ html }) => html),
    ...titles,
  );
  return {
    kind: "post",
    head: {
      ...head,
      hasMath: head.hasMath || isMathBeside,
      fonts: withItalic(
        rendered?.fonts ?? [],
        neighboursBefore.some(({ bridge }) => bridge !== undefined),
      ),
    },
    ...(own && { own }),
    postKind: post.kind,
    slug: post.slug,
    tier: post.tier,
    title: post.title,
    ...titleOf(post),
    draft: post.draft,
    scheduled: post.scheduled ? post.date.slice(0, 10) : undefined,
    readKey: readKey(post),
    authors: authorsOf(catalog.site, post),
    date: post.date.slice(0, 10),
    updated: post.updated?.slice(0, 10) ?? changes[0]?.date,
    minutes: context.blog.documents.get(post.source.path)?.minutes ?? 1,
    paper: paper && paperLine(paper),
    storyLines: lines,
    code: placed && codeLink(context.blog, placed),
    announcedIn: course && titleLink(withBase(context.blog.base, storyAddress(course)), course),
    switch: switchView(context, post),
    previously: neighboursBefore,
    toc: rendered?.toc ?? [],
    symbols: symbolTable(context, post),
    next: nextViews,
    threads,
    tags: tagLinks(context, post.tags),
    errata,
    changes,
    citedBy: cited,
    cite: citeView(context.blog, post),
    feedback: isNotFound ? [] : feedback(context, post),
    isNotFound,
  };
}

/** The posts that cite a paper, the oldest first. */
function citedByLinks({ blog }: PageContext, paper: Paper): Link[] {
  return blog
    .citedBy(paper.slug)
    .map((post) =>
      titleLink(
        withBase(blog.base, postAddress(post)),
        post,
        post.tier ? ` (${TIER_LABELS[post.tier].toLowerCase()})` : "",
      ),
    );
}

/** A paper's line, with links to where it stands. */
export function paperLine({ fields, html }: Pick<Paper, "fields" | "html">): PaperLine {
  const links: PaperLine["links"][number][] = [];
  if (fields.arxiv) {
    links.push({ href: `https://arxiv.org/abs/${fields.arxiv}`, text: `arXiv ${fields.arxiv}`, short: "arXiv" });
    links.push({ href: `https://arxiv.org/pdf/${fields.arxiv}`, text: "PDF" });
  }
  if (fields.doi) links.push({ href: `https://doi.org/${fields.doi}`, text: "DOI" });
  return {
    title: fields.title,
    ...titleOf({ html }),
    authors: allAuthors(fields.authors),
    shortAuthors: shortAuthors(fields.authors),
    year: fields.year,
    venue: fields.venue,
    links,
    fields,
  };
}

export function storyLines(context: PageContext, entry: Entry): PostView["storyLines"] {
  return context.blog.storiesOf(entry).map((story) => {
    const week = story.weeks.find(({ outline }) =>
      outline.some((item) => item.state === "written" && item.kind === entry.kind && item.slug === entry.slug),
    );
    return {
      story: titleLink(withBase(context.blog.base, storyAddress(story)), story),
      position: placeIn(story, entry) + 1,
      total: story.members.length,
      ...(week && { week: week.number }),
      ...notesOn(story, entry),
    };
  });
}

/** The course that a note is an announcement of, as far as there is one. */
function courseOf({ blog }: PageContext, { course }: Post): Story | undefined {
  return course === undefined ? undefined : blog.catalog.stories.get(course);
}

/** What of an entry was revised, the newest first. */
function changesOf(context: PageContext, entry: PlacedEntry): PostView["changes"] {
  return entry.changes
    .map(({ date, what }) => ({ date: date.slice(0, 10), html: context.prose(what) }))
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** The member of stories that a post belongs to. */
function entryOf(context: PageContext, post: Post): Entry | undefined {
  const { catalog } = context.blog;
  const slug = post.slug as Slug;
  if (post.kind === "paper") return catalog.papers.get(slug);
  if (post.kind === "chapter") return catalog.chapters.get(slug);
  return post.kind === "note" ? catalog.notes.get(slug) : undefined;
}

function postHead(context: PageContext, post: Post, entry: Entry | undefined): HeadView {
  const { base } = context.blog;
  const paper = post.kind === "paper" ? context.blog.catalog.papers.get(post.slug as Slug) : undefined;
  const told = placedEntryOf(context.blog.catalog, post)?.summary;
  const summary = told && context.plain(told);
  const description = post.frontMatter.description ?? summary ?? context.blog.catalog.site.description;
  const metadata = postMetadata(context, post, paper, description);
  const course = courseOf(context, post);
  return {
    title: post.tier ? `${post.title} (${TIER_LABELS[post.tier].toLowerCase()})` : post.title,
    description,
    address: withBase(base, postAddress(post)),
    canonical: undefined,
    indexed: !post.draft && postAddress(post) !== ADDRESSES.notFound,
    hasMath: hasMath(context, [post.source.path]),
    hasCode: context.rendered.get(post.source.path)?.hasCode ?? false,
    hasRuns: context.rendered.get(post.source.path)?.hasRuns ?? false,
    feeds: feedLinks(context.blog, {
      post,
      stories: [...(entry ? context.blog.storiesOf(entry) : []), ...(course ? [course] : [])],
    }),
    picture: pictureLink(context, postPicture(context.blog, post)),
    ...(post.kind !== "page" && { dates: datesOf(post) }),
    ...(metadata && { metadata }),
  };
}

function switchView(context: PageContext, post: Post): SwitchView | undefined {
  const pair = pairOf(context.blog.catalog, post);
  if (!pair) return undefined;
  const panels = { overview: pair.overview, "deep-dive": pair.deepDive };
  return {
    halves: TIERS.map((tier) => {
      const panel = panels[tier];
      return {
        tier,
        label: TIER_LABELS[tier],
        href: panel && withBase(context.blog.base, postAddress(panel)),
        current: tier === post.tier,
      };
    }),
    diptych: pair.overview && pair.deepDive ? withBase(context.blog.base, diptychAddress(pair)) : undefined,
  };
}

/** Ways to report a mistake, with the post's title filled in, and the address at which it was found. */
export function feedback(context: PageContext, post: Post, at = postAddress(post)): Link[] {
  const { site } = context.blog.catalog;
  const address = new URL(withBase(context.blog.base, at), site.url).href;
  const subject = encodeURIComponent(`A mistake in "${post.title}"`);
  const body = encodeURIComponent(`${address}\n\n`);
  const links: Link[] = [];
  if (site.feedback.mail)
    links.push({ href: `mailto:${site.feedback.mail}?subject=${subject}&body=${body}`, text: "by mail" });
  if (site.feedback.issues) {
    const url = site.feedback.issues.replace(/\/+$/, "");
    links.push({ href: `${url}/new?title=${subject}&body=${body}`, text: "as an issue" });
  }
  if (site.feedback.form) links.push({ href: site.feedback.form, text: "with a form" });
  return links;
}
