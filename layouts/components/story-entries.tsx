import type { JSX } from "preact";
import type { ComingView, StoryEntryView, StoryRow } from "../props.ts";
import { Day } from "./day.tsx";
import { Entry } from "./entry-list.tsx";
import { Raw } from "./raw.tsx";

/** A story's entries in reading order, each with the bridges that lead to it, and what is to come between them. */
export function StoryEntries({
  rows,
  level,
  isNumbered = false,
}: {
  readonly rows: readonly StoryRow[];
  readonly level: 2 | 3;
  readonly isNumbered?: boolean;
}) {
  return (
    <ol class="story-entries">
      {rows.map((row) =>
        "state" in row ? (
          <Coming coming={row} level={level} />
        ) : (
          <Written entry={row} level={level} isNumbered={isNumbered} />
        ),
      )}
    </ol>
  );
}

function Coming({ coming, level }: { readonly coming: ComingView; readonly level: 2 | 3 }) {
  const Heading = `h${level}` as "h2";
  return (
    <li class="coming">
      <Heading class="entry-title">{coming.title}</Heading>
      <p class="entry-source">{comingText(coming)}</p>
    </li>
  );
}

/** `Planned: spring`, `From 1 December 2026`. */
export function comingText({ state, when }: Pick<ComingView, "state" | "when">): JSX.Element {
  const isDay = when !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(when);
  const told = isDay ? <Day date={when} /> : when;
  if (state === "scheduled") return <>From {told ?? "a day to come"}</>;
  return told === undefined ? <>Planned</> : <>Planned: {told}</>;
}

function Written({
  entry,
  level,
  isNumbered,
}: {
  readonly entry: StoryEntryView;
  readonly level: 2 | 3;
  readonly isNumbered: boolean;
}) {
  return (
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
      {isNumbered ? (
        <span class="entry-number" aria-hidden="true">
          {entry.position}
        </span>
      ) : null}
      <Entry card={entry.card} level={level} showDate={false} />
    </li>
  );
}
