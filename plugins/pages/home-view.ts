import { postsOf } from "../catalog/entry-posts.ts";
import type { Post, Story } from "../catalog/model.ts";
import { escapeHtml } from "../core/escape-html.ts";
import { ADDRESSES, diptychAddress, postAddress, storyAddress, threadAddress, withBase } from "../linking/addresses.ts";
import { pairOf } from "../linking/counterpart.ts";
import { readKey } from "./entry-card.ts";
import { homeNews } from "./home-news.ts";
import { entriesToMeet, homeStories } from "./home-stories.ts";
import { stopsOnWay } from "./neighbours.ts";
import type { PageContext } from "./page-context.ts";
import { pageHead, showsMath } from "./page-head.ts";
import { storyView } from "./story-view.ts";
import { descriptionOf, titleLink, titleOf } from "./title-link.ts";
import type { HomeView, OpenPairView, StartView } from "./views/home.ts";

/** Where to start, a pair that is open, the stories, what is new, the threads. */
export function homeView(context: PageContext): HomeView {
  const { catalog, base } = context.blog;
  const stories = homeStories(catalog).map((story) => storyView(context, story));
  const threads = [...catalog.threads.values()].map((thread) => ({
    ...titleLink(withBase(base, threadAddress(thread.slug)), thread),
    description: descriptionOf(thread),
  }));
  const description = catalog.siteHtml?.description ?? escapeHtml(catalog.site.description);
  const start = startView(context);
  const openPair = openPairView(context);
  const news = homeNews(context);
  const shown = [
    start?.html,
    start?.story?.html,
    ...news.map(({ html }) => html),
    ...stories.flatMap((story) => [story.titleHtml, story.description, ...story.ways.map((way) => way.start?.html)]),
    ...threads.flatMap((thread) => [thread.html, thread.description]),
    catalog.siteHtml?.title,
    description,
  ];
  return {
    kind: "home",
    head: pageHead(context, {
      title: catalog.site.title,
      description: catalog.site.description,
      address: ADDRESSES.home,
      // The maps of its stories are plain text.
      hasMath: (context.openPair()?.hasMath ?? false) || showsMath(...shown),
    }),
    ...titleOf({ html: catalog.siteHtml }),
    description,
    start,
    openPair,
    stories: stories.map((view) => ({ view, href: view.head.address })),
    news,
    all: [
      ...(catalog.papers.size > 0 ? [{ href: withBase(base, ADDRESSES.papers), text: "All papers" }] : []),
      ...(catalog.chapters.size > 0 ? [{ href: withBase(base, ADDRESSES.chapters), text: "All chapters" }] : []),
      ...(catalog.notes.size > 0 ? [{ href: withBase(base, ADDRESSES.notes), text: "All notes" }] : []),
    ],
    threads,
  };
}

/** The plainest way into the blog: the first overview of its first story; without a story the newest entry. */
function startView(context: PageContext): StartView | undefined {
  const { catalog, base } = context.blog;
  const begin = (post: Post, story: Story | undefined): StartView => ({
    ...titleLink(withBase(base, postAddress(post)), post),
    minutes: context.blog.documents.get(post.source.path)?.minutes ?? 1,
    readKey: readKey(post),
    story: story && { ...titleLink(withBase(base, storyAddress(story)), story), kind: story.fields.kind },
  });
  for (const way of ["overviews", "both"] as const) {
    for (const story of homeStories(catalog)) {
      const [post] = story.entries.flatMap((entry) => stopsOnWay(entry, way));
      if (post) return begin(post, story);
    }
  }
  for (const entry of entriesToMeet(catalog)) for (const post of postsOf(entry)) return begin(post, undefined);
  return undefined;
}

function openPairView(context: PageContext): OpenPairView | undefined {
  const { catalog, base, documents } = context.blog;
  const pair = context.openPair();
  const [overview, deepDive] = pair ? [catalog.posts.get(pair.overview), catalog.posts.get(pair.deepDive)] : [];
  const whole = overview && pairOf(catalog, overview);
  if (!pair || !overview || !deepDive || !whole) return undefined;
  const place = `${withBase(base, postAddress(deepDive))}#${encodeURIComponent(pair.id)}`;
  return {
    sentence: pair.sentence,
    statement: pair.statement,
    overview: titleLink(withBase(base, postAddress(overview)), overview),
    deepDive: { href: place, text: documents.get(pair.deepDive)?.targets.get(pair.id)?.name ?? "" },
    diptych: withBase(base, diptychAddress(whole)),
  };
}
