import type { Catalog, Story } from "../catalog/model.ts";
import type { Slug } from "../core/slug.ts";
import type { Address } from "../linking/addresses.ts";
import { type StoryPartName, storyParts } from "../linking/story-parts.ts";
import type { PageContext } from "./page-context.ts";
import { prerequisitesView } from "./prerequisites-view.ts";
import { studyGuideView } from "./study-guide-view.ts";
import { termsView } from "./terms-view.ts";
import type { PrerequisitesView } from "./views/prerequisites.ts";
import type { StudyGuideView } from "./views/study-guide.ts";
import type { TermsView } from "./views/terms.ts";

/** A page below a story's own. */
export interface StoryPartPage {
  readonly address: Address;
  readonly shows: StoryPartName;
  readonly slug: Slug;
}

export type StoryPartView = StudyGuideView | TermsView | PrerequisitesView;

/** What each part of a story shows. */
const VIEWS: Readonly<Record<StoryPartName, (context: PageContext, story: Story) => StoryPartView>> = {
  "study-guide": studyGuideView,
  terms: termsView,
  prerequisites: prerequisitesView,
};

/** The pages below those of all stories. */
export function storyPartPages({ stories }: Catalog): StoryPartPage[] {
  return [...stories.values()].flatMap((story) =>
    storyParts(story).map(({ name, address }) => ({ address, shows: name, slug: story.slug })),
  );
}

export function storyPartView(context: PageContext, story: Story, part: StoryPartName): StoryPartView {
  return VIEWS[part](context, story);
}
