import type { Story } from "../catalog/model.ts";
import { type StoryPartName, storyParts } from "../linking/story-parts.ts";
import { feedLinks } from "./feed-links.ts";
import type { PageContext } from "./page-context.ts";
import { pageHead } from "./page-head.ts";
import { storyPicture } from "./pictures/pictures.ts";
import type { HeadView } from "./views/head.ts";

/** The head of a page below a story's own. */
export function partHead(
  context: PageContext,
  story: Story,
  name: StoryPartName,
  { description, hasMath = false, hasCode = false }: { description: string; hasMath?: boolean; hasCode?: boolean },
): HeadView {
  const part = storyParts(story).find((one) => one.name === name);
  if (!part) throw new Error(`A ${story.fields.kind} has no ${name}`);
  const head = pageHead(context, {
    title: `${part.title}: ${story.fields.title}`,
    description,
    address: part.address,
    hasMath,
    feeds: feedLinks(context.blog, { stories: [story] }),
    picture: storyPicture(context.blog, story),
  });
  return { ...head, hasCode };
}
