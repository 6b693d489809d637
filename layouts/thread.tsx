import { PanelLinks } from "./components/entry-list.tsx";
import { Raw } from "./components/raw.tsx";
import { ThreadFigure } from "./components/thread-figure.tsx";
import { Words } from "./components/words.tsx";
import type { ThreadView } from "./props.ts";

/** An idea through the entries: the story thus far, one by one, each with the picture that it has become. */
export function ThreadPage({ view }: { readonly view: ThreadView }) {
  return (
    <div class="listing thread">
      <header class="listing-header">
        <p class="label">Thread</p>
        <h1>
          <Words text={view.title} html={view.titleHtml} />
        </h1>
        {view.description ? <Raw as="p" class="lead" html={view.description} /> : null}
      </header>
      {view.intro ? <Raw class="prose" html={view.intro} /> : null}
      {view.entries.length === 0 ? (
        <p class="empty">Nothing has taken up this thread yet.</p>
      ) : (
        <section aria-labelledby="thus-far">
          <h2 id="thus-far" class="label">
            The story thus far
          </h2>
          <ol class="thread-entries">
            {view.entries.map(({ card, adds, figure, caption }) => {
              const first = card.overview ?? card.single ?? card.deepDive;
              return (
                <li>
                  <Raw as="p" class="thread-adds" html={adds} />
                  {figure ? <ThreadFigure html={figure} caption={caption} /> : null}
                  <p class="entry-source">
                    {card.authors ? `${card.authors} ${card.year}, in ` : "In "}
                    {first ? (
                      <a href={first.href}>
                        <Words text={card.title} html={card.titleHtml} />
                      </a>
                    ) : (
                      <Words text={card.title} html={card.titleHtml} />
                    )}
                  </p>
                  <PanelLinks card={card} />
                </li>
              );
            })}
          </ol>
        </section>
      )}
    </div>
  );
}
