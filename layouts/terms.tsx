import { PartOfStory, StoryParts } from "./components/story-parts.tsx";
import { Words } from "./components/words.tsx";
import type { Link, TermsView } from "./props.ts";

/** The index of a story's terms. */
export function TermsPage({ view }: { readonly view: TermsView }) {
  const { letters } = view;
  return (
    <div class="listing terms">
      <header class="listing-header">
        <PartOfStory view={view.parts} />
        <h1>Terms</h1>
        <StoryParts view={view.parts} />
      </header>
      {letters.length === 0 ? (
        <p class="empty">No definitions yet: every term that this {view.parts.kind} defines will be listed here.</p>
      ) : (
        <>
          {letters.length > 4 ? (
            <nav class="term-letters" aria-label="Letters">
              {letters.map(({ letter, id }) => (
                <>
                  <a href={`#${id}`}>{letter}</a>{" "}
                </>
              ))}
            </nav>
          ) : null}
          {letters.map(({ letter, id, terms }) => (
            <section class="term-letter" aria-labelledby={id}>
              <h2 id={id} class="label">
                {letter}
              </h2>
              <dl>
                {terms.map(({ title, defined, used }) => (
                  <div>
                    <dt>{title}</dt>
                    <dd>
                      Defined in <Places links={defined} />
                    </dd>
                    {used.length > 0 ? (
                      <dd>
                        Used in <Places links={used} />
                      </dd>
                    ) : null}
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </>
      )}
    </div>
  );
}

function Places({ links }: { readonly links: readonly Link[] }) {
  return (
    <>
      {links.map((link, index) => (
        <>
          {index > 0 ? ", " : ""}
          <a href={link.href}>
            <Words text={link.text} html={link.html} />
          </a>
        </>
      ))}
    </>
  );
}
