import { Day } from "./components/day.tsx";
import { Entry, EntryList } from "./components/entry-list.tsx";
import { Raw } from "./components/raw.tsx";
import { STORY_LABELS } from "./components/story-labels.ts";
import { StoryMapFigure } from "./components/story-map.tsx";
import { WaysToRead, waysOf } from "./components/ways-to-read.tsx";
import { Words } from "./components/words.tsx";
import type { HomeView, SiteView } from "./props.ts";

/** What this is, where the story starts, what is new. */
export function HomePage({ view, site }: { readonly view: HomeView; readonly site: SiteView }) {
  const [latest, ...others] = view.latest;
  return (
    <div class="listing home">
      <header class="home-header">
        <h1>
          <Words text={site.title} html={view.titleHtml} />
        </h1>
        <Raw as="p" class="lead" html={view.description} />
      </header>
      {view.stories.map(({ view: story, href }) => (
        <section class="home-story" aria-label={story.title}>
          <p class="label">{story.storyKind === "story" ? "The story" : STORY_LABELS[story.storyKind]}</p>
          <h2 class="home-story-title">
            <a href={href}>
              <Words text={story.title} html={story.titleHtml} />
            </a>
          </h2>
          {story.description ? <Raw as="p" class="home-story-description" html={story.description} /> : null}
          {story.entries.length > 0 ? (
            <>
              {story.storyKind === "story" ? <StoryMapFigure map={story.map} title={story.title} page={href} /> : null}
              {story.storyKind === "story" || story.storyKind === "series" ? (
                <>
                  <p class="label">Start here</p>
                  <WaysToRead ways={waysOf(story)} />
                </>
              ) : null}
            </>
          ) : null}
        </section>
      ))}
      {latest ? (
        <section class="home-latest" aria-labelledby="latest">
          <h2 id="latest" class="label">
            {latest.single ? "Newest chapter" : "Newest pair"}
          </h2>
          <Entry card={latest} level={3} />
        </section>
      ) : (
        <p class="empty">
          Nothing has been written yet. A paper is a folder in <code>posts/papers/</code>.
        </p>
      )}
      {others.length > 0 ? (
        <section aria-labelledby="before">
          <h2 id="before" class="label">
            Before that
          </h2>
          <ul class="plain-list">
            {others.map((card) => {
              const first = card.overview ?? card.single ?? card.deepDive;
              return (
                <li>
                  {first ? (
                    <a href={first.href}>
                      <Words text={card.title} html={card.titleHtml} />
                    </a>
                  ) : (
                    <Words text={card.title} html={card.titleHtml} />
                  )}{" "}
                  <span class="quiet nowrap">
                    {card.authors} {card.year ?? <Day date={card.date} />}
                  </span>
                </li>
              );
            })}
          </ul>
          <p class="all quiet">
            {view.all.map((list, index) => (
              <>
                {index > 0 ? " · " : ""}
                <a href={list.href}>{list.text}</a>
              </>
            ))}
          </p>
        </section>
      ) : null}
      {view.threads.length > 0 ? (
        <section aria-labelledby="threads">
          <h2 id="threads" class="label">
            Threads
          </h2>
          <dl class="plain-definitions">
            {view.threads.map((thread) => (
              <div>
                <dt>
                  <a href={thread.href}>
                    <Words text={thread.text} html={thread.html} />
                  </a>
                </dt>
                <Raw as="dd" html={thread.description} />
              </div>
            ))}
          </dl>
        </section>
      ) : null}
      {view.notes.length > 0 ? (
        <section aria-labelledby="notes">
          <h2 id="notes" class="label">
            Notes
          </h2>
          <EntryList entries={view.notes.map((note) => ({ ...note, tags: [] }))} />
        </section>
      ) : null}
    </div>
  );
}
