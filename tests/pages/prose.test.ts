import { describe, expect, test } from "vitest";
import type { HeadView } from "../../plugins/pages/views/head.ts";
import type { StoryView } from "../../plugins/pages/views/story.ts";
import type { ThreadView } from "../../plugins/pages/views/thread.ts";
import { blogOf, type Files, paper, post, story, told } from "../support/blog.ts";

// Sentences in YAML: bridges, summaries, what a paper adds to a thread. They are inline Markdown.

const THREAD = { "posts/threads/t.md": "---\ntitle: T\ndescription: D.\n---\n" };

test("is inline Markdown with formulas, wherever it is shown", async () => {
  const blog = await blogOf({
    ...story("s"),
    ...THREAD,
    ...paper("a", { story: "s" }),
    ...paper("b", {
      story: "s",
      summary: "A *summary* of $x$.",
      buildsOn: { a: "From `a` to $y$ & on." },
      threads: { t: "It **adds** $z$." },
    }),
  });
  expect(told(blog.diagnostics)).toBe("fine");
  const shown = (address: string): string => JSON.stringify(blog.pages.find((page) => page.address === address)?.view);
  const bridge = blog.views.get("posts/papers/b/overview.md")?.previously[0]?.bridge;
  expect(bridge).toMatch(/^From <code>a<\/code> to <span class="math[^"]*" data-tex="y">.*<\/span> &amp; on\.$/);
  expect(shown("/papers/")).toContain("A <em>summary</em> of <span class=");
  expect(shown("/threads/t/")).toContain("It <strong>adds</strong> <span class=");
  expect(shown("/stories/s/")).toContain("From <code>a</code> to <span class=");
});

test("knows the macros and symbols of its own paper, on every page", async () => {
  const blog = await blogOf({
    ...story("s"),
    ...THREAD,
    ...paper("a", { story: "s" }),
    ...paper("b", {
      story: "s",
      macros: { "\\Rn": "\\widehat{R}_n" },
      notation: [{ macro: "\\risk", tex: "R(h)", means: "the risk" }],
      summary: "Of $\\Rn$.",
      buildsOn: { a: "From $\\risk$." },
      threads: { t: "It adds $\\Rn$." },
    }),
  });
  expect(told(blog.diagnostics)).toBe("fine");
  const story1 = blog.pages.find(({ address }) => address === "/stories/s/")?.view as StoryView;
  const thread = blog.pages.find(({ address }) => address === "/threads/t/")?.view as ThreadView;
  expect(story1.entries[1]?.bridges[0]?.html).toContain('data-tex="\\risk"');
  expect(thread.entries[0]?.adds).toContain('data-tex="\\Rn"');
});

test("is plain text where no markup can stand, its formulas as they read", async () => {
  const blog = await blogOf({
    ...paper("a", {
      macros: { "\\Rn": "\\widehat{R}_n" },
      summary: "A *summary* of $\\Rn^2 \\le 1$ & `code`.",
      errata: [{ date: "2026-01-02", where: "overview.md", what: "It said $\\Rn$." }],
    }),
  });
  const view = blog.views.get("posts/papers/a/overview.md");
  expect(view?.head.description).toBe("A summary of R̂_n² ≤ 1 & code.");
  expect(JSON.parse(view?.head.metadata?.jsonLd ?? "{}")).toMatchObject({ description: view?.head.description });
  await blog.builder.prepare("entry");
  expect(blog.feeds.entry("posts/papers/a/overview.md")?.summary).toBe(view?.head.description);
  expect(blog.feeds.view("/errata.xml")).toMatchObject({ entries: [{ summary: "It said R̂_n." }] });
});

test("does not know the macros of another paper", async () => {
  const blog = await blogOf({
    ...story("s"),
    ...paper("a", { story: "s", macros: { "\\mine": "x" } }),
    ...paper("b", { story: "s", summary: "Of $\\mine$." }),
  });
  expect(told(blog.diagnostics)).toBe(
    "posts/papers/b/paper.yaml:5:15 error tex-parses: Undefined control sequence \\mine; did you mean \\min?",
  );
});

test("is checked where no page shows it, too: a bridge of a paper in no story", async () => {
  const blog = await blogOf({ ...paper("a"), ...paper("b", { buildsOn: { a: "From $\\nosuch$." } }) });
  expect(told(blog.diagnostics)).toBe(
    "posts/papers/b/paper.yaml:4:23 error tex-parses: Undefined control sequence \\nosuch; did you mean \\nsucc?",
  );
});

describe("a page has the style sheet for formulas where one is shown", () => {
  const files: Files = {
    ...story("s"),
    ...THREAD,
    ...paper("a", { story: "s" }),
    ...paper("bridged", { story: "s", buildsOn: { a: "By $x$." } }),
    ...paper("woven", { threads: { t: "By $x$." } }),
    ...paper("told", { summary: "By $x$.", tags: ["told"] }),
    ...paper("plain", { tags: ["plain"] }),
    "posts/notes/headed.md": post("## Of $x$"),
    "posts/notes/plain.md": post("No formula."),
  };
  const needs = async (): Promise<Map<string, boolean>> => {
    const blog = await blogOf(files);
    expect(told(blog.diagnostics)).toBe("fine");
    const heads: HeadView[] = [...blog.views.values(), ...blog.pages.map(({ view }) => view)].map(({ head }) => head);
    return new Map(heads.map(({ address, hasMath }) => [address, hasMath]));
  };

  test("in its text, in a bridge before or behind it, in what it adds to a thread, in a summary", async () => {
    const has = await needs();
    for (const address of [
      "/notes/headed/",
      "/papers/bridged/",
      "/papers/bridged/deep-dive/",
      "/papers/a/",
      "/papers/woven/",
      "/stories/s/",
      "/threads/t/",
      "/papers/",
      "/tags/told/",
    ]) {
      expect([address, has.get(address)]).toEqual([address, true]);
    }
  });

  test("and not where none is", async () => {
    const has = await needs();
    for (const address of ["/notes/plain/", "/papers/plain/", "/papers/told/", "/notes/", "/tags/plain/", "/search/"]) {
      expect([address, has.get(address)]).toEqual([address, false]);
    }
  });
});
