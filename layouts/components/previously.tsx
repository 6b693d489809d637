import type { Neighbour } from "../props.ts";
import { Raw } from "./raw.tsx";
import { Words } from "./words.tsx";

/** The bridges from the papers before. */
export function Previously({ neighbours }: { readonly neighbours: readonly Neighbour[] }) {
  if (neighbours.length === 0) return null;
  return (
    <section class="previously" aria-label="Previously in the story">
      {neighbours.map((neighbour, index) => (
        <p>
          <a href={neighbour.href} rel="prev" data-story={neighbour.storySlug} data-preview="">
            {neighbour.bridge ? (index === 0 ? "Previously" : "Earlier") : "Before this in the story"}
            <span class="visually-hidden">: {neighbour.title}</span>
          </a>
          {neighbour.bridge ? (
            <>
              {". "}
              <Raw as="span" html={neighbour.bridge} data-bridge="" />
            </>
          ) : (
            <>
              : <Words text={neighbour.title} html={neighbour.titleHtml} />.
            </>
          )}
        </p>
      ))}
    </section>
  );
}
