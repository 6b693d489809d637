import type { Story } from "../catalog/model.ts";
import type { StoryKind } from "../catalog/schema/story.ts";
import { type Address, storyAddress } from "./addresses.ts";

/** A page below a story's own. */
export interface StoryPart {
  readonly name: StoryPartName;
  readonly title: string;
  readonly address: Address;
}

/** What a page below a story's is called, where it stands, and which kinds of story have it. */
interface PartOfKinds {
  readonly title: string;
  /** Below the story's address. */
  readonly path: string;
  readonly kinds: readonly StoryKind[];
}

/** Every part that a story may have, in the order in which they are offered. */
const PARTS = {
  "study-guide": { title: "Study guide", path: "study-guide/", kinds: ["series", "course", "book"] },
  terms: { title: "Terms", path: "terms/", kinds: ["series", "course", "book"] },
  prerequisites: { title: "Prerequisites", path: "prerequisites/", kinds: ["series"] },
} as const satisfies Readonly<Record<string, PartOfKinds>>;

export type StoryPartName = keyof typeof PARTS;

/** The pages below a story's own: those that a story of its kind has. */
export function storyParts(story: Pick<Story, "slug" | "fields">): StoryPart[] {
  const own = storyAddress(story);
  return Object.entries<PartOfKinds>(PARTS)
    .filter(([, { kinds }]) => kinds.includes(story.fields.kind))
    .map(([name, { title, path }]) => ({ name: name as StoryPartName, title, address: `${own}${path}` as Address }));
}
