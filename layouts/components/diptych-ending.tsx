import type { DiptychView } from "../props.ts";
import { BibtexDetails } from "./cite.tsx";
import { ErrataList } from "./errata-list.tsx";
import { FeedbackLine } from "./feedback-line.tsx";
import { NextInStory } from "./next-in-story.tsx";

/** How a diptych ends: where the story goes on, and beside it what one may want to do with what was read. */
export function DiptychEnding({ view }: { readonly view: DiptychView }) {
  return (
    <footer class="diptych-ending">
      <div>
        {view.next.map((next) => (
          <NextInStory next={next} isOnly={view.next.length === 1} />
        ))}
      </div>
      <div>
        {view.errata.length > 0 ? (
          <section class="errata" aria-label="Errata">
            <h2 class="label">Errata</h2>
            <ErrataList errata={view.errata} showPost={false} />
          </section>
        ) : null}
        <section class="cite" aria-label="Cite">
          <h2 class="label">Cite</h2>
          {view.cite.map(({ title, bibtex }) => (
            <BibtexDetails title={title} bibtex={bibtex} />
          ))}
        </section>
        {view.feedback.length > 0 ? (
          <section class="colophon" aria-label="Report a mistake">
            <FeedbackLine links={view.feedback} />
          </section>
        ) : null}
      </div>
    </footer>
  );
}
