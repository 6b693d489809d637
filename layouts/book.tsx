import { BibtexDetails } from "./components/cite.tsx";
import { ContinueReading } from "./components/continue-reading.tsx";
import { Day } from "./components/day.tsx";
import { EntryList } from "./components/entry-list.tsx";
import { KeepStory } from "./components/keep-story.tsx";
import { Raw } from "./components/raw.tsx";
import { StoryParts } from "./components/story-parts.tsx";
import { Words } from "./components/words.tsx";
import type { BookChapterView, BookView, SiteView } from "./props.ts";

/** Notes on a book: what it is, how far its reader has come, and its contents with the notes on each chapter. */
export function BookPage({ view, site }: { readonly view: BookView; readonly site: SiteView }) {
  const { book, progress } = view;
  const facts = [
    ...(book.published ? [book.published] : []),
    ...(book.isbn ? [<span class="nowrap">ISBN {book.isbn}</span>] : []),
    ...(book.url ? [<a href={book.url}>The book’s page</a>] : []),
  ];
  return (
    <div class="listing book">
      <header class="listing-header">
        <p class="label">Notes on a book</p>
        <h1>
          <Words text={view.title} html={view.titleHtml} />
        </h1>
        {view.description ? <Raw as="p" class="lead" html={view.description} /> : null}
        <div class="book-line">
          <p>
            <cite>{book.title}</cite>
            {book.authors ? <> by {book.authors}</> : null}
          </p>
          {facts.length > 0 ? (
            <p>
              {facts.map((fact, index) => (
                <>
                  {index > 0 ? " · " : ""}
                  {fact}
                </>
              ))}
            </p>
          ) : null}
        </div>
        <StoryParts view={view.parts} />
        <ContinueReading story={view.parts.story.href} />
      </header>
      {view.intro ? <Raw class="prose" html={view.intro} /> : null}
      {view.chapters.length > 0 ? (
        <section aria-labelledby="contents">
          <h2 id="contents" class="label">
            Contents
          </h2>
          <p class="book-progress">
            {progress.text}
            {progress.latest ? (
              <>
                ,{" "}
                <span class="nowrap">
                  last on <Day date={progress.latest} />
                </span>
              </>
            ) : null}
          </p>
          <div
            class="book-bar"
            role="meter"
            aria-label="Chapters written"
            aria-valuemin={0}
            aria-valuemax={progress.chapters}
            aria-valuenow={progress.written}
            aria-valuetext={progress.text}
          >
            {view.chapters.map(({ state }) => (
              <span data-state={state} />
            ))}
          </div>
          <ol class="book-chapters">
            {view.chapters.map((chapter) => (
              <Chapter chapter={chapter} />
            ))}
          </ol>
          {site.offline && view.chapters.some(({ notes }) => notes) ? <KeepStory slug={view.slug} /> : null}
        </section>
      ) : (
        <p class="empty">
          The contents of the book are not listed yet. They are the field <code>contents:</code>.
        </p>
      )}
      {view.others.length > 0 ? (
        <section aria-labelledby="others">
          <h2 id="others" class="label">
            {view.chapters.length > 0 ? "Beside the chapters" : "Notes"}
          </h2>
          <EntryList entries={view.others} />
        </section>
      ) : null}
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
      <section class="cite" aria-label="Cite">
        <h2 class="label">Cite</h2>
        <BibtexDetails title="The book" bibtex={book.bibtex} />
      </section>
    </div>
  );
}

/** A chapter: its number, its title, and what has become of it. */
function Chapter({ chapter }: { readonly chapter: BookChapterView }) {
  const { number, title, state, notes, read, planned } = chapter;
  return (
    <li data-state={state}>
      <span class="book-number">
        {number ? (
          <>
            <span class="visually-hidden">Chapter </span>
            {number}
          </>
        ) : null}
      </span>
      <div>
        {/* Notes that are called as the chapter is need not be named a second time. */}
        <p class="book-chapter">{notes?.text === title ? <Notes notes={notes} /> : title}</p>
        {notes && notes.text !== title ? (
          <p class="book-notes">
            <Notes notes={notes} />
          </p>
        ) : null}
        <p class="book-state">
          {notes ? (
            <>
              written <Day date={notes.date} />
            </>
          ) : null}
          {read ? (
            <>
              {notes ? " · " : ""}read <Day date={read} />
            </>
          ) : null}
          {state === "planned" ? planned ? <>planned for {planned}</> : "not read yet" : null}
          {state === "read" && planned ? <> · notes planned for {planned}</> : null}
        </p>
      </div>
    </li>
  );
}

function Notes({ notes }: { readonly notes: NonNullable<BookChapterView["notes"]> }) {
  return (
    <a href={notes.href}>
      <Words text={notes.text} html={notes.html} />
    </a>
  );
}
