import { describe, expect, test } from "vitest";
import { blogOf, catalogOf, type Files, paper, post, story, told } from "../support/blog.ts";

const DRAFT = post("Text.", "draft: true");

describe("a note in draft", () => {
  const files = { "posts/notes/a.md": post("A"), "posts/notes/b.md": post("B", "draft: true\ntags: [mine]") };

  test("is left out of a build, with its tags", () => {
    const catalog = catalogOf(files);
    expect(told(catalog.diagnostics)).toBe("fine");
    expect([...catalog.posts.keys()]).toEqual(["posts/notes/a.md"]);
    expect([...catalog.notes.keys()]).toEqual(["a"]);
    expect([...catalog.tags.keys()]).toEqual([]);
    expect([...catalog.hidden.keys()]).toEqual(["posts/notes/b.md"]);
  });

  test("is shown while writing", () => {
    const catalog = catalogOf(files, { drafts: true });
    expect([...catalog.posts.keys()]).toEqual(["posts/notes/a.md", "posts/notes/b.md"]);
    expect([...catalog.tags.keys()]).toEqual(["mine"]);
    expect([...catalog.hidden.keys()]).toEqual([]);
  });

  test("is validated all the same", () => {
    expect(told(catalogOf({ "posts/notes/a.md": post("A", "draft: true\ntitle: [A]") }).diagnostics)).toBe(
      "posts/notes/a.md:4:8 error field-valid: Field `title` is a list; expected a text.",
    );
  });
});

describe("a pair in draft", () => {
  test("with one panel is a pair with the other", () => {
    const catalog = catalogOf(paper("a", {}, { deepDive: DRAFT }));
    expect(told(catalog.diagnostics)).toBe(
      'posts/papers/a/paper.yaml:1:1 warning pair-complete: The deep dive of `a` is in draft (`deep-dive.md`); the page says "deep dive to come".',
    );
    const [a] = catalog.papers.values();
    expect([a?.overview?.source.path, a?.deepDive]).toEqual(["posts/papers/a/overview.md", undefined]);
  });

  test("with both panels is not shown", () => {
    const catalog = catalogOf(paper("a", {}, { overview: DRAFT, deepDive: DRAFT }));
    expect(told(catalog.diagnostics)).toBe(
      [
        "posts/papers/a/paper.yaml:1:1 warning pair-complete: The deep dive of `a` is in draft (`deep-dive.md`); the paper is not shown.",
        "posts/papers/a/paper.yaml:1:1 warning pair-complete: The overview of `a` is in draft (`overview.md`); the paper is not shown.",
      ].join("\n"),
    );
    expect(catalog.papers.size).toBe(0);
  });

  test("is shown with both while writing", () => {
    const catalog = catalogOf(paper("a", {}, { overview: DRAFT, deepDive: DRAFT }), { drafts: true });
    expect(told(catalog.diagnostics)).toBe("fine");
    expect([...catalog.papers.keys()]).toEqual(["a"]);
  });
});

describe("a story through a draft: a, then b in draft, then c", () => {
  const files: Files = {
    ...story("s"),
    ...paper("a", { story: "s" }),
    ...paper("b", { story: "s", buildsOn: { a: "From a to b." } }, { overview: DRAFT, deepDive: DRAFT }),
    ...paper("c", { story: "s", buildsOn: { b: "From b to c.", a: "From a to c." } }),
  };

  test("goes on without it in a build, and without its bridge", () => {
    const catalog = catalogOf(files);
    expect(told(catalog.diagnostics.filter(({ rule }) => rule !== "pair-complete"))).toBe(
      "posts/papers/c/paper.yaml:5:12 warning builds-on-exists: `buildsOn` names `b`, which is not shown (a draft, or without a panel); its bridge is left out.",
    );
    expect([...catalog.stories.values()][0]?.entries.map(({ slug }) => slug)).toEqual(["a", "c"]);
    expect(catalog.papers.get("c" as never)?.buildsOn).toMatchObject([{ from: "a", text: "From a to c." }]);
  });

  test("goes through it while writing", () => {
    const catalog = catalogOf(files, { drafts: true });
    expect(told(catalog.diagnostics)).toBe("fine");
    expect([...catalog.stories.values()][0]?.entries.map(({ slug }) => slug)).toEqual(["a", "b", "c"]);
  });
});

test("a story's entries may name a draft, with a warning", () => {
  const catalog = catalogOf({
    ...story("s", "entries: [a, b]"),
    "posts/notes/a.md": post("A"),
    "posts/notes/b.md": DRAFT,
  });
  expect(told(catalog.diagnostics)).toBe(
    "posts/stories/s.md:4:14 warning story-entry-exists: `entries` names `b`, which is not shown; it is left out.",
  );
  expect([...catalog.stories.values()][0]?.entries.map(({ slug }) => slug)).toEqual(["a"]);
});

test("a thread leaves out what a draft adds to it", () => {
  const catalog = catalogOf({
    "posts/threads/t.md": "---\ntitle: T\ndescription: D.\n---\n",
    ...paper("a", { threads: { t: "What a adds." } }),
    ...paper("b", { threads: { t: "What b adds." } }, { overview: DRAFT, deepDive: DRAFT }),
  });
  expect([...catalog.threads.values()][0]?.entries.map(({ entry, step }) => [entry.slug, step.adds.text])).toEqual([
    ["a", "What a adds."],
  ]);
});

describe("a link to a draft", () => {
  const linking = (markdown: string): Files => ({ "posts/notes/a.md": post(markdown), "posts/notes/b.md": DRAFT });

  test.each([
    ["by its file", "See [*the* note](b.md#part).", "<p>See <em>the</em> note.</p>\n", "4:18", "b.md#part"],
    ["by its address", "See [the note](/notes/b/).", "<p>See the note.</p>\n", "4:16", "/notes/b/"],
    ["in HTML", '<p>See <a href="b.md">the note</a>.</p>', "<p>See <a>the note</a>.</p>\n", "4:17", "b.md"],
  ])("%s is a warning and plain text in a build", async (_, markdown, html, place, href) => {
    const blog = await blogOf(linking(markdown));
    expect(told(blog.diagnostics)).toBe(
      `posts/notes/a.md:${place} warning link-resolves: The link \`${href}\` leads to a draft, which a build does not show; its text stands without a link.`,
    );
    expect(blog.html.get("posts/notes/a.md")).toBe(html);
  });

  test("is a link while writing", async () => {
    const blog = await blogOf(linking("See [the note](b.md)."), { drafts: true });
    expect(told(blog.diagnostics)).toBe("fine");
    expect(blog.html.get("posts/notes/a.md")).toBe('<p>See <a href="/notes/b/" data-preview>the note</a>.</p>\n');
  });
});

test("nothing that a build makes knows of a draft", async () => {
  const blog = await blogOf({
    ...story("s"),
    ...paper("a", { story: "s", tags: ["shown"] }),
    ...paper("hush", { story: "s", tags: ["hush"] }, { overview: DRAFT, deepDive: DRAFT }),
    "posts/notes/hush-too.md": DRAFT,
    "posts/chapters/hush-three.md": DRAFT,
  });
  expect(JSON.stringify(blog.pages)).not.toContain("hush");
  expect(JSON.stringify([...blog.views.values()])).not.toContain("hush");
  expect(blog.pages.map(({ address }) => address)).toContain("/papers/a/diptych/");
});
