import { Day } from "./components/day.tsx";
import { ForgetReading } from "./components/forget-reading.tsx";
import { minutesText, PaperLineText } from "./components/paper-line.tsx";
import { Raw } from "./components/raw.tsx";
import { ScrollBridge } from "./components/scroll-bridge.tsx";
import { ScrollLine, ScrollLines } from "./components/scroll-lines.tsx";
import { comingText } from "./components/story-entries.tsx";
import { STORY_LABELS } from "./components/story-labels.ts";
import { Words } from "./components/words.tsx";
import type { ComingView, ScrollEntry, ScrollRow, ScrollThread, ScrollView } from "./props.ts";

/** A story as one essay: its overviews in their order, the bridges between them as moments of their own. */
export function ScrollPage({ view }: { readonly view: ScrollView }) {
  return (
    <div class="scroll" data-scroll="" data-lines={view.threads.filter(({ line }) => line !== undefined).length}>
      <header class="scroll-header">
        <p class="label">{STORY_LABELS[view.storyKind]}, on one page</p>
        <h1>
          <Words text={view.title} html={view.titleHtml} />
        </h1>
        {view.description ? <Raw as="p" class="lead" html={view.description} /> : null}
        <p class="scroll-facts">
          {minutesText(view.minutes)} ·{" "}
          <a href={view.story.href}>
            The {view.storyKind}
            <span class="visually-hidden"> {view.story.text}</span>, entry by entry
          </a>
        </p>
        <Contents rows={view.rows} />
        <Threads threads={view.threads} />
      </header>
      {view.intro ? <Raw class="prose scroll-intro" html={view.intro} /> : null}
      <div class="scroll-parts">
        {view.rows.map((row) => ("state" in row ? <Coming coming={row} /> : <Part entry={row} />))}
      </div>
      <footer class="scroll-end">
        <p>
          That was all of it so far. <a href={view.story.href}>Back to the {view.storyKind}</a>, with the deep dives.
        </p>
        <ForgetReading />
      </footer>
    </div>
  );
}

function Contents({ rows }: { readonly rows: readonly ScrollRow[] }) {
  return (
    <nav class="scroll-contents" aria-labelledby="scroll-contents">
      <h2 id="scroll-contents" class="label">
        Contents
      </h2>
      <ol>
        {rows.map((row) =>
          "state" in row ? (
            <li class="to-come">
              {row.title} <span class="quiet">({comingText(row)})</span>
            </li>
          ) : (
            <li value={row.position}>
              <a href={`#${row.id}`}>
                <Words text={row.title} html={row.titleHtml} />
              </a>
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}

/** Which lines along the margin are which threads, and which entries carry them. */
function Threads({ threads }: { readonly threads: readonly ScrollThread[] }) {
  if (threads.length === 0) return null;
  return (
    <section class="scroll-threads" aria-labelledby="scroll-threads">
      <h2 id="scroll-threads" class="label">
        Threads
      </h2>
      <ul>
        {threads.map((thread) => (
          <li>
            <ScrollLine line={thread.line} />
            <a href={thread.href}>
              <Words text={thread.text} html={thread.html} />
            </a>{" "}
            <span class="quiet">in {listed(thread.carriedBy)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `1, 2 and 4`. */
function listed(numbers: readonly number[]): string {
  const [last, ...others] = [...numbers].reverse();
  return others.length === 0 ? `${last}` : `${others.reverse().join(", ")} and ${last}`;
}

function Coming({ coming }: { readonly coming: ComingView }) {
  return (
    <section class="scroll-coming">
      <h2>{coming.title}</h2>
      <p class="quiet">{comingText(coming)}</p>
    </section>
  );
}

function Part({ entry }: { readonly entry: ScrollEntry }) {
  const lines = entry.threads.flatMap(({ line }) => line ?? []);
  return (
    <>
      {entry.bridges.map((bridge) => (
        <ScrollBridge bridge={bridge} to={entry} />
      ))}
      <article
        class="scroll-part"
        id={entry.id}
        aria-labelledby={`${entry.id}-title`}
        {...(entry.text ? { "data-tier": entry.text.tier, ...entry.text.own } : {})}
      >
        <ScrollLines lines={lines} />
        <header>
          <p class="scroll-number" aria-hidden="true">
            {entry.position}
          </p>
          <h2 id={`${entry.id}-title`}>
            <Words text={entry.title} html={entry.titleHtml} />
          </h2>
          {entry.draft ? <p class="draft-mark">Draft: shown while writing, left out of a build.</p> : null}
          {entry.scheduled ? (
            <p class="draft-mark">
              Scheduled: shown while writing, left out of a build until <Day date={entry.scheduled} />.
            </p>
          ) : null}
          {entry.paper ? <PaperLineText paper={entry.paper} /> : null}
          <PartThreads entry={entry} />
        </header>
        {entry.text ? (
          <Raw class="prose" html={entry.text.html} />
        ) : (
          <p class="empty">
            {entry.post ? (
              <>
                This page would become too long with it: <a href={entry.post.href}>read on in its own</a>.
              </>
            ) : (
              "Overview to come."
            )}
          </p>
        )}
        <Ways entry={entry} />
      </article>
    </>
  );
}

/** Told in words as well as by the lines. */
function PartThreads({ entry }: { readonly entry: ScrollEntry }) {
  if (entry.threads.length === 0) return null;
  return (
    <div role="group" aria-label="Threads here">
      <ul class="scroll-carried">
        {entry.threads.map((thread) => (
          <li>
            <ScrollLine line={thread.line} />
            <a href={thread.href}>
              <Words text={thread.text} html={thread.html} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** From an entry to its deep dive, and to its own page. */
function Ways({ entry }: { readonly entry: ScrollEntry }) {
  return (
    <p class="scroll-ways" {...(entry.text ? { "data-read-end": entry.text.readKey } : {})}>
      {entry.deepDive ? (
        <span data-half="deep-dive">
          <a href={entry.deepDive.href} data-hinge="" data-read-key={entry.deepDive.readKey}>
            The deep dive<span class="visually-hidden"> of {entry.title}</span>
          </a>{" "}
          <span class="quiet">{minutesText(entry.deepDive.minutes)}</span>
        </span>
      ) : null}
      {entry.post && entry.text ? (
        <span>
          <a href={entry.post.href}>
            Its own page<span class="visually-hidden">: {entry.title}</span>
          </a>
        </span>
      ) : null}
    </p>
  );
}
