import type { Neighbour } from "../props.ts";
import { Raw } from "./raw.tsx";
import { Words } from "./words.tsx";

/** What came before: the first of them with its bridge, which says how this post moves on from it; further ones folded. */
export function Previously({ neighbours }: { readonly neighbours: readonly Neighbour[] }) {
  const [first, ...others] = neighbours;
  if (!first) return null;
  return (
    <section class="previously" aria-label="Previously in the story">
      <Before neighbour={first} word="Previously" />
      {others.length > 0 ? (
        <details>
          <summary>{others.length === 1 ? "One more before it" : `${others.length} more before it`}</summary>
          {others.map((neighbour) => (
            <Before neighbour={neighbour} word="Earlier" />
          ))}
        </details>
      ) : null}
    </section>
  );
}

function Before({ neighbour, word }: { readonly neighbour: Neighbour; readonly word: string }) {
  return (
    <div class="previous">
      <p class="previous-title">
        {word}:{" "}
        <a href={neighbour.href} rel="prev" data-story={neighbour.storySlug} data-preview="">
          <Words text={neighbour.title} html={neighbour.titleHtml} />
        </a>
      </p>
      {neighbour.bridge ? <Raw as="p" class="previous-bridge" html={neighbour.bridge} data-bridge="" /> : null}
    </div>
  );
}
