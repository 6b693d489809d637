import type { Blog } from "../../blog/prepare-blog.ts";
import type { OfflineStory } from "../../core/offline-list.ts";

/** The pages of each story, as paths below the base path: its own, then every panel and open diptych of its entries. */
export function storyPages(blog: Blog): Record<string, OfflineStory> {
  const stories: Record<string, OfflineStory> = {};
  const pathOf = (href: string): string => decodeURIComponent(href.slice(blog.linked.base.length));
  for (const { view } of blog.pages) {
    if (view.kind !== "story") continue;
    const entries = view.entries.flatMap(({ card }) => [
      card.overview?.href,
      card.deepDive?.href,
      card.diptych,
      card.single?.href,
    ]);
    const pages = [view.head.address, ...entries.filter((href) => href !== undefined)].map(pathOf);
    stories[view.slug] = { title: view.title, pages: [...new Set(pages)] };
  }
  return stories;
}
