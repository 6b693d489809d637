import type { PostView } from "../props.ts";
import { Words } from "./words.tsx";

/** Which stories a post is part of, and where in them it stands. */
export function StoryLines({ lines }: { readonly lines: PostView["storyLines"] }) {
  if (lines.length === 0) return null;
  return (
    <p class="story-line">
      {lines.map(({ story, position, total, week, notesOn }) =>
        notesOn ? (
          <span>
            Notes on {notesOn.chapters} of{" "}
            <a href={story.href}>
              <cite>{notesOn.book}</cite>
            </a>
          </span>
        ) : (
          <span>
            {week === undefined ? null : (
              <>
                <bdi>{`Week ${week}`}</bdi> of{" "}
              </>
            )}
            <a href={story.href}>
              <Words text={story.text} html={story.html} />
            </a>{" "}
            <span class="nowrap">
              · <bdi data-place={position} data-of={total}>{`${position} of ${total}`}</bdi>
            </span>
          </span>
        ),
      )}
    </p>
  );
}

/** The course whose students a post tells of something. */
export function AnnouncedIn({ course }: { readonly course: PostView["announcedIn"] }) {
  if (!course) return null;
  return (
    <p class="story-line">
      <span>
        Announcement in{" "}
        <a href={course.href}>
          <Words text={course.text} html={course.html} />
        </a>
      </span>
    </p>
  );
}
