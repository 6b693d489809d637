import { describe, expect, test } from "vitest";
import { termFinder, termKey } from "../../plugins/blog/find-terms.ts";
import { sectionWords } from "../../plugins/blog/section-words.ts";
import type { Link } from "../../plugins/pages/views/html.ts";
import { blogOf, type Files, post, told } from "../support/blog.ts";

const SERIES = { "posts/stories/s.md": "---\ntitle: S\nkind: series\nentries: [a, b, c]\n---\n" };

function chapter(title: string, body: string): string {
  return post(body, `title: ${title}`);
}

/** The terms, a line each. */
async function termsOf(files: Files): Promise<string[]> {
  const blog = await blogOf({ ...SERIES, ...files });
  expect(told(blog.diagnostics)).toBe("fine");
  const page = blog.pages.find(({ address }) => address === "/series/s/terms/");
  if (page?.view.kind !== "terms") throw new Error("The series has no terms.");
  const { letters } = page.view;
  const places = (links: readonly Link[]): string => links.map(({ text, href }) => `${text} ${href}`).join(", ");
  return letters.flatMap(({ letter, terms }) =>
    terms.map(({ title, defined, used }) => `${letter}: ${title} | ${places(defined)} | ${places(used)}`),
  );
}

describe("the terms of a series", () => {
  test("are its definitions' titles and what is marked with `<dfn>`, by the alphabet", async () => {
    expect(
      await termsOf({
        "posts/chapters/a.md": chapter(
          "A",
          ":::definition {#def-z} Zonotope\nA sum.\n:::\n\n:::definition\nIt has no title.\n:::\n\n" +
            "An <dfn>ε-net</dfn>, an <dfn id='own'>Épi*graph*</dfn>, and <dfn title='Empirical risk minimization'>ERM</dfn>.",
        ),
        "posts/chapters/b.md": chapter("B", "A <dfn>2-norm</dfn>.\n\n<p>An <dfn>Ellipsoid</dfn>.</p>"),
        "posts/chapters/c.md": chapter("C", "Words."),
      }),
    ).toEqual([
      "#: 2-norm | B /chapters/b/#term-2-norm | ",
      "E: Ellipsoid | B /chapters/b/#term-ellipsoid | ",
      "E: Empirical risk minimization | A /chapters/a/#term-empirical-risk-minimization | ",
      "E: Épigraph | A /chapters/a/#own | ",
      "Z: Zonotope | A /chapters/a/#def-z | ",
      "Ε: ε-net | A /chapters/a/#term-net | ",
    ]);
  });

  test("say which other entries use them, by a link or by their words, each once and at its first place", async () => {
    expect(
      await termsOf({
        "posts/chapters/a.md": chapter("A", ":::definition {#def} Convex set\nA set. A convex set is one.\n:::"),
        "posts/chapters/b.md": chapter(
          "B",
          "No convex one; set it aside.\n\n## Here {#here}\n\nTwo *Convex* sets.\n\n## There {#there}\n\nA convex set.",
        ),
        "posts/chapters/c.md": chapter(
          "C",
          "A convex set.\n\n## Later {#later}\n\nSee [it](a.md#def).\n\n## Again {#again}\n\nSee [it](a.md#def).",
        ),
      }),
    ).toEqual(["C: Convex set | A /chapters/a/#def | B /chapters/b/#here, C /chapters/c/#later"]);
  });

  test("stand once where two entries define them", async () => {
    expect(
      await termsOf({
        "posts/chapters/a.md": chapter("A", ":::definition {#def} Convex set\nOne.\n:::\n\nA <dfn>convex set</dfn>."),
        "posts/chapters/b.md": chapter("B", "Again: <dfn>convex sets</dfn>."),
        "posts/chapters/c.md": chapter("C", "Words."),
      }),
    ).toEqual(["C: Convex set | A /chapters/a/#def, B /chapters/b/#term-convex-sets | "]);
  });

  test("are not looked for in formulas, code, or the list of works", async () => {
    expect(
      await termsOf({
        "posts/chapters/a.md": chapter("A", "The <dfn>risk</dfn>."),
        "posts/chapters/b.md": chapter("B", "$\\text{risk}$\n\n```\nrisk\n```"),
        "posts/chapters/c.md": chapter("C", "It is [@x]."),
        "posts/references.bib": "@book{x, title = {Risk}, author = {A. B.}, year = 2000, publisher = {P}}",
      }),
    ).toEqual(["R: risk | A /chapters/a/#term-risk | "]);
  });
});

test("terms are found as whole words, a longer one before one that it holds", () => {
  const find = termFinder(["Set", "Convex sets", "Matrices", "Basis"].map(termKey));
  const found = (html: string): string[] => [...find(sectionWords(html))];
  expect(found("<p>A convex set, a reset.</p>")).toEqual(["convex set"]);
  expect(found("<p>Sets of <b>con</b>vex bodies; matrices.</p>")).toEqual(["set", "matrice"]);
  expect(found("<p>It is convex.</p><p>Set it.</p>")).toEqual(["set"]);
  expect(found("<p>Bases and a basis</p>")).toEqual(["basis"]);
});

test.each([
  ["Step sizes", "step size"],
  ["Losses", "loss"],
  ["Boxes", "box"],
  ["Classes", "Class"],
  ["Properties", "property"],
  ["Bayes", "Bayes"],
])("%s and %s are one term", (one, other) => {
  expect(termKey(one)).toBe(termKey(other));
});

test.each([
  ["Gas", "Ga"],
  ["Basis", "Bases"],
  ["Torus", "Toru"],
])("%s and %s are not", (one, other) => {
  expect(termKey(one)).not.toBe(termKey(other));
});

test("a term that a sentence introduces can be led to by the words that it is", async () => {
  const { html, diagnostics } = await blogOf({
    ...SERIES,
    "posts/chapters/a.md": chapter(
      "A",
      "## The risk {#term-risk}\n\nThe <dfn>risk</dfn>, the <dfn class=x>$n$-th moment</dfn>.",
    ),
    "posts/chapters/b.md": chapter("B", "See [](a.md#term-risk-2), [it](a.md#term-n-th-moment)."),
    "posts/chapters/c.md": chapter("C", "An <dfn>open end."),
  });
  expect(told(diagnostics.filter(({ file }) => file !== "posts/chapters/c.md"))).toBe("fine");
  expect(html.get("posts/chapters/a.md")).toContain(
    'The <dfn id="term-risk-2">risk</dfn>, the <dfn id="term-n-th-moment" class=x>',
  );
  expect(html.get("posts/chapters/b.md")).toContain(">“risk” in A</a>");
});
