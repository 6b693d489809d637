import { afterAll, describe, expect, test } from "vitest";
import type { SearchEngine } from "../../plugins/browser/search/search-engine.ts";
import { closeSearch } from "../../plugins/site/search/text-index.ts";
import { post } from "../support/blog.ts";
import { searchOf } from "../support/search-index.ts";

afterAll(() => closeSearch());

/** What each query finds, one after another, as a reader asks. */
async function foundAll(search: SearchEngine, queries: readonly string[]): Promise<[query: string, excerpt: string][]> {
  const all: [string, string][] = [];
  for (const query of queries) all.push([query, await found(search, query)]);
  return all;
}

/** The best excerpt of what is found, what was looked for in brackets; nothing where nothing is found as it was typed. */
async function found(search: SearchEngine, query: string): Promise<string> {
  const { groups, partial, corrected } = await search.search(query, {}, 10);
  if (partial || corrected.length > 0) return "";
  const [section] = groups.flatMap(({ hits }) => hits.flatMap(({ sections }) => sections));
  return (section?.excerpt ?? []).map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");
}

describe("words that a sign joins", () => {
  const TEXT: Readonly<Record<string, string>> = {
    dash: "By Cauchy–Schwarz and Karush–Kuhn–Tucker. A word—set off—by dashes.",
    entity: "By Paley&#x2013;Zygmund, &ldquo;quoted&rdquo;.",
    marked: "By *Marchenko*–**Pastur**.",
    formula: "An $n$–dimensional ball.",
    stroke: "An input/output map.",
    apostrophe: "The rule of l'Hôpital, which Euler’s pupils don't use.",
    hyphen: "The Erdős‑Rényi graph.",
    plain: "A well-known fact.",
    dot: "Of Cat·Herding.",
    soft: "A semi&shy;definite cone, sub-Gauss&shy;ian.",
  };
  const files = Object.fromEntries(
    Object.entries(TEXT).map(([name, text]) => [`posts/notes/${name}.md`, post(text, "title: A note")]),
  );
  const CASES: readonly (readonly [query: string, excerpt: string])[] = [
    ["Schwarz", "By Cauchy–[Schwarz] and Karush–Kuhn–Tucker. A word—set off—by dashes."],
    ["Cauchy-Schwarz", "By [Cauchy–Schwarz] and Karush–Kuhn–Tucker. A word—set off—by dashes."],
    ["Cauchy–Schwarz", "By [Cauchy–Schwarz] and Karush–Kuhn–Tucker. A word—set off—by dashes."],
    ['"cauchy schwarz"', "By [Cauchy–Schwarz] and Karush–Kuhn–Tucker. A word—set off—by dashes."],
    ["Kuhn", "By Cauchy–Schwarz and Karush–[Kuhn]–Tucker. A word—set off—by dashes."],
    ["Tucker", "By Cauchy–Schwarz and Karush–Kuhn–[Tucker]. A word—set off—by dashes."],
    ["set", "… A word—[set] off—by dashes."],
    ["zygmund", "By Paley–[Zygmund], “quoted”."],
    ["pastur", "By Marchenko–[Pastur]."],
    ["marchenko-pastur", "By [Marchenko–Pastur]."],
    ["dimensional", "An n–[dimensional] ball."],
    ["output", "An input/[output] map."],
    ["input/output", "An [input/output] map."],
    ["hopital", "The rule of [l’Hôpital], which Euler’s pupils don’t use."],
    ["l'hôpital", "The rule of [l’Hôpital], which Euler’s pupils don’t use."],
    ["don’t", "The rule of l’Hôpital, which Euler’s pupils [don’t] use."],
    ["eulers", "The rule of l’Hôpital, which [Euler’s] pupils don’t use."],
    ["renyi", "The [Erdős‑Rényi] graph."],
    ["Erdős-Rényi", "The [Erdős‑Rényi] graph."],
    ['"erdos renyi"', "The [Erdős‑Rényi] graph."],
    ['"well known"', "A [well-known] fact."],
    ['"a well-known fact"', "[A] [well-known] [fact]."],
    ["wellknown", "A [well-known] fact."],
    ["herding", "Of Cat·[Herding]."],
    ["semidefinite", "A [semidefinite] cone, sub-Gaussian."],
    ["gaussian", "A semidefinite cone, [sub-Gaussian]."],
  ];
  test("are found by each half and whole", async () => {
    const search = await searchOf(files);
    expect(
      await foundAll(
        search,
        CASES.map(([query]) => query),
      ),
    ).toEqual(CASES);
  });
});

describe("scripts without spaces between words", () => {
  const files = {
    "posts/notes/a.md": post("機械学習の**数学**的基礎。「測度」とSVM算法。設$x$为。", "title: 統計学の話"),
    "posts/notes/b.md": post("習数は無い。", "title: 別の話"),
    "posts/notes/c.md": post("한국어를 배운다. ภาษาไทยง่าย.", "title: Others"),
  };
  const CASES: readonly (readonly [query: string, excerpt: string])[] = [
    ["数学", "機械学習の[数学]的基礎。「測度」とSVM算法。設x为。"],
    ["機械学習", "[機械学習]の数学的基礎。「測度」とSVM算法。設x为。"],
    ["測度", "機械学習の数学的基礎。「[測度]」とSVM算法。設x为。"],
    ["SVM算法", "… 「測度」と[SVM算法]。設x为。"],
    ['"数学的基礎"', "機械学習の[数学的基礎]。「測度」とSVM算法。設x为。"],
    ["为", "… 「測度」とSVM算法。設x[为]。"],
    ["習数", "[習数]は無い。"],
    ["국어", "한[국어]를 배운다. ภาษาไทยง่าย."],
    ["ไทย", "… ภาษา[ไทย]ง่าย."],
  ];
  for (const language of ["en", "ja", "zh", "ko"]) {
    test(`are found by words of any length, whatever the language of the site: ${language}`, async () => {
      const site = `title: A\nurl: https://blog.example/\nauthor: B\ndescription: C\nlanguage: ${language}\n`;
      const search = await searchOf({ ...files, "posts/site.yaml": site }, language);
      expect(
        await foundAll(
          search,
          CASES.map(([query]) => query),
        ),
      ).toEqual(CASES);
      const titles = async (query: string) => (await search.search(query, {}, 9)).groups.map(({ title }) => title);
      expect(await titles("統計学")).toEqual(["統計学の話"]);
      expect(await titles("別の話")).toEqual(["別の話"]);
      expect((await search.search("機械学習とは何か", {}, 9)).groups[0]?.title).toBe("統計学の話");
      expect(await titles("量子力学論")).toEqual([]);
    });
  }
});
