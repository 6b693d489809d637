import type { PostView } from "../props.ts";
import { Words } from "./words.tsx";

/** Which stories a post is part of, and where in them it stands. */
export function StoryLines({ lines }: { readonly lines: PostView["storyLines"] }) {
  if (lines.length === 0) return null;
  return (
    <p class="story-line">
      {lines.map(({ story, position, total, notesOn }) =>
        notesOn ? (
          <span>
            Notes on {notesOn.chapters} of{" "}
            <a href={story.href}>
              <cite>{notesOn.book}</cite>
            </a>
          </span>
        ) : (
          <span>
            <a href={story.href}>
              <Words text={story.text} html={story.html} />
            </a>{" "}
            <span class="nowrap">
              · <bdi>{`${position} of ${total}`}</bdi>
            </span>
          </span>
        ),
      )}
    </p>
  );
}
