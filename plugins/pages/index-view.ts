import { ADDRESSES, type Address, storyAddress, tagAddress, threadAddress, withBase } from "../linking/addresses.ts";
import type { PageContext } from "./page-context.ts";
import { pageHead, showsMath } from "./page-head.ts";
import { descriptionOf, titleLink } from "./title-link.ts";
import type { IndexView } from "./views/lists.ts";

/** What is said of a story's kind before its count; nothing of a plain story. */
const KINDS = { story: "", series: "series, ", course: "course, ", book: "book, " } as const;

/** All stories, threads or tags, each with what it is about. */
export function indexView(context: PageContext, kind: "stories" | "threads" | "tags"): IndexView {
  const { catalog, base } = context.blog;
  switch (kind) {
    case "stories":
      return index(
        context,
        "Stories",
        ADDRESSES.stories,
        [...catalog.stories.values()].map((story) => ({
          ...titleLink(withBase(base, storyAddress(story)), story),
          description: descriptionOf(story),
          count: `${KINDS[story.fields.kind]}${counted(story.members.length, "post", "posts")}`,
        })),
        "No story has been told yet.",
      );
    case "threads":
      return index(
        context,
        "Threads",
        ADDRESSES.threads,
        [...catalog.threads.values()].map((thread) => ({
          ...titleLink(withBase(base, threadAddress(thread.slug)), thread),
          description: descriptionOf(thread),
          count: counted(thread.entries.length, "entry", "entries"),
        })),
        "No idea is followed through the papers yet.",
      );
    case "tags":
      return index(
        context,
        "Tags",
        ADDRESSES.tags,
        [...catalog.tags.values()].map((tag) => ({
          href: withBase(base, tagAddress(tag.slug)),
          text: tag.name,
          description: "",
          count: counted(context.blog.tagged(tag.slug).length, "entry", "entries"),
        })),
        "Nothing has a tag yet.",
      );
  }
}

function index(
  context: PageContext,
  title: string,
  address: Address,
  items: IndexView["items"],
  empty: string,
): IndexView {
  const head = pageHead(context, {
    title,
    description: `${title}: ${context.blog.catalog.site.title}.`,
    address,
    hasMath: items.some((item) => showsMath(item.description, item.html)),
  });
  return { kind: "index", head, title, items, empty };
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
