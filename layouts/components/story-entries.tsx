import type { StoryEntryView } from "../props.ts";
import { Entry } from "./entry-list.tsx";
import { Raw } from "./raw.tsx";

/** A story's entries in reading order, each with the bridges that lead to it. */
export function StoryEntries({
  entries,
  level,
}: {
  readonly entries: readonly StoryEntryView[];
  readonly level: 2 | 3;
}) {
  return (
    <ol class="story-entries">
      {entries.map((entry) => (
        <li id={entry.id} value={entry.position}>
          {entry.bridges.map((bridge) => (
            <p class="bridge" id={bridge.id}>
              <span class="bridge-from">
                <a href={bridge.from.href}>
                  <span class="visually-hidden">From {bridge.from.text}, number </span>
                  {bridge.fromPosition}
                </a>
                <span aria-hidden="true">
                  {" "}
                  <span class="onwards">→</span> {entry.position}
                </span>
              </span>{" "}
              <Raw as="span" html={bridge.html} data-bridge="" />
            </p>
          ))}
          <Entry card={entry.card} level={level} showDate={false} />
        </li>
      ))}
    </ol>
  );
}
