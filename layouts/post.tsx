import { Cite } from "./components/cite.tsx";
import { CodeLine } from "./components/code-line.tsx";
import { ErrataList } from "./components/errata-list.tsx";
import { NextInStory } from "./components/next-in-story.tsx";
import { PanelSwitch } from "./components/panel-switch.tsx";
import { minutesText, PaperLineText } from "./components/paper-line.tsx";
import { Previously } from "./components/previously.tsx";
import { Raw } from "./components/raw.tsx";
import { ReadingBar } from "./components/reading-bar.tsx";
import { AnnouncedIn, StoryLines } from "./components/story-lines.tsx";
import { SymbolTable } from "./components/symbol-table.tsx";
import { TestsLine } from "./components/tests-line.tsx";
import { ThreadPlaces } from "./components/thread-places.tsx";
import { Words } from "./components/words.tsx";
import { Document } from "./document.tsx";
import type { Assets, Html, PostView, SiteView } from "./props.ts";

interface PostProps {
  readonly site: SiteView;
  readonly assets: Assets;
  readonly view: PostView;
  readonly content: Html;
}

/** An overview, deep dive, note, chapter or page. */
export default function Post({ site, assets, view, content }: PostProps) {
  const tier = view.tier ?? (view.postKind === "page" ? "page" : view.postKind);
  const other = view.switch?.halves.find((half) => !half.current);
  return (
    <Document site={site} head={view.head} assets={assets}>
      <article
        class="post"
        {...view.own}
        data-tier={tier}
        {...(view.postKind === "paper" ? { "data-paper": view.slug } : {})}
        data-read-key={view.readKey}
        data-article=""
      >
        <header class="post-header" data-post-header="">
          <StoryLines lines={view.storyLines} />
          <AnnouncedIn course={view.announcedIn} />
          {view.draft ? <p class="draft-mark">Draft: shown while writing, left out of a build.</p> : null}
          {view.scheduled ? (
            <p class="draft-mark">
              Scheduled: shown while writing, left out of a build until{" "}
              <time dateTime={view.scheduled}>{view.scheduled}</time>.
            </p>
          ) : null}
          <h1>
            <Words text={view.title} html={view.titleHtml} />
          </h1>
          {view.paper ? (
            <PaperLineText paper={view.paper} minutes={view.minutes} />
          ) : view.postKind === "page" ? null : (
            <p class="paper-line">
              <time dateTime={view.date}>{view.date}</time>
              {view.updated ? (
                <>
                  , updated <time dateTime={view.updated}>{view.updated}</time>
                </>
              ) : null}{" "}
              · {minutesText(view.minutes)}
            </p>
          )}
          {view.code ? <CodeLine code={view.code} /> : null}
          {view.switch ? <PanelSwitch view={view.switch} label="Panels" /> : null}
          <Previously neighbours={view.previously} />
        </header>
        <ReadingBar view={view} />
        {view.tier === "deep-dive" ? <SymbolTable symbols={view.symbols} /> : null}
        <Raw html={content} class="prose" />
        {view.tier === "deep-dive" ? null : <SymbolTable symbols={view.symbols} />}
        {view.isNotFound ? null : (
          <footer class="post-footer">
            {other ? (
              <section class="turn-over" data-half={other.tier} aria-label="The other panel">
                <h2 class="label">Turn it over</h2>
                {other.href ? (
                  <p>
                    <a href={other.href} data-hinge="">
                      {other.tier === "deep-dive"
                        ? "The deep dive: all of the mathematics"
                        : "The overview: the same in plain words"}
                    </a>
                  </p>
                ) : (
                  <p>{other.label} to come.</p>
                )}
              </section>
            ) : null}
            {view.next.map((next) => (
              <NextInStory next={next} isOnly={view.next.length === 1} />
            ))}
            <ThreadPlaces threads={view.threads} />
            {view.changes.length > 0 ? (
              <section class="changes" aria-label="Changes">
                <h2 class="label">Changes</h2>
                <ul class="errata-list">
                  {view.changes.map((change) => (
                    <li>
                      <p class="entry-source">
                        <time dateTime={change.date}>{change.date}</time>
                      </p>
                      <Raw as="p" html={change.html} />
                    </li>
                  ))}
                </ul>
              </section>
            ) : null}
            {view.errata.length > 0 ? (
              <section class="errata" aria-label="Errata">
                <h2 class="label">Errata</h2>
                <ErrataList errata={view.errata} showPost={false} />
              </section>
            ) : null}
            {view.citedBy.length > 0 ? (
              <section class="cited-by" aria-label="Cited here by">
                <h2 class="label">Cited here by</h2>
                <ul class="plain-list">
                  {view.citedBy.map((link) => (
                    <li>
                      <a href={link.href}>
                        <Words text={link.text} html={link.html} />
                      </a>
                    </li>
                  ))}
                </ul>
              </section>
            ) : null}
            {view.code?.tests ? (
              <section class="post-code" aria-label="Code">
                <h2 class="label">Code</h2>
                <p class="project-line">
                  <a href={view.code.href}>{view.code.files === 1 ? "1 file" : `${view.code.files} files`}</a>
                </p>
                <TestsLine tests={view.code.tests} />
              </section>
            ) : null}
            {view.cite ? <Cite view={view.cite} /> : null}
            <section class="colophon" aria-label="About this post">
              <p>
                {view.postKind === "page" ? null : (
                  <>
                    <time dateTime={view.date}>{view.date}</time>
                    {view.updated ? (
                      <>
                        , updated <time dateTime={view.updated}>{view.updated}</time>
                      </>
                    ) : null}
                  </>
                )}
                {view.tags.map((tag) => (
                  <>
                    {" · "}
                    <a href={tag.href} rel="tag">
                      {tag.text}
                    </a>
                  </>
                ))}
              </p>
              {view.feedback.length > 0 ? (
                <p>
                  Report a mistake{" "}
                  {view.feedback.map((link, index) => (
                    <>
                      {index > 0 ? " or " : ""}
                      <a href={link.href}>{link.text}</a>
                    </>
                  ))}
                  .
                </p>
              ) : null}
            </section>
          </footer>
        )}
      </article>
    </Document>
  );
}
