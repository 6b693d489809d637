import type { StoryPartsView } from "../props.ts";
import { Words } from "./words.tsx";

/** The pages below a story's own, as a line of links; nothing for a story that has none. */
export function StoryParts({ view }: { readonly view: StoryPartsView }) {
  if (view.parts.length === 0) return null;
  return (
    <nav class="story-parts" aria-label={`Parts of this ${view.kind}`}>
      <ul>
        {view.parts.map((part) => (
          <li>
            <a href={part.href} {...(part.isHere ? { "aria-current": "page" as const } : {})}>
              <Words text={part.text} html={part.html} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The way from a part of a story back to it. */
export function PartOfStory({ view: { story } }: { readonly view: StoryPartsView }) {
  return (
    <p class="story-line">
      <a href={story.href}>
        <Words text={story.text} html={story.html} />
      </a>
    </p>
  );
}
