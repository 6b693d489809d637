import type { NextView } from "../props.ts";
import { Raw } from "./raw.tsx";
import { comingText } from "./story-entries.tsx";
import { Words } from "./words.tsx";

/** Where a story goes from here and why, for each way to read it. */
export function NextInStory({ next, isOnly }: { readonly next: NextView; readonly isOnly: boolean }) {
  return (
    <section class="next" aria-label={`Next in ${next.story.text}`}>
      <h2 class="label">
        {isOnly ? (
          `Next in the ${next.storyKind}`
        ) : (
          <>
            Next in <Words text={next.story.text} html={next.story.html} />
          </>
        )}
      </h2>
      {next.coming ? (
        <p class="coming">
          {next.coming.title} <span class="quiet">{comingText(next.coming)}</span>
        </p>
      ) : null}
      {next.neighbours.length === 0 && next.coming ? null : next.neighbours.length === 0 ? (
        <p>
          This is where{" "}
          <a href={next.story.href}>
            <Words text={next.story.text} html={next.story.html} />
          </a>{" "}
          ends for now.
        </p>
      ) : (
        next.neighbours.map((neighbour) => (
          <div class="next-entry">
            <p class="next-title">
              <a
                href={neighbour.href}
                rel="next"
                data-story={neighbour.storySlug}
                {...(neighbour.isDiptych ? {} : { "data-preview": "" })}
              >
                <Words text={neighbour.title} html={neighbour.titleHtml} />
              </a>{" "}
              <span class="quiet">{neighbour.authors}</span>
            </p>
            {neighbour.bridge ? <Raw as="p" html={neighbour.bridge} data-bridge="" class="next-bridge" /> : null}
          </div>
        ))
      )}
      {/* Where all ways lead to one post, there is nothing to choose. */}
      {new Set(next.ways.map((way) => way.next?.href)).size > 1 ? (
        <dl class="ways">
          {next.ways.map(({ label, next: link }) => (
            <div>
              <dt>{label}</dt>
              <dd>
                {link ? (
                  <a href={link.href}>
                    <Words text={link.text} html={link.html} />
                  </a>
                ) : (
                  "the end of the story"
                )}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </section>
  );
}
