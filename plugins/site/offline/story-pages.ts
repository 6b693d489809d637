import type { CodeProject, PlacedEntry } from "../../catalog/model.ts";
import type { OfflineStory } from "../../core/offline-list.ts";
import { type Address, diptychAddress, postAddress, storyAddress } from "../../linking/addresses.ts";
import { coursePartAddress, coursePartsOf } from "../../linking/course-addresses.ts";
import type { LinkedBlog } from "../../linking/linked-blog.ts";
import { storyParts } from "../../linking/story-parts.ts";
import { hasScroll, scrollAddress } from "../../linking/story-scroll.ts";
import { pagesOfProject } from "../../pages/project-pages.ts";

/**
 * The pages of each story, as paths below the base path: its own, then all of its entries: panels, open diptychs, code; and what a
 * course announces.
 */
export function storyPages(blog: LinkedBlog): Record<string, OfflineStory> {
  const { catalog } = blog;
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
        ...codePages(blog, entry),
      ];
    });
    const parts = [
      ...(hasScroll(story) ? [scrollAddress(story)] : []),
      ...coursePartsOf(story).map((part) => coursePartAddress(story, part)),
      ...storyParts(story).map((part) => part.address),
    ];
    const announced = story.announcements.flatMap((slug) => catalog.notes.get(slug)?.post ?? []).map(postAddress);
    const pages = [storyAddress(story), ...parts, ...addresses, ...announced].map((address) =>
      decodeURIComponent(address.slice(1)),
    );
    stories[slug] = { title: fields.title, pages: [...new Set(pages)] };
  }
  return stories;
}

/** The pages of more code than this are not kept with a story, in bytes of the files. */
const MOST_CODE = 300_000;

/** The pages of the code beside an entry, where they are small. */
function codePages(blog: LinkedBlog, { kind, slug }: PlacedEntry): Address[] {
  const project = blog.catalog.projects.get(`posts/${kind}s/${slug}/code`);
  if (!project) return [];
  if (shownBytes(blog, project) > MOST_CODE) return [];
  return pagesOfProject(blog, project).map(({ address }) => address);
}

function shownBytes(blog: LinkedBlog, { folder, files }: CodeProject): number {
  const shown = files.flatMap((file) => blog.codeFile(`${folder}/${file}`) ?? []).filter(({ isShown }) => isShown);
  return shown.reduce((sum, { size }) => sum + size.bytes, 0);
}
