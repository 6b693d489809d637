import { describe, expect, test } from "vitest";
import { diptychRows, hingesOf } from "../../plugins/linking/hinges.ts";
import { createMarkdown } from "../../plugins/markdown/create-markdown.ts";
import type { ParsedDocument } from "../../plugins/markdown/document/document.ts";
import { parseDocument } from "../../plugins/markdown/document/parse-document.ts";

const md = createMarkdown();

function parsed(markdown: string): ParsedDocument {
  return parseDocument(md, { path: "posts/papers/a/overview.md", text: markdown, linesBefore: 0 });
}

/** A document of second-level headings, by their ids. */
function headed(ids: string): ParsedDocument {
  return parsed(
    ids
      .split(" ")
      .filter((id) => id !== "")
      .map((id) => `## ${id} {#${id}}\n\nText.\n`)
      .join("\n"),
  );
}

describe("hingesOf", () => {
  test("headings with the same id, whatever their words, in the order of the panel with the links", () => {
    const overview = parsed("## The peak {#peak}\n\n## Before\n\n## Alone\n");
    const deepDive = parsed("## Before\n\n## Proof of the peak {#peak}\n\n## Other\n");
    expect(hingesOf(overview, deepDive, "deep-dive").map(({ id }) => id)).toEqual(["peak", "before"]);
    expect(hingesOf(deepDive, overview, "overview").map(({ id }) => id)).toEqual(["before", "peak"]);
  });

  test("none where nothing meets", () => {
    expect(hingesOf(headed("a b"), headed("c d"), "deep-dive")).toEqual([]);
  });

  describe("a label says what stands on the other side", () => {
    const label = (deepDive: string): string | undefined =>
      hingesOf(parsed("## The peak\n\nText.\n"), parsed(deepDive), "deep-dive")[0]?.label;

    test.each([
      ["a proof", "## The peak\n\n**Theorem.** It is so.\n\n*Proof.* It is. $\\square$\n", "See the proof"],
      ["a theorem without its proof", "## The peak\n\n**Theorem 2** (Belkin). It is so.\n", "See the theorem"],
      ["a lemma", "## The peak\n\n**Lemma.** It is $x$.\n", "See the theorem"],
      ["formulas", "## The peak\n\nAt $x = 1$.\n", "See the mathematics"],
      ["a formula of its own", "## The peak\n\n$$\nx\n$$\n", "See the mathematics"],
      ["words", "## The peak\n\nMore words.\n", "In depth"],
      ["words about proving", "## The peak\n\nThe proof is elsewhere. A theorem, too.\n", "In depth"],
      ["a proof in a section of its own", "## The peak\n\nWords.\n\n## Proof\n\n*Proof.* It is.\n", "In depth"],
      ["a proof in a subsection", "## The peak\n\nWords.\n\n### Why\n\n*Proof.* It is.\n", "In depth"],
    ])("%s", (_, deepDive, expected) => {
      expect(label(deepDive)).toBe(expected);
    });

    test("plain words, seen from the deep dive", () => {
      const [hinge] = hingesOf(parsed("## A\n"), parsed("## A\n\n*Proof.* $x$\n"), "overview");
      expect(hinge).toEqual({ id: "a", label: "In plain words", name: "A" });
    });

    test("a heading in a quote stands in no section of its own", () => {
      expect(hingesOf(parsed("## A\n"), parsed("> ## A\n>\n> *Proof.*\n"), "deep-dive")).toEqual([
        { id: "a", label: "Deep dive", name: "A" },
      ]);
    });
  });

  test("an author's own label stands on the side where it was written", () => {
    const overview = parsed('## The peak {#peak turn="Why it is there"}\n');
    const deepDive = parsed("## The peak {#peak}\n\n*Proof.* It is.\n");
    expect(hingesOf(overview, deepDive, "deep-dive")).toEqual([
      { id: "peak", label: "Why it is there", name: "The peak" },
    ]);
    expect(hingesOf(deepDive, overview, "overview")).toEqual([
      { id: "peak", label: "In plain words", name: "The peak" },
    ]);
  });

  describe("theorems, figures, tables and equations with an id are hinged as headings are", () => {
    const counterparts: readonly (readonly [string, string])[] = [
      [":::theorem {#x}\nA.\n:::\n", "See the theorem"],
      [":::lemma {#x}\nA.\n:::\n", "See the lemma"],
      [":::proof {#x}\nA.\n:::\n", "See the proof"],
      ["![A.](a.svg){#x}\n", "See the figure"],
      ["|a|\n|---|\n|b|\n\nTable: C. {#x}\n", "See the table"],
      ["$$ a \\label{x} $$\n", "See the equation"],
      ["## A {#x}\n\n:::proof\nA.\n:::\n", "See the proof"],
    ];
    test.each(counterparts)("%j", (deepDive, label) => {
      const overview = parsed(":::intuition {#x}\nWords.\n:::\n");
      expect(hingesOf(overview, parsed(deepDive), "deep-dive")).toMatchObject([{ id: "x", label, name: "Intuition" }]);
      expect(hingesOf(parsed(deepDive), overview, "overview")).toMatchObject([{ id: "x", label: "In plain words" }]);
    });

    test("with the author's own label", () => {
      const overview = parsed('![A.](a.svg){#x turn="See where it is from"}\n');
      expect(hingesOf(overview, parsed(":::theorem {#x}\nA.\n:::\n"), "deep-dive")).toMatchObject([
        { label: "See where it is from", name: "Figure 1" },
      ]);
    });

    test("not those whose ids are made from their numbers, nor elements of the author's", () => {
      const both = parsed(':::theorem\nA.\n:::\n\n![A.](a.svg "B.")\n\n<p id="own">C.</p>\n');
      expect(hingesOf(both, both, "deep-dive")).toEqual([]);
    });
  });
});

describe("diptychRows", () => {
  test.each([
    // overview, deep dive, rows
    ["a b c", "a b c", "a b c"],
    ["a x b", "a y b", "a b"],
    ["a b", "", ""],
    ["a b", "c d", ""],
    // Crossing hinges: the longest sequence that both have in the same order.
    ["a b c", "c a b", "a b"],
    ["a b c d e f", "f b c a e", "b c e"],
    ["x a y b z c d", "a b c d x y z", "a b c d"],
    // Of equally long ones the one that the overview has first.
    ["a b", "b a", "a"],
    ["a b c d", "d a c b", "a b"],
    ["x a y b z c", "a b c x y z", "x y z"],
    ["a b c", "c b a", "a"],
  ])("%j beside %j: %j", (overview, deepDive, rows) => {
    expect(diptychRows(headed(overview), headed(deepDive)).join(" ")).toBe(rows);
  });

  test("headings within a quote or a list make no row", () => {
    const overview = parsed("## A\n\n> ## B\n\n- ## C\n");
    expect(diptychRows(overview, overview)).toEqual(["a"]);
  });

  test("headings of any level do, where both panels have them", () => {
    const overview = parsed("## A\n\n### B\n");
    expect(diptychRows(overview, parsed("## A\n\n#### B\n"))).toEqual(["a", "b"]);
  });
});
