import { KeepStory } from "./components/keep-story.tsx";
import { NotationBridgeTable } from "./components/notation-bridge.tsx";
import { Raw } from "./components/raw.tsx";
import { StoryEntries } from "./components/story-entries.tsx";
import { StoryMapFigure } from "./components/story-map.tsx";
import { StoryParts } from "./components/story-parts.tsx";
import { WaysToRead } from "./components/ways-to-read.tsx";
import { Words } from "./components/words.tsx";
import type { SiteView, StoryView } from "./props.ts";

/** A story: what it asks, its map, three ways to read it, and every paper with its bridges. */
export function StoryPage({ view, site }: { readonly view: StoryView; readonly site: SiteView }) {
  return (
    <div class="listing story">
      <header class="listing-header">
        <p class="label">Story</p>
        <h1>
          <Words text={view.title} html={view.titleHtml} />
        </h1>
        {view.description ? <Raw as="p" class="lead" html={view.description} /> : null}
        <StoryParts view={view.parts} />
      </header>
      {view.intro ? <Raw class="prose" html={view.intro} /> : null}
      {view.entries.length === 0 ? (
        <p class="empty">
          No post has joined this story yet. A paper joins it with the line <code>story: {view.slug}</code>.
        </p>
      ) : (
        <>
          <section aria-labelledby="ways">
            <h2 id="ways" class="label">
              Three ways to read
            </h2>
            <WaysToRead ways={view.ways} />
            <p class="read-count quiet" data-read-count="" hidden />
            {site.offline ? <KeepStory slug={view.slug} /> : null}
          </section>
          <StoryMapFigure map={view.map} title={view.title} />
          <section aria-label="Posts in reading order">
            <StoryEntries entries={view.entries} level={2} />
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
          <p class="forget">
            <span data-forget="" hidden>
              What you have read is remembered in this browser alone.{" "}
              <button type="button" class="text-button" data-forget-button="">
                Forget it
              </button>
            </span>
            <span role="status" data-forget-status="" />
          </p>
        </>
      )}
    </div>
  );
}
