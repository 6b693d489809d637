import { describe, expect, test } from "vitest";
import type { Catalog } from "../../plugins/catalog/model.ts";
import type { Slug } from "../../plugins/core/slug.ts";
import { catalogOf, paper, post, postOf, story, told } from "../support/blog.ts";

function order(catalog: Catalog, slug = "s"): string[] | undefined {
  return catalog.stories.get(slug as Slug)?.entries.map((entry) => `${entry.kind} ${entry.slug}`);
}

describe("the order of a story", () => {
  test("follows what builds on what, then the day of a paper's first panel", () => {
    const catalog = catalogOf({
      ...story("s"),
      ...paper("late", { story: "s" }, { overview: postOf("2026-03-01"), deepDive: postOf("2026-03-01") }),
      ...paper("first-in-depth", { story: "s" }, { overview: postOf("2026-05-01"), deepDive: postOf("2026-01-05") }),
      ...paper("end", { story: "s", buildsOn: { late: "From late." } }, { overview: postOf("2026-01-01") }),
    });
    expect(told(catalog.diagnostics)).toBe("fine");
    expect(order(catalog)).toEqual(["paper first-in-depth", "paper late", "paper end"]);
  });

  test("is that of `entries` where they are given, against any bridge", () => {
    const catalog = catalogOf({
      ...story("s", "entries: [c, b, a]"),
      ...paper("a"),
      ...paper("b", { buildsOn: { a: "From a." } }),
      ...paper("c", { buildsOn: { b: "From b." } }),
    });
    expect(order(catalog)).toEqual(["paper c", "paper b", "paper a"]);
  });

  test("papers that name the story and are not listed come after those that are, in their own order", () => {
    const catalog = catalogOf({
      ...story("s", "entries: [z]"),
      ...paper("z", { story: "s" }),
      ...paper("a", { story: "s", buildsOn: { b: "From b." } }),
      ...paper("b", { story: "s" }),
    });
    expect(order(catalog)).toEqual(["paper z", "paper b", "paper a"]);
  });

  test("an entry that is listed twice is read once", () => {
    const catalog = catalogOf({ ...story("s", "entries: [a, b, a]"), ...paper("a"), ...paper("b") });
    expect(order(catalog)).toEqual(["paper a", "paper b"]);
  });

  test("entries are papers, chapters and notes; of one slug the paper wins, then the chapter", () => {
    const catalog = catalogOf({
      ...story("s", "entries: [p, c, n]"),
      ...paper("p"),
      "posts/chapters/p.md": post("Text."),
      "posts/chapters/c/index.md": post("Text."),
      "posts/notes/c.md": post("Text."),
      "posts/notes/n.md": post("Text."),
    });
    expect(order(catalog)).toEqual(["paper p", "chapter c", "note n"]);
  });

  test("a story that nobody has joined has no entries", () => {
    expect(order(catalogOf({ ...story("s"), ...paper("a") }))).toEqual([]);
  });
});

test("a paper in two stories has its place in both", () => {
  const catalog = catalogOf({
    ...story("s"),
    ...story("t"),
    ...paper("a", { story: "s" }),
    ...paper("b", { story: ["s", "t"], buildsOn: { a: "From a.", c: "From c." } }),
    ...paper("c", { story: ["t"] }),
  });
  expect(told(catalog.diagnostics)).toBe("fine");
  expect(order(catalog, "s")).toEqual(["paper a", "paper b"]);
  expect(order(catalog, "t")).toEqual(["paper c", "paper b"]);
});

test("a paper that names a story twice is in it once", () => {
  const catalog = catalogOf({ ...story("s"), ...paper("a", { story: ["s", "s"] }) });
  expect(order(catalog)).toEqual(["paper a"]);
});

test("a paper in a circle is told, and the rest of the story stays", () => {
  const catalog = catalogOf({
    ...story("s"),
    ...paper("a", { story: "s", buildsOn: { b: "From b." } }),
    ...paper("b", { story: "s", buildsOn: { a: "From a." } }),
    ...paper("c", { story: "s" }),
  });
  expect(told(catalog.diagnostics)).toBe(
    "posts/papers/b/paper.yaml:5:12 error builds-on-acyclic: `buildsOn` leads in a circle: `b` → `a` → `b`; take one of these bridges out.",
  );
  expect(order(catalog)).toEqual(["paper c"]);
});

describe("titles", () => {
  const titles = (catalog: Catalog): string[] => [...catalog.posts.values()].map(({ title }) => title);

  test("a panel has its own, else its counterpart's, else the paper's", () => {
    const titled = (title: string): string => post("Text.", `title: ${title}`);
    expect(titles(catalogOf(paper("a", { title: "The paper" })))).toEqual(["The paper", "The paper"]);
    expect(titles(catalogOf(paper("a", {}, { deepDive: titled("Deep") })))).toEqual(["Deep", "Deep"]);
    expect(titles(catalogOf(paper("a", {}, { overview: titled("Plain"), deepDive: titled("Deep") })))).toEqual([
      "Plain",
      "Deep",
    ]);
  });

  test("a note without one has its slug", () => {
    expect(titles(catalogOf({ "posts/notes/my-note.md": post("Text.") }))).toEqual(["my-note"]);
  });
});

describe("chapters", () => {
  test("are a file, a folder, or a folder with two panels", () => {
    const catalog = catalogOf({
      "posts/chapters/one.md": post("One."),
      "posts/chapters/two/index.md": post("Two."),
      "posts/chapters/two/code/two.py": "print(2)\n",
      "posts/chapters/three/overview.md": post("Three."),
      "posts/chapters/three/deep-dive.md": post("Three."),
    });
    expect(told(catalog.diagnostics)).toBe("fine");
    const files = [...catalog.chapters.values()].map(({ slug, post: single, overview, deepDive }) =>
      [slug, single, overview, deepDive].map((part) => (typeof part === "string" ? part : part?.source.path)),
    );
    expect(files.sort()).toEqual([
      ["one", "posts/chapters/one.md", undefined, undefined],
      ["three", undefined, "posts/chapters/three/overview.md", "posts/chapters/three/deep-dive.md"],
      ["two", "posts/chapters/two/index.md", undefined, undefined],
    ]);
    expect([...catalog.assets]).toEqual(["posts/chapters/two/code/two.py"]);
  });

  test("a file and a folder of one name are one too many", () => {
    const catalog = catalogOf({ "posts/chapters/one.md": post("One."), "posts/chapters/one/index.md": post("One.") });
    expect(told(catalog.diagnostics)).toBe(
      "posts/chapters/one.md:1:1 error slug-unique: The chapter `one` stands twice: as this file and as a folder; keep one.",
    );
  });
});

test("one catalog is like another of the same files", () => {
  const files = {
    ...story("s"),
    ...paper("a", { story: "s", tags: ["C++", "least squares"] }),
    ...paper("b", { story: "s", buildsOn: { a: "From a.", gone: "From nowhere." } }),
    "posts/notes/n.md": post("Text.", "tagz: [x]"),
  };
  const [one, other] = [catalogOf(files), catalogOf(Object.fromEntries(Object.entries(files).reverse()))];
  expect(told(one.diagnostics)).toContain("Unknown field `tagz`");
  expect(told(other.diagnostics)).toBe(told(one.diagnostics));
  expect(order(other)).toEqual(order(one));
  expect([...other.tags.keys()]).toEqual(["c-plus-plus", "least-squares", "x"]);
});
