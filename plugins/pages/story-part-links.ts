import type { Story } from "../catalog/model.ts";
import { storyAddress, withBase } from "../linking/addresses.ts";
import { type StoryPartName, storyParts } from "../linking/story-parts.ts";
import { courseNav } from "./course/course-nav.ts";
import { isCourse } from "./course/course-times.ts";
import type { PageContext } from "./page-context.ts";
import { titleLink } from "./title-link.ts";
import type { StoryPartsView } from "./views/story-parts.ts";

/**
 * The way from a story to its parts and back.
 * @param here the part that shows it; default: the story's own page
 */
export function storyPartLinks(context: PageContext, story: Story, here?: StoryPartName): StoryPartsView {
  const { base } = context.blog;
  return {
    kind: story.fields.kind,
    story: titleLink(withBase(base, storyAddress(story)), story),
    parts: isCourse(story)
      ? courseNav(context, story, here ?? "home").items
      : storyParts(story).map(({ name, title, address }) => ({
          href: withBase(base, address),
          text: title,
          isHere: name === here,
        })),
  };
}
