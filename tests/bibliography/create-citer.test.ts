import { describe, expect, test } from "vitest";
import type { CslItem } from "../../plugins/bibliography/csl-item.ts";
import { createCiter } from "../../plugins/bibliography/format/create-citer.ts";
import type { CiteItem, Cluster, FormattedCitations } from "../../plugins/bibliography/formatted-citations.ts";
import { OTHERS } from "../../plugins/bibliography/work.ts";

const name = (family: string): { family: string; given: string } => ({ family, given: "X." });
const item = (id: string, authors: readonly string[], year: number): [string, CslItem] => [
  id,
  {
    id,
    type: "article-journal",
    title: `Title of ${id}`,
    author: authors.map((author) => (author === "others" ? { literal: OTHERS } : name(author))),
    issued: { "date-parts": [[year]] },
    "container-title": "Journal",
  },
];
const ITEMS = new Map([
  item("one", ["One"], 2000),
  item("one-again", ["One"], 2000),
  item("two", ["One", "Two"], 2001),
  item("others", ["One", "others"], 2002),
  item("many", ["One", "Two", "Three"], 2003),
  ["nobody", { id: "nobody", type: "webpage", title: "A page", status: "in press" }],
]);

const cite = (key: string, more: Partial<CiteItem> = {}): CiteItem => ({
  key,
  locator: undefined,
  suppressAuthor: false,
  hasPrefix: false,
  hasSuffix: false,
  ...more,
});
const cluster = (...items: readonly (string | CiteItem)[]): Cluster => ({
  items: items.map((each) => (typeof each === "string" ? cite(each) : each)),
  inText: false,
});
const inText = (...items: readonly (string | CiteItem)[]): Cluster => ({ ...cluster(...items), inText: true });
const texts = ({ clusters }: FormattedCitations): string[] =>
  clusters.map((pieces) => pieces.map(({ html }) => html).join(""));
const keys = ({ entries }: FormattedCitations): string[] => entries.map(({ key }) => key);

/** Numbers in the order of the text, as engineers have it. */
const NUMERIC = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <citation><layout prefix="[" suffix="]" delimiter=", "><text variable="citation-number"/></layout></citation>
  <bibliography second-field-align="flush"><layout>
    <text variable="citation-number" suffix="."/><text variable="title"/>
  </layout></bibliography>
</style>`;

describe("by author and year", () => {
  const citer = createCiter(ITEMS);

  test("one, two, many authors, and others", () => {
    const result = citer([cluster("one"), cluster("two"), cluster("many"), cluster("others"), inText("many")]);
    expect(texts(result)).toEqual([
      "(One 2000)",
      "(One and Two 2001)",
      "(One et al. 2003)",
      "(One et al. 2002)",
      "One et al. (2003)",
    ]);
    expect(result.entries.map(({ html }) => html)).toEqual([
      "One, X. (2000). Title of one. <i>Journal</i>.",
      "One, X. and X. Two (2001). Title of two. <i>Journal</i>.",
      "One, X., X. Two and X. Three (2003). Title of many. <i>Journal</i>.",
      "One, X. et al. (2002). Title of others. <i>Journal</i>.",
    ]);
  });

  test("a work without an author is cited by its title", () => {
    expect(texts(citer([cluster("nobody"), inText("nobody")]))).toEqual(["(A page in press)", "A page (in press)"]);
  });

  test("a work that is not there is shown by its key", () => {
    expect(texts(citer([cluster("gone"), cluster("one", "gone")]))).toEqual([
      '<strong class="citation-missing">gone?</strong>',
      '(One 2000) <strong class="citation-missing">gone?</strong>',
    ]);
  });

  test("no text has an effect on another", () => {
    const first = [cluster("one"), inText("two")];
    const alone = createCiter(ITEMS)(first);
    const ambiguous = citer([cluster("one", "one-again")]);
    expect(texts(ambiguous)).toEqual(["(One 2000a; 2000b)"]);
    expect(citer(first)).toEqual(alone);
    expect(citer([cluster("one", "one-again")])).toEqual(ambiguous);
  });

  test("the order of the list is the style's, whatever the text's", () => {
    const forward = citer([cluster("one"), cluster("two"), cluster("many")]);
    const backward = citer([cluster("many"), cluster("two"), cluster("one")]);
    expect(keys(backward)).toEqual(keys(forward));
  });
});

test("people may be called like what every object of JavaScript has", () => {
  const citer = createCiter(
    new Map<string, CslItem>([
      ["a", { id: "a", type: "book", title: "A", author: [{ literal: "constructor" }, { family: "__proto__" }] }],
      ["b", { id: "b", type: "book", title: "B", author: [{ family: "valueOf", given: "toString" }] }],
    ]),
  );
  const result = citer([cluster("a", "b"), inText("b")]);
  expect(texts(result)).toEqual(["(constructor and __proto__ n.d.; valueOf n.d.)", "valueOf (n.d.)"]);
  expect(result.entries.map(({ html }) => html).join("\n")).not.toMatch(/[\ue000-\uf8ff]|native code/);
});

describe("whatever a work says", () => {
  const citer = createCiter(
    new Map<string, CslItem>([
      ["constructor", { ...(item("constructor", ["One"], 2000)[1] as CslItem), note: "issued: 1999" }],
      ["__proto__", { ...(item("__proto__", ["Two"], 2001)[1] as CslItem), note: "title: of nothing" }],
      ["c", { ...(item("c", ["Three"], 1850)[1] as CslItem), issued: { "date-parts": [[1850]], literal: "c. 1850" } }],
      [
        "d",
        {
          id: "d",
          type: "book",
          title: "A book",
          author: [name("Four")],
          editor: [name("Ed")],
          translator: [name("Tr")],
          issued: {
            "date-parts": [
              [1989, 5],
              [1994, 6],
            ],
          },
          "chapter-number": "3",
          page: "44-61",
          publisher: "P",
        },
      ],
    ]),
  );
  const result = citer([cluster("constructor", "__proto__"), cluster("c", "d"), inText("__proto__")]);

  test("its key may be a name of JavaScript's own", () => {
    expect(texts(result)).toEqual(["(One 2000; Two 2001)", "(Three c. 1850; Four 1989–1994)", "Two (2001)"]);
  });

  test("its note is printed as it stands, its dates and those who made it too", () => {
    expect(result.entries.map(({ html }) => html)).toEqual([
      "Four, X. (1989, May–1994, June). <i>A book</i>, chap. 3, 44–61. Edited by X. Ed. Translated by X. Tr. P.",
      "One, X. (2000). Title of constructor. <i>Journal</i>. issued: 1999.",
      "Three, X. (c. 1850). Title of c. <i>Journal</i>.",
      "Two, X. (2001). Title of __proto__. <i>Journal</i>. title: of nothing.",
    ]);
  });
});

describe("by number", () => {
  const citer = createCiter(ITEMS, NUMERIC);

  test("each piece is its work's, and the list stands in the order of the text", () => {
    const result = citer([cluster("two"), cluster("one", "two"), inText("many"), inText("two")]);
    expect(texts(result)).toEqual(["[1]", "[2, 1]", "One et al. [3]", "One and Two [1]"]);
    expect(result.clusters[1]?.map(({ html, item: index }) => [html, index])).toEqual([
      ["[", undefined],
      ["2", 0],
      [", ", undefined],
      ["1", 1],
      ["]", undefined],
    ]);
    expect(result.entries.map(({ html }) => html)).toEqual([
      '<span class="reference-number">1.</span> <span>Title of two</span>',
      '<span class="reference-number">2.</span> <span>Title of one</span>',
      '<span class="reference-number">3.</span> <span>Title of many</span>',
    ]);
  });
});
