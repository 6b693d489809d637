import { ContinueReading } from "./components/continue-reading.tsx";
import { ForgetReading } from "./components/forget-reading.tsx";
import { KeepStory } from "./components/keep-story.tsx";
import { NotationBridgeTable } from "./components/notation-bridge.tsx";
import { Raw } from "./components/raw.tsx";
import { StoryEntries } from "./components/story-entries.tsx";
import { STORY_LABELS } from "./components/story-labels.ts";
import { StoryMapFigure } from "./components/story-map.tsx";
import { StoryParts } from "./components/story-parts.tsx";
import { WaysToRead, waysOf } from "./components/ways-to-read.tsx";
import { Words } from "./components/words.tsx";
import type { SiteView, StoryView } from "./props.ts";

/** A story: what it asks, its map, the ways to read it, and every entry with its bridges. */
export function StoryPage({ view, site }: { readonly view: StoryView; readonly site: SiteView }) {
  const hasPairs = view.entries.some(({ card }) => !card.single);
  const hasBridges = view.entries.some(({ bridges }) => bridges.length > 0);
  return (
    <div class="listing story" data-story-kind={view.storyKind}>
      <header class="listing-header">
        <p class="label">{STORY_LABELS[view.storyKind]}</p>
        <h1>
          <Words text={view.title} html={view.titleHtml} />
        </h1>
        {view.description ? <Raw as="p" class="lead" html={view.description} /> : null}
        <StoryParts view={view.parts} />
      </header>
      {view.intro ? <Raw class="prose" html={view.intro} /> : null}
      {view.rows.length === 0 ? (
        <p class="empty">
          No post has joined this {view.storyKind} yet. A {view.storyKind === "story" ? "paper" : "chapter"} joins it
          with the line <code>story: {view.slug}</code>.
        </p>
      ) : (
        <>
          {view.entries.length > 0 ? (
            <section aria-labelledby="ways">
              <h2 id="ways" class="label">
                {hasPairs ? "Three ways to read" : "Start here"}
              </h2>
              <ContinueReading story={view.parts.story.href} />
              <WaysToRead ways={waysOf(view)} scroll={view.scroll} />
              <p class="read-count quiet" data-read-count="" hidden />
              {site.offline ? <KeepStory slug={view.slug} /> : null}
            </section>
          ) : null}
          {/* A row of entries that follow each other is told by their list. */}
          {hasBridges || hasPairs ? <StoryMapFigure map={view.map} title={view.title} /> : null}
          <section aria-label="Posts in reading order">
            <StoryEntries rows={view.rows} level={2} isNumbered={view.storyKind !== "story"} />
          </section>
          <NotationBridgeTable bridge={view.notation} />
          {view.threads.length > 0 ? (
            <p class="story-threads">
              <span class="label">Threads through it</span>{" "}
              {view.threads.map((thread, index) => (
                <>
                  {index > 0 ? " · " : ""}
                  <a href={thread.href}>
                    <Words text={thread.text} html={thread.html} />
                  </a>
                </>
              ))}
            </p>
          ) : null}
          <ForgetReading />
        </>
      )}
    </div>
  );
}
