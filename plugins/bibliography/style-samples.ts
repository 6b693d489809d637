import type { CslItem } from "./csl-item.ts";
import type { CiteItem } from "./formatted-citations.ts";

const TYPES = ["article-journal", "book", "chapter", "paper-conference", "thesis", "report", "webpage", "document"];

/** Works of the common types, with all that a work may have, and one with nothing: what a style is tried on. */
export const STYLE_SAMPLES: ReadonlyMap<string, CslItem> = new Map(
  [...TYPES.map((type, index) => fullItem(`sample ${index}`, type)), { id: "sample", type: "document" }].map((item) => [
    item.id,
    item,
  ]),
);

/** How a sample is cited. */
export const PLAIN_CITE: Omit<CiteItem, "key"> = {
  locator: { label: "page", text: "3-4" },
  suppressAuthor: false,
  hasPrefix: false,
  hasSuffix: false,
};

function fullItem(id: string, type: string): CslItem {
  return {
    id,
    type,
    title: `Title of ${id}`,
    author: [{ family: "Author", given: "A." }, { literal: "A Group" }],
    editor: [{ family: "Editor", given: "B." }],
    translator: [{ family: "Translator", given: "C." }],
    issued: { "date-parts": [[2001, 2, 3]] },
    "container-title": "Container",
    "collection-title": "Series",
    "collection-number": "4",
    "chapter-number": "5",
    volume: "6",
    issue: "7",
    number: "8",
    page: "9-10",
    publisher: "Publisher",
    "publisher-place": "Place",
    edition: "2",
    genre: "Genre",
    note: "A note",
  };
}
