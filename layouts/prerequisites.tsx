import { Raw } from "./components/raw.tsx";
import { PartOfStory, StoryParts } from "./components/story-parts.tsx";
import { Words } from "./components/words.tsx";
import type { PrerequisitesView, PrerequisiteView } from "./props.ts";

/** What a series takes for granted, and where to learn it. */
export function PrerequisitesPage({ view }: { readonly view: PrerequisitesView }) {
  return (
    <div class="listing prerequisites">
      <header class="listing-header">
        <PartOfStory view={view.parts} />
        <h1>Prerequisites</h1>
        <StoryParts view={view.parts} />
        {view.entries.length > 0 ? (
          <p class="lead">What this {view.parts.kind} takes for granted, and where to learn it.</p>
        ) : null}
      </header>
      {view.entries.length === 0 ? (
        <p class="empty">This {view.parts.kind} has named nothing yet that it takes for granted.</p>
      ) : (
        view.entries.map(({ id, title, prerequisites }) => (
          <section class="guide-entry" aria-labelledby={id}>
            <h2 id={id} class="entry-title">
              <a href={title.href}>
                <Words text={title.text} html={title.html} />
              </a>
            </h2>
            {prerequisites.map((prerequisite) => (
              <Prerequisite prerequisite={prerequisite} entry={title.text} />
            ))}
          </section>
        ))
      )}
    </div>
  );
}

function Prerequisite({
  prerequisite,
  entry,
}: {
  readonly prerequisite: PrerequisiteView;
  /** What its entry is called. */
  readonly entry: string;
}) {
  const { html, own, inText, alsoIn, leadsNowhere } = prerequisite;
  return (
    <div class="guide-block">
      <Raw class="prose" html={html} {...own} />
      <p class="guide-links">
        <a href={inText}>
          In the text<span class="visually-hidden"> of {entry}</span>
        </a>
        {leadsNowhere ? <span>Names no place to learn it</span> : null}
        {alsoIn.length > 0 ? (
          <span>
            Also needed in{" "}
            {alsoIn.map((link, index) => (
              <>
                {index > 0 ? ", " : ""}
                <a href={link.href}>
                  <Words text={link.text} html={link.html} />
                </a>
              </>
            ))}
          </span>
        ) : null}
      </p>
    </div>
  );
}
