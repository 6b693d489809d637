import { afterAll, describe, expect, test } from "vitest";
import { describeFound } from "../../plugins/browser/search/describe-found.ts";
import type { Found, SearchEngine } from "../../plugins/browser/search/search-engine.ts";
import { closeSearch } from "../../plugins/site/search/text-index.ts";
import { paper, post, story } from "../support/blog.ts";
import { searchOf } from "../support/search-index.ts";

afterAll(() => closeSearch());

/** Titles of what is found, the best first. */
const titles = ({ groups }: Found): string[] => groups.map(({ title }) => title);

/** What is marked in the best section of a post. */
function marks(found: Found, title: string): string[] {
  const [section] = found.groups.find((group) => group.title === title)?.hits[0]?.sections ?? [];
  return (section?.excerpt ?? []).filter(({ marked }) => marked).map(({ text }) => text);
}

const ask = (search: SearchEngine, query: string): Promise<Found> => search.search(query, {}, 20);

describe("a search", () => {
  const note = (title: string, body: string): string => post(body, `title: ${title}`);
  const FILES = {
    "posts/site.yaml":
      "title: A blog\nurl: https://blog.example/\nauthor: A. Writer\ndescription: Of words.\n" +
      "synonyms: [[shrinkage, pulling in], [MAP, chart]]\n",
    "posts/notes/norm.md": note("Norms", "The solution of minimum norm is small. The normal case is not."),
    "posts/notes/hyphen.md": note("Hyphens", "The minimum-norm fit is small."),
    "posts/notes/apart.md": note("Apart", "A minimum is found. Far away from it and later on stands a norm."),
    "posts/notes/formula.md": note("Formulas", "Where $\\min_w \\|w\\|$ is least, $\\nabla f(\\theta) = 0$ holds."),
    "posts/notes/nabla.md": note("Harps", "A *nabla* is a harp."),
    "posts/notes/descent.md": note("Descents", "Stochastic gradient descent goes down."),
    "posts/notes/plain.md": note("Plain", "A step size is chosen, and gradient descent follows it."),
    "posts/notes/chart.md": note("Charts", "A chart shows the way. It helps against pulling in."),
    "posts/notes/wide.md": note("Wide models", "Of overparameterized models and their behavior; a nonconvex loss."),
    "posts/notes/second.md": note("More time for the second problem set", "It is due later, after a descent."),
    "posts/notes/peak.md": note("A curve", "Then the second descent begins."),
    "posts/notes/code.md": note("Programs", "Look:\n\n```python\nphlogiston = 1\n```"),
    ...story("tale"),
  };

  test("puts the phrase before its words, however they are joined, and these before formulas", async () => {
    const search = await searchOf(FILES);
    const found = await ask(search, "minimum norm");
    expect(titles(found).slice(0, 2).sort()).toEqual(["Hyphens", "Norms"]);
    expect(titles(found).indexOf("Apart")).toBeLessThan(titles(found).indexOf("Formulas"));
    expect(marks(found, "Norms")).toEqual(["minimum", "norm"]);
    expect(marks(found, "Hyphens")).toEqual(["minimum-norm"]);
    // Words told of a formula find it, and it is not what was looked for.
    expect(marks(found, "Formulas")).toEqual([]);
    expect(titles(await ask(search, "second descent"))[0]).toBe("A curve");
  });

  test("marks a formula where its TeX or its symbol is looked for", async () => {
    const search = await searchOf(FILES);
    for (const [query, ...expected] of [
      ["\\nabla", "Formulas", "Harps"],
      ["$\\nabla f$", "Formulas", "Harps"],
      ["theta", "Formulas"],
    ] as const) {
      const found = await ask(search, query);
      expect(titles(found).sort(), query).toEqual(expected);
      expect(describeFound(found, query)).toMatch(/^\d results?\.$/);
      expect(marks(found, "Formulas"), query).toEqual(["∇f(θ) = 0"]);
    }
  });

  test("knows what an abbreviation stands for, and says so", async () => {
    const search = await searchOf(FILES);
    const found = await ask(search, "sgd");
    expect(titles(found)).toEqual(["Descents"]);
    expect(describeFound(found, "sgd")).toBe("1 result, also for “stochastic gradient descent”.");
    expect(marks(found, "Descents")).toEqual(["Stochastic", "gradient", "descent"]);
    expect(titles(await ask(search, "learning rate"))).toEqual(["Plain"]);
  });

  test("knows what the author says means the same, and what means something else here", async () => {
    const search = await searchOf(FILES);
    expect(titles(await ask(search, "shrinkage"))).toEqual(["Charts"]);
    const found = await ask(search, "map");
    expect(titles(found)).toEqual(["Charts"]);
    expect(found.synonyms).toEqual([["map", "chart"]]);
  });

  test("finds a word in the other spelling, in two words or in one", async () => {
    const search = await searchOf(FILES);
    for (const query of [
      "overparametrised",
      "over parametrised",
      "over-parameterised models",
      "behaviour",
      "non convex",
      "non-convex loss",
    ]) {
      const found = await ask(search, query);
      expect(titles(found)[0], query).toBe("Wide models");
      expect(found.partial, query).toBe(false);
      expect(found.synonyms, query).toEqual([]);
      expect(marks(found, "Wide models").length, query).toBeGreaterThan(0);
    }
  });

  test("finds stories and threads, and words of programs", async () => {
    const search = await searchOf(FILES);
    expect(titles(await ask(search, "the story tale"))[0]).toBe("The story tale");
    expect(titles(await ask(search, "told in a test"))).toEqual(["The story tale"]);
    expect(titles(await ask(search, "phlogiston"))).toEqual(["Programs"]);
  });

  test("asks whether something else was meant where it finds nothing", async () => {
    const search = await searchOf(FILES);
    const found = await ask(search, "behvaoiur");
    expect(found.total).toBe(0);
    expect((await ask(search, "qwxzv")).suggestion).toBeUndefined();
  });
});

test("of a pair the overview comes first where it says it, else the deep dive", async () => {
  const search = await searchOf(
    paper(
      "a",
      {},
      {
        overview: post("The spare room is small. A margin is wide.", "title: In words"),
        deepDive: post("## The margin\n\nA margin, a margin, a margin. The support function.", "title: In depth"),
      },
    ),
  );
  const first = async (query: string): Promise<string | undefined> =>
    (await ask(search, query)).groups[0]?.hits[0]?.tier?.value;
  expect(await first("margin")).toBe("overview");
  expect(await first("spare room")).toBe("overview");
  expect(await first("support function")).toBe("deep-dive");
});

test("says where to start", async () => {
  const search = await searchOf({
    ...story("tale"),
    ...paper("a", { story: "tale", tags: ["interpolation"] }, { overview: post("Text.", "title: The first") }),
  });
  expect(search.start).toEqual([
    { label: "Begin a story", areShort: true, places: [["The first", "/papers/a/", "The story tale"]] },
    { label: "Choose a topic", areShort: true, places: [["interpolation", "/tags/interpolation/"]] },
  ]);
});
