import { describe, expect, test } from "vitest";
import { listedAddresses } from "../../plugins/pages/generated-pages.ts";
import type { ScrollEntry, ScrollView } from "../../plugins/pages/views/scroll.ts";
import { storyPages } from "../../plugins/site/offline/story-pages.ts";
import { blogOf, type Files, paper, post, postOf, story, told } from "../support/blog.ts";

const ADDRESS = "/stories/s/scroll/";
const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4"/></svg>';

async function scrollOf(files: Files, base?: string): Promise<ScrollView> {
  const blog = await blogOf(files, base === undefined ? {} : { base });
  expect(told(blog.diagnostics)).toBe("fine");
  return blog.pages.find((page) => page.address === ADDRESS)?.view as unknown as ScrollView;
}

function entries({ rows }: ScrollView): ScrollEntry[] {
  return rows.filter((row): row is ScrollEntry => !("state" in row));
}

/** Two papers of a story, with what is given of them. */
function two(
  a: Readonly<Record<string, unknown>> = {},
  b: Readonly<Record<string, unknown>> = {},
  panels: { readonly a?: string; readonly b?: string } = {},
): Record<string, string> {
  return {
    ...story("s", "entries: [a, b]"),
    ...paper("a", { story: "s", ...a }, { overview: panels.a ?? postOf("2026-01-01") }),
    ...paper("b", { story: "s", ...b }, { overview: panels.b ?? postOf("2026-01-02") }),
  };
}

describe("the page of a whole story", () => {
  test("has the overviews in their order, headings a level lower, and no id twice", async () => {
    const text = "Text.\n\n## Same {#same}\n\nMore.\n\n### Deeper";
    const view = await scrollOf(two({}, {}, { a: post(text), b: post(text) }));
    const html = entries(view).map((entry) => entry.text?.html ?? "");
    expect(entries(view).map(({ slug, position }) => `${position} ${slug}`)).toEqual(["1 a", "2 b"]);
    for (const one of html) {
      expect(one).toMatch(/<h3[^>]* id="paper_[ab]_overview_same"/);
      expect(one).toMatch(/<h4[^>]* id="paper_[ab]_overview_deeper"/);
      expect(one).not.toMatch(/<h2/);
    }
    const ids = [...html.join("").matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("leads to places within itself, and to deep dives where they are", async () => {
    const view = await scrollOf(
      two(
        {},
        {},
        {
          a: post("## Peak {#peak}\n\nSee [here](#peak), [there](../b/overview.md), [that](../b/overview.md#end)."),
          b: post("## End {#end}\n\n[Proof](deep-dive.md)."),
        },
      ),
      "/blog/",
    );
    const [a = "", b = ""] = entries(view).map((entry) => entry.text?.html ?? "");
    expect([...a.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      "#paper_a_overview_peak",
      "#paper_b_overview",
      "#paper_b_overview_end",
    ]);
    expect(entries(view)[1]?.id).toBe("paper_b_overview");
    expect(b).toContain('href="/blog/papers/b/deep-dive/"');
    expect(entries(view)[0]?.deepDive?.href).toBe("/blog/papers/a/deep-dive/");
  });

  test("tells bridges with their pictures, and the letters that are renamed", async () => {
    const letter = (tex: string, more = {}) => ({ macro: "\\risk", tex, means: "the risk", ...more });
    const bridge = { bridge: "It *goes* on.", figure: ["figures/1.svg", "figures/2.svg"], alt: "A line." };
    const view = await scrollOf({
      ...two(
        { notation: [letter("R"), { macro: "\\same", tex: "p", means: "the same" }] },
        { buildsOn: { a: bridge }, notation: [letter("L"), { macro: "\\same", tex: "p", means: "the same" }] },
        { a: post("$\\risk \\same$"), b: post("$\\risk \\same$") },
      ),
      "posts/papers/b/figures/1.svg": DRAWING,
      "posts/papers/b/figures/2.svg": DRAWING.replace("h4", "v3"),
    });
    const [found] = entries(view)[1]?.bridges ?? [];
    expect(found?.html).toBe("It <em>goes</em> on.");
    expect(found?.from.href).toBe("#paper_a_overview");
    expect(found?.figure?.alt).toBe("A line.");
    expect(found?.figure?.frames.map((frame) => /d="([^"]*)"/.exec(frame)?.[1])).toEqual(["M0 0h4", "M0 0v3"]);
    expect(found?.renamed.map(({ before, now }) => [before, now].map(source))).toEqual([["R", "L"]]);
  });

  test("draws a thread along the entries that carry it, and between two that follow each other", async () => {
    const view = await scrollOf({
      ...two({ threads: { t: "Begins." } }, { threads: { t: "Goes on.", u: "Begins." } }),
      "posts/threads/t.md": "---\ntitle: T\n---\n",
      "posts/threads/u.md": "---\ntitle: U\n---\n",
    });
    expect(view.threads.map(({ text, line, carriedBy }) => [text, line, carriedBy])).toEqual([
      ["T", 1, [1, 2]],
      ["U", 2, [2]],
    ]);
    expect(entries(view).map(({ linesBetween }) => linesBetween)).toEqual([[], [1]]);
  });

  test("tells what is planned, and leaves drafts out", async () => {
    const blog = await blogOf({
      "posts/stories/s.md": "---\ntitle: S\nkind: series\nentries: [a, {title: Then, planned: spring}, b]\n---\n",
      "posts/chapters/a.md": postOf("2026-01-01"),
      "posts/chapters/b.md": postOf("2026-01-02"),
    });
    const page = blog.pages.find(({ address }) => address === "/series/s/scroll/")?.view as unknown as ScrollView;
    expect(page.rows.map((row) => row.title)).toEqual(["a", "Then", "b"]);
    const draft = await blogOf({
      ...story("s"),
      ...paper("a", { story: "s" }),
      ...paper("b", { story: "s" }, { overview: "---\ndate: 2026-01-01\ndraft: true\n---\nText.\n" }),
    });
    expect(draft.pages.some(({ address }) => address === ADDRESS)).toBe(false);
  });

  test("is listed and kept like other pages, and is none of a story with one overview", async () => {
    const { linked } = await blogOf(two());
    expect(listedAddresses(linked)).toContain(ADDRESS);
    expect(storyPages(linked).s?.pages).toContain("stories/s/scroll/");
    const one = await blogOf({ ...story("s"), ...paper("a", { story: "s" }) });
    expect(one.pages.some(({ address }) => address === ADDRESS)).toBe(false);
    expect(listedAddresses(one.linked)).not.toContain(ADDRESS);
  });
});

describe("the picture of a bridge", () => {
  const withFigure = async (
    figure: unknown,
    files: Files = {},
    alt: string | undefined = "A line.",
  ): Promise<string> => {
    const bridge = { bridge: "On.", figure, ...(alt === "" ? {} : { alt }) };
    const blog = await blogOf({ ...two({}, { buildsOn: { a: bridge } }), ...files });
    return told(blog.diagnostics);
  };

  test("is one drawing, or several on one axis", async () => {
    const drawn = { "posts/papers/b/1.svg": DRAWING, "posts/papers/b/2.svg": DRAWING.replace("0 0 4 3", "0 0 5 3") };
    expect(await withFigure("1.svg", drawn)).toBe("fine");
    expect(await withFigure(["1.svg", "2.svg"], drawn)).toMatch(
      /paper\.yaml:\d+:\d+ error bridge-drawn: The figure `posts\/papers\/b\/2\.svg` has the `viewBox` `0 0 5 3`; expected `0 0 4 3`/,
    );
  });

  test("is described, is there, and is an SVG file", async () => {
    expect(await withFigure("1.svg", { "posts/papers/b/1.svg": DRAWING }, "")).toMatch(
      /error field-\w+: .*the figure in words/,
    );
    expect(await withFigure("1.svg")).toMatch(/paper\.yaml:\d+:\d+ error link-resolves: .*1\.svg/);
    expect(await withFigure("1.png", { "posts/papers/b/1.png": "no picture" })).toMatch(
      /error bridge-drawn: The figure `posts\/papers\/b\/1\.png` is no SVG file/,
    );
    expect(
      await withFigure("1.svg", { "posts/papers/b/1.svg": DRAWING.replace("<path", "<script>1</script><path") }),
    ).toMatch(/error svg-inert/);
  });
});

/** The TeX that a formula stands for. */
function source(html: string): string {
  return /<annotation[^>]*>([^<]*)</.exec(html)?.[1] ?? html;
}
