import { Cite } from "./components/cite.tsx";
import { Day, Language } from "./components/day.tsx";
import { ErrataList } from "./components/errata-list.tsx";
import { FeedbackLine } from "./components/feedback-line.tsx";
import { NextInStory } from "./components/next-in-story.tsx";
import { PostHeader } from "./components/post-header.tsx";
import { Raw } from "./components/raw.tsx";
import { ReadingBar } from "./components/reading-bar.tsx";
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
    <Document site={site} head={view.head} assets={assets} panel={view.tier}>
      <Language.Provider value={view.own?.lang ?? site.language}>
        <article
          class="post"
          {...view.own}
          data-tier={tier}
          {...(view.postKind === "paper" ? { "data-paper": view.slug } : {})}
          data-read-key={view.readKey}
          data-article=""
        >
          <PostHeader view={view} />
          <ReadingBar view={view} />
          <Raw html={content} class="prose" />
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
                          <Day date={change.date} />
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
                      <Day date={view.date} />
                      {view.updated ? (
                        <>
                          , updated <Day date={view.updated} />
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
                <FeedbackLine links={view.feedback} />
              </section>
            </footer>
          )}
        </article>
      </Language.Provider>
    </Document>
  );
}
