import type { OfflineStory } from "../../core/offline-list.ts";
import { diptychAddress, postAddress, storyAddress } from "../../linking/addresses.ts";
import type { LinkedBlog } from "../../linking/linked-blog.ts";
import { storyParts } from "../../linking/story-parts.ts";

/** The pages of each story, as paths below the base path: its own and those below it, then every panel and open diptych of its entries. */
export function storyPages({ catalog }: LinkedBlog): Record<string, OfflineStory> {
  const stories: Record<string, OfflineStory> = {};
  for (const story of catalog.stories.values()) {
    const { slug, fields, entries } = story;
    const addresses = entries.flatMap((entry) => {
      if (entry.kind === "note") return [postAddress(entry.post)];
      const { overview, deepDive } = entry;
      const single = entry.kind === "chapter" ? entry.post : undefined;
      return [
        ...[overview, deepDive].flatMap((post) => (post ? [postAddress(post)] : [])),
        ...(overview && deepDive ? [diptychAddress(entry)] : []),
        ...(single ? [postAddress(single)] : []),
      ];
    });
    const parts = storyParts(story).map((part) => part.address);
    const pages = [storyAddress(story), ...parts, ...addresses].map((address) => decodeURIComponent(address.slice(1)));
    stories[slug] = { title: fields.title, pages: [...new Set(pages)] };
  }
  return stories;
}
