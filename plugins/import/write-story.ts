import { stringify } from "yaml";
import type { OldStory } from "./model/old-blog.ts";

/** `posts/stories/<slug>.md`. */
export function writeStory(story: OldStory): string {
  const text = story.text.trim();
  return `---\n${stringify(story.fields, { lineWidth: 0 })}---\n${text === "" ? "" : `\n${text}\n`}`;
}
