import { expect, test } from "vitest";
import type { DiptychView } from "../../plugins/pages/views/diptych.ts";
import { blogOf, paper, post, told } from "../support/blog.ts";

async function diptychOf(overview: string, deepDive: string): Promise<DiptychView> {
  const blog = await blogOf(paper("a", {}, { overview: post(overview), deepDive: post(deepDive) }));
  expect(told(blog.diagnostics)).toBe("fine");
  const page = blog.pages.find(({ address }) => address === "/papers/a/diptych/");
  return page?.view as DiptychView;
}

/** The rows as `id: words of the overview | words of the deep dive`. */
function rows(view: DiptychView): string[] {
  const words = (html: string): string =>
    html
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ")
      .trim();
  return view.rows.map(({ id, overview, deepDive }) => `${id}: ${words(overview)} | ${words(deepDive)}`);
}

test("a row for what stands before the first hinge, and one for each hinge to the next", async () => {
  const view = await diptychOf(
    "Begin.\n\n## One\n\nPlain.\n\n### Aside\n\nMore.\n\n## Two\n\nEnd.",
    "Start.\n\n## Setup\n\nSet.\n\n## One\n\nDeep.\n\n## Two\n\nDone.\n\n## After\n\nLast.",
  );
  expect(rows(view).map((row) => row.replace(/(In depth|In plain words) : \w+ /g, ""))).toEqual([
    "undefined: Begin. | Start. Setup Set.",
    "one: One Plain. Aside More. | One Deep.",
    "two: Two End. | Two Done. After Last.",
  ]);
});

test("no first row where both panels begin with a hinge", async () => {
  const view = await diptychOf("## One\n\nPlain.", "## One\n\nDeep.");
  expect(view.rows.map(({ id }) => id)).toEqual(["one"]);
});

test("nothing is reordered where hinges cross: what has no row stays where its panel has it", async () => {
  const view = await diptychOf("## A\n\n1\n\n## B\n\n2\n\n## C\n\n3", "## C\n\n4\n\n## A\n\n5\n\n## B\n\n6");
  const order = (half: "overview" | "deepDive"): string =>
    view.rows.map((row) => [...row[half].matchAll(/<p>(\d)<\/p>/g)].map(([, digit]) => digit).join("")).join(" ");
  expect(view.rows.map(({ id }) => id)).toEqual([undefined, "a", "b"]);
  expect(order("overview")).toBe(" 1 23");
  expect(order("deepDive")).toBe("4 5 6");
});

test("ids differ between the halves, and links lead to the row, or into the other half", async () => {
  const view = await diptychOf(
    "## One\n\n[row](deep-dive.md#one), [inner](deep-dive.md#thm), [own](#two).\n\n## Two\n",
    "## One\n\n<p id='thm'>Theorem.</p>\n\n[row](overview.md#one), [top](overview.md), [out](https://example.org/#one).",
  );
  const [row] = view.rows;
  expect(row?.overview).toContain('<a href="#one" data-ref="one" data-hinge="one" data-preview>row</a>');
  expect(row?.overview).toContain('<a href="#deep-dive-thm" data-ref="thm" data-hinge="thm" data-preview>inner</a>');
  expect(row?.overview).toContain('<a href="#overview-two" data-ref="two">own</a>');
  expect(row?.overview).toContain('id="overview-two"');
  expect(row?.deepDive).toContain("<p id='deep-dive-thm'>");
  expect(row?.deepDive).toContain('<a href="#one" data-ref="one" data-hinge="one" data-preview>row</a>');
  expect(row?.deepDive).toContain('<a href="/papers/a/" data-hinge="" data-preview>top</a>');
  expect(row?.deepDive).toContain('<a href="https://example.org/#one">out</a>');
});

test("an id that is escaped in an address finds its row all the same", async () => {
  const view = await diptychOf(
    "## Peak {#thm:peak}\n\n[row](deep-dive.md#thm:peak)",
    "## Proof {#thm:peak}\n\n[row](overview.md#thm:peak)",
  );
  expect(view.rows.map(({ id }) => id)).toEqual(["thm:peak"]);
  for (const half of [view.rows[0]?.overview, view.rows[0]?.deepDive]) {
    expect(half).toContain('<a href="#thm%3Apeak" data-ref="thm:peak" data-hinge="thm:peak" data-preview>row</a>');
  }
});

test("is another view of the overview, and no page for a search engine", async () => {
  const { head, overview, deepDive } = await diptychOf("Plain.", "Deep.");
  expect({ ...head, overview, deepDive }).toMatchObject({
    address: "/papers/a/diptych/",
    canonical: "/papers/a/",
    indexed: false,
    overview: "/papers/a/",
    deepDive: "/papers/a/deep-dive/",
  });
});
