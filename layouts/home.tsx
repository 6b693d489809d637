import { ContinueReading } from "./components/continue-reading.tsx";
import { ForgetReading } from "./components/forget-reading.tsx";
import { NewsList } from "./components/news-list.tsx";
import { OpenPair } from "./components/open-pair.tsx";
import { minutesText } from "./components/paper-line.tsx";
import { Raw } from "./components/raw.tsx";
import { STORY_LABELS } from "./components/story-labels.ts";
import { StoryMapFigure } from "./components/story-map.tsx";
import { OtherWays } from "./components/ways-to-read.tsx";
import { Words } from "./components/words.tsx";
import type { HomeView, SiteView } from "./props.ts";

/** What this is, where to begin, a pair that is open, the stories, what is new. */
export function HomePage({ view, site }: { readonly view: HomeView; readonly site: SiteView }) {
  return (
    <div class="listing home">
      <header class="home-header">
        <h1>
          <Words text={site.title} html={view.titleHtml} />
        </h1>
        <Raw as="p" class="lead" html={view.description} />
        {view.start ? (
          <div class="beginning">
            <ContinueReading />
            <Begin start={view.start} />
          </div>
        ) : (
          <p class="empty">
            Nothing has been written yet. A paper is a folder in <code>posts/papers/</code>.
          </p>
        )}
      </header>
      {view.openPair ? <OpenPair pair={view.openPair} /> : null}
      {view.stories.map(({ view: story, href }) => (
        <section class="home-story" aria-label={story.title}>
          <p class="label">{story.storyKind === "story" ? "The story" : STORY_LABELS[story.storyKind]}</p>
          <h2 class="home-story-title">
            <a href={href}>
              <Words text={story.title} html={story.titleHtml} />
            </a>
          </h2>
          {story.description ? <Raw as="p" class="home-story-description" html={story.description} /> : null}
          {story.entries.length > 0 && story.storyKind === "story" ? (
            <StoryMapFigure map={story.map} title={story.title} page={href} />
          ) : null}
          {story.entries.length > 0 && isReadInOrder(story) ? <OtherWays story={story} /> : null}
        </section>
      ))}
      {view.news.length > 0 ? (
        <section aria-labelledby="news">
          <h2 id="news" class="label">
            <span>Latest</span>
            <span class="news-since" data-news-since="" />
          </h2>
          <NewsList items={view.news} />
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
      {view.start ? <ForgetReading /> : null}
    </div>
  );
}

/** A course goes by its weeks, and notes by the book: their own pages say where to begin. */
function isReadInOrder({ storyKind }: HomeView["stories"][number]["view"]): boolean {
  return storyKind === "story" || storyKind === "series";
}

/** The one link that a page begins with. */
function Begin({ start }: { readonly start: NonNullable<HomeView["start"]> }) {
  return (
    <p class="begin" data-begin="">
      <span class="label">{start.story ? "Start here" : "The newest"}</span>
      <a class="begin-link" href={start.href} data-read-key={start.readKey}>
        <span class="begin-title">
          <Words text={start.text} html={start.html} />
        </span>{" "}
        <span class="begin-detail">{minutesText(start.minutes)}</span>
      </a>
    </p>
  );
}
