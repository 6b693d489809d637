import { describe, expect, test } from "vitest";
import type { Neighbour, PostView } from "../../plugins/pages/views/post.ts";
import { blogOf, type Files, paper, post, story, told } from "../support/blog.ts";

async function viewsOf(files: Files): Promise<(path: string) => PostView> {
  const blog = await blogOf(files);
  expect(told(blog.diagnostics)).toBe("fine");
  return (path) => blog.views.get(`posts/${path}`) as PostView;
}

/** `story: address (bridge)`. */
function line({ storySlug, href, bridge }: Neighbour): string {
  return `${storySlug}: ${href}${bridge === undefined ? "" : ` (${bridge})`}`;
}

function previous(view: PostView): string[] {
  return view.previously.map(line);
}

function following(view: PostView): string[] {
  return view.next.flatMap(({ neighbours }) => neighbours.map(line));
}

describe("a story that branches and joins: a, then b and c, then d", () => {
  const DIAMOND: Files = {
    ...story("s"),
    ...paper("a", { story: "s" }),
    ...paper("b", { story: "s", buildsOn: { a: "From a to b." } }),
    ...paper("c", { story: "s", buildsOn: { a: "From *a* to c." } }),
    ...paper("d", { story: "s", buildsOn: { b: "From b to d.", c: "From c to d." } }),
  };

  test("previously names every parent with its bridge, and a neighbour that is none without", async () => {
    const view = await viewsOf(DIAMOND);
    expect(previous(view("papers/a/overview.md"))).toEqual([]);
    expect(previous(view("papers/b/overview.md"))).toEqual(["s: /papers/a/ (From a to b.)"]);
    expect(previous(view("papers/c/overview.md"))).toEqual(["s: /papers/a/ (From <em>a</em> to c.)", "s: /papers/b/"]);
    expect(previous(view("papers/d/overview.md"))).toEqual([
      "s: /papers/b/ (From b to d.)",
      "s: /papers/c/ (From c to d.)",
    ]);
  });

  test("next names every child with its bridge, the one that the order has next first", async () => {
    const view = await viewsOf(DIAMOND);
    expect(following(view("papers/a/overview.md"))).toEqual([
      "s: /papers/b/ (From a to b.)",
      "s: /papers/c/ (From <em>a</em> to c.)",
    ]);
    expect(following(view("papers/b/overview.md"))).toEqual(["s: /papers/c/", "s: /papers/d/ (From b to d.)"]);
    expect(following(view("papers/c/overview.md"))).toEqual(["s: /papers/d/ (From c to d.)"]);
    expect(following(view("papers/d/overview.md"))).toEqual([]);
  });

  test("a neighbour is met in the same tier", async () => {
    const view = await viewsOf(DIAMOND);
    expect(previous(view("papers/b/deep-dive.md"))).toEqual(["s: /papers/a/deep-dive/ (From a to b.)"]);
    expect(following(view("papers/c/deep-dive.md"))).toEqual(["s: /papers/d/deep-dive/ (From c to d.)"]);
  });

  test("says which of how many it is, and who wrote the paper next to it", async () => {
    const view = await viewsOf(DIAMOND);
    expect(view("papers/c/deep-dive.md").storyLines).toEqual([
      { story: { href: "/stories/s/", text: "The story s" }, position: 3, total: 4 },
    ]);
    expect(view("papers/c/overview.md").previously[0]).toMatchObject({ title: "A", authors: "Author 2020" });
  });

  test("three ways go on from each panel", async () => {
    const view = await viewsOf(DIAMOND);
    const ways = (path: string): Record<string, string | undefined> =>
      Object.fromEntries((view(path).next[0]?.ways ?? []).map(({ way, next }) => [way, next?.href]));
    expect(ways("papers/a/overview.md")).toEqual({
      overviews: "/papers/b/",
      "deep-dives": "/papers/b/deep-dive/",
      both: "/papers/a/deep-dive/",
    });
    expect(ways("papers/a/deep-dive.md")).toEqual({
      overviews: "/papers/b/",
      "deep-dives": "/papers/b/deep-dive/",
      both: "/papers/b/",
    });
    expect(ways("papers/d/overview.md")).toEqual({
      overviews: undefined,
      "deep-dives": undefined,
      both: "/papers/d/deep-dive/",
    });
    expect(ways("papers/d/deep-dive.md")).toEqual({ overviews: undefined, "deep-dives": undefined, both: undefined });
  });
});

test("a paper in two stories has neighbours in both, each bridge where its parent is", async () => {
  const view = await viewsOf({
    ...story("s"),
    ...story("t"),
    ...paper("a", { story: "s" }),
    ...paper("b", { story: ["s", "t"], buildsOn: { a: "From a.", c: "From c." } }),
    ...paper("c", { story: "t" }),
    ...paper("d", { story: "t", buildsOn: { b: "From b." } }),
    ...paper("e", { story: "s" }),
  });
  expect(previous(view("papers/b/overview.md"))).toEqual(["s: /papers/a/ (From a.)", "t: /papers/c/ (From c.)"]);
  expect(following(view("papers/b/overview.md"))).toEqual(["s: /papers/e/", "t: /papers/d/ (From b.)"]);
  expect(
    view("papers/b/overview.md").storyLines.map(({ story, position, total }) => [story.href, position, total]),
  ).toEqual([
    ["/stories/s/", 2, 3],
    ["/stories/t/", 2, 3],
  ]);
});

test("a paper outside of all stories has no neighbours, whatever it builds on", async () => {
  const view = await viewsOf({ ...paper("a"), ...paper("b", { buildsOn: { a: "From a." } }) });
  expect(previous(view("papers/b/overview.md"))).toEqual([]);
  expect(view("papers/a/overview.md").next).toEqual([]);
});

test("a parent outside of the story is none in it", async () => {
  const view = await viewsOf({
    ...story("s"),
    ...paper("a"),
    ...paper("b", { story: "s", buildsOn: { a: "From a." } }),
  });
  expect(previous(view("papers/b/overview.md"))).toEqual([]);
});

test("chapters and notes follow one another without bridges", async () => {
  const view = await viewsOf({
    ...story("s", "kind: series\nentries: [one, two, n]"),
    "posts/chapters/one.md": post("Text."),
    "posts/chapters/two/overview.md": post("Text."),
    "posts/chapters/two/deep-dive.md": post("Text."),
    "posts/notes/n.md": post("Text."),
  });
  expect(following(view("chapters/one.md"))).toEqual(["s: /chapters/two/"]);
  expect(previous(view("chapters/two/deep-dive.md"))).toEqual(["s: /chapters/one/"]);
  expect(previous(view("notes/n.md"))).toEqual(["s: /chapters/two/"]);
  expect(view("chapters/one.md").next[0]?.ways.map(({ next }) => next?.href)).toEqual([
    "/chapters/two/",
    "/chapters/two/deep-dive/",
    "/chapters/two/",
  ]);
});

test("a half pair is met in the half that there is", async () => {
  const blog = await blogOf({
    ...story("s"),
    ...paper("a", { story: "s" }),
    "posts/papers/b/paper.yaml": 'title: B\nauthors: [B. Author]\nyear: 2021\nstory: s\nbuildsOn: {a: "From a."}\n',
    "posts/papers/b/overview.md": post("Text."),
    ...paper("c", { story: "s", buildsOn: { b: "From b." } }),
  });
  const view = (path: string): PostView => blog.views.get(`posts/papers/${path}`) as PostView;
  expect(following(view("a/deep-dive.md"))).toEqual(["s: /papers/b/ (From a.)"]);
  expect(previous(view("c/deep-dive.md"))).toEqual(["s: /papers/b/ (From b.)"]);
  // Who reads deep dives only goes on to the next one that there is.
  expect(view("a/deep-dive.md").next[0]?.ways.map(({ way, next }) => [way, next?.href])).toEqual([
    ["overviews", "/papers/b/"],
    ["deep-dives", "/papers/c/deep-dive/"],
    ["both", "/papers/b/"],
  ]);
  expect(view("b/overview.md").switch).toEqual({
    halves: [
      { tier: "overview", label: "Overview", href: "/papers/b/", current: true },
      { tier: "deep-dive", label: "Deep dive", href: undefined, current: false },
    ],
    diptych: undefined,
  });
});

test("addresses have the base path before them", async () => {
  const blog = await blogOf(
    { ...story("s"), ...paper("a", { story: "s" }), ...paper("b", { story: "s", buildsOn: { a: "From a." } }) },
    { base: "/blog/" },
  );
  const view = blog.views.get("posts/papers/b/overview.md") as PostView;
  expect(previous(view)).toEqual(["s: /blog/papers/a/ (From a.)"]);
  expect(view.storyLines[0]?.story.href).toBe("/blog/stories/s/");
});
