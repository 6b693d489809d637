import type { JSX } from "preact";
import type { CourseEntry, CourseNow, DueView, SessionView, TimeView, WeekView } from "../props.ts";
import { Raw } from "./raw.tsx";
import { Words } from "./words.tsx";

export function Time({ time }: { readonly time: TimeView }) {
  return (
    <time class="nowrap" dateTime={time.datetime}>
      {time.text}
    </time>
  );
}

/** How a week says to scripts when it is, and whether it is the current one. */
export function weekMarks(week: Pick<WeekView, "number" | "span">, now: CourseNow | undefined) {
  const isCurrent = now?.state === "now" && now.week === week.number - 1;
  return {
    "data-week": week.number,
    "data-from": week.span?.from,
    "data-until": week.span?.until,
    ...(isCurrent && { "data-current": "", "aria-current": "date" as const }),
  };
}

/** Says that a week is the current one; scripts show it as of today. */
export function CurrentWeek({
  week,
  now,
}: {
  readonly week: Pick<WeekView, "number">;
  readonly now: CourseNow | undefined;
}) {
  const isCurrent = now?.state === "now" && now.week === week.number - 1;
  return (
    <span class="week-now" data-week-now="" hidden={!isCurrent}>
      This week
    </span>
  );
}

/** All that is in a week. */
export function WeekBody({ week }: { readonly week: WeekView }) {
  return (
    <dl class="week-parts">
      <Part label="Sessions" items={week.sessions.map((session) => <Session session={session} />)} />
      <Part label="Posts" items={week.entries.map((entry) => <EntryLine entry={entry} />)} />
      <Part label="Readings" items={week.readings.map((reading) => <Raw as="span" html={reading} />)} />
      <Part name="due" label="Due" items={week.due.map((item) => <Due item={item} />)} />
    </dl>
  );
}

function Part({
  name,
  label,
  items,
}: {
  readonly name?: string;
  readonly label: string;
  readonly items: readonly JSX.Element[];
}) {
  if (items.length === 0) return null;
  return (
    <div data-part={name}>
      <dt class="label">{label}</dt>
      {items.map((item) => (
        <dd>{item}</dd>
      ))}
    </div>
  );
}

export function Session({ session }: { readonly session: SessionView }) {
  return (
    <>
      {session.title ? <span class="session-title">{session.title}</span> : null}
      <span class="when">
        <Time time={session.when} />
        {session.place ? ` · ${session.place}` : ""}
      </span>
      {session.links.length > 0 ? (
        <span class="files">
          {session.links.map((link) => (
            <a href={link.href}>{link.text}</a>
          ))}
        </span>
      ) : null}
    </>
  );
}

export function EntryLine({ entry }: { readonly entry: CourseEntry }) {
  if (entry.state === "written") {
    return (
      <>
        <a href={entry.title.href}>
          <Words text={entry.title.text} html={entry.title.html} />
        </a>
        {entry.deepDive ? (
          <span class="files" data-half="deep-dive">
            <a href={entry.deepDive.href}>
              Deep dive<span class="visually-hidden"> of {entry.title.text}</span>
            </a>
          </span>
        ) : null}
      </>
    );
  }
  return (
    <span class="to-come">
      {entry.title}{" "}
      <span class="when">
        {entry.state === "scheduled" ? (
          <>
            from <Time time={entry.from} />
          </>
        ) : entry.planned ? (
          `planned: ${entry.planned}`
        ) : (
          "planned"
        )}
      </span>
    </span>
  );
}

export function Due({ item }: { readonly item: DueView }) {
  return (
    <>
      <span class="session-title">{item.file ? <a href={item.file}>{item.title}</a> : item.title}</span>
      <span class="when">
        <Time time={item.when} />
      </span>
      {item.solution?.href ? (
        <span class="files">
          <a href={item.solution.href}>
            Solution<span class="visually-hidden"> of {item.title}</span>
          </a>
        </span>
      ) : item.solution?.after ? (
        <span class="when">
          Solution from <Time time={item.solution.after} />
        </span>
      ) : null}
    </>
  );
}
