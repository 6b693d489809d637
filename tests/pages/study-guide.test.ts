import { describe, expect, test } from "vitest";
import type { PrerequisitesView } from "../../plugins/pages/views/prerequisites.ts";
import type { GuideBlock, StudyGuideView } from "../../plugins/pages/views/study-guide.ts";
import { blogOf, type Files, post, told } from "../support/blog.ts";

function series(entries: string): Record<string, string> {
  return { "posts/stories/s.md": `---\ntitle: S\nkind: series\nentries: [${entries}]\n---\n` };
}

function chapter(title: string, body: string, fields = ""): string {
  return post(body, `title: ${title}\n${fields}`.trim());
}

async function viewAt<View>(files: Files, address: string, base = "/"): Promise<View> {
  const blog = await blogOf(files, { base });
  expect(told(blog.diagnostics)).toBe("fine");
  return blog.pages.find((page) => page.address === address)?.view as unknown as View;
}

const guideOf = (files: Files, base?: string): Promise<StudyGuideView> =>
  viewAt<StudyGuideView>(files, "/series/s/study-guide/", base);

/** A block in a line: what is read of it, and where its links lead. */
function line({ html, name, inText, further }: GuideBlock): string {
  return [name, text(html), inText, ...further.map((link) => `${link.text} ${link.href}`)].join(" | ");
}

function text(html: string): string {
  return html
    .replace(/<span class="katex">.*<\/span>/s, "(formula)")
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

const lines = ({ groups }: StudyGuideView): string[] =>
  groups.flatMap(({ entries }) => entries.flatMap(({ posts }) => posts.flatMap(({ blocks }) => blocks.map(line))));

describe("the study guide", () => {
  test("shows what a chapter states, in the order of its text, and leaves out what is neither stated nor asked", async () => {
    const view = await guideOf({
      ...series("a, b"),
      "posts/chapters/a.md": chapter(
        "A",
        ":::theorem {#thm-a} First\nIt holds.\n:::\n\n:::proof\nLook.\n:::\n\n:::remark\nBy the way.\n:::\n\n" +
          ":::definition\nA thing is a thing.\n:::\n\n:::example {#ex}\nThus.\n:::\n\n$$ x \\label{eq:x} $$",
      ),
      "posts/chapters/b.md": chapter("B", "Prose alone."),
    });
    expect(lines(view)).toEqual([
      "Theorem 1 | Theorem 1 (First). It holds. | /chapters/a/#thm-a | Proof /chapters/a/#proof-1",
      "Definition 1 | Definition 1. A thing is a thing. | /chapters/a/#definition-1",
      "Equation 1 | (formula) | /chapters/a/#eq-x",
    ]);
    expect(view.groups.flatMap(({ entries }) => entries.map(({ title }) => title.text))).toEqual(["A"]);
  });

  test("shows nothing twice, however it is nested: proofs and solutions are left out of what they stand in", async () => {
    const view = await guideOf({
      ...series("a"),
      "posts/chapters/a.md": chapter(
        "A",
        "::::theorem\nIt holds.\n\n:::proof\nLook at\n\n$$ x \\label{eq:x} $$\n\n" +
          ":::lemma {#lem}\nA step.\n:::\n:::\n::::\n\n" +
          "::::exercise\nShow it.\n\n:::solution\nSee.\n:::\n::::\n\n" +
          "::::remark\n:::definition {#def}\nInner.\n:::\n::::\n",
      ),
    });
    expect(lines(view)).toEqual([
      "Theorem 1 | Theorem 1. It holds. | /chapters/a/#theorem-1 | Proof /chapters/a/#proof-1",
      "Exercise 1 | Exercise 1. Show it. | /chapters/a/#exercise-1 | Solution #chapter_a_solution-1",
      "Definition 1 | Definition 1. Inner. | /chapters/a/#def",
    ]);
  });

  test("keeps solutions for the end, each with the way back to its exercise", async () => {
    const { solutions } = await guideOf({
      ...series("a"),
      "posts/chapters/a.md": chapter(
        "A",
        ":::exercise {#ex-1}\nShow it.\n:::\n\n:::solution\nAs in [](#ex-1).\n:::\n\nWords.\n\n:::solution\nTo nothing.\n:::",
      ),
    });
    expect(
      solutions.map(({ title, solutions: own }) => [
        title.text,
        ...own.map(({ html, exercise, inText }) => [text(html), exercise?.href, exercise?.text, inText]),
      ]),
    ).toEqual([
      [
        "A",
        ["Solution of Exercise 1 As in Exercise 1.", "#chapter_a_ex-1", "Exercise 1", "/chapters/a/#solution-1"],
        ["Solution To nothing.", undefined, undefined, "/chapters/a/#solution-2"],
      ],
    ]);
    expect(solutions[0]?.solutions[0]?.html).toContain('href="#chapter_a_ex-1"');
  });

  test("leads to what stands in it within the page, and to the post below the base path for all else", async () => {
    const view = await guideOf(
      {
        ...series("a"),
        "posts/chapters/a.md": chapter(
          "A",
          "## Why {#why}\n\n:::lemma {#lem}\nSee [](#thm), [here](#why) and \\eqref{eq:x}.[^n]\n:::\n\n" +
            ":::theorem {#thm}\n$$ x \\label{eq:x} $$\n:::\n\n[^n]: A note.",
        ),
      },
      "/blog/",
    );
    const html = view.groups[0]?.entries[0]?.posts[0]?.blocks[0]?.html ?? "";
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      "#chapter_a_thm",
      "/blog/chapters/a/#why",
      "#chapter_a_eq-x",
    ]);
    expect(html).toContain('id="chapter_a_note-1"');
  });

  test("of a course stands below its weeks", async () => {
    const view = await viewAt<StudyGuideView>(
      {
        "posts/stories/c.md":
          "---\ntitle: C\nkind: course\nweeks: [{title: One, entries: [a]}, {title: Two *more*, entries: [b]}, {title: Three}]\n---\n",
        "posts/chapters/a.md": chapter("A", ":::definition\nOne.\n:::"),
        "posts/chapters/b.md": chapter("B", ":::definition\nTwo.\n:::"),
      },
      "/courses/c/study-guide/",
    );
    expect(view.groups.map(({ week, entries }) => [week, entries.map(({ id }) => id)])).toEqual([
      [{ number: 1, title: "One" }, ["entry-chapter-a"]],
      [{ number: 2, title: "Two <em>more</em>" }, ["entry-chapter-b"]],
    ]);
  });

  test("of a story without definitions is empty", async () => {
    const view = await guideOf({ ...series("a"), "posts/chapters/a.md": chapter("A", "Words.") });
    expect([view.groups, view.solutions, view.head.hasMath]).toEqual([[], [], false]);
  });

  test("tells of both panels of a pair, and names what it shows in its head", async () => {
    const view = await guideOf({
      ...series("a"),
      "posts/chapters/a/overview.md": chapter("A", ":::definition {#d}\nIn words.\n:::"),
      "posts/chapters/a/deep-dive.md": chapter("A", ":::definition {#d}\nIn $n$ signs.\n:::"),
    });
    expect(view.groups[0]?.entries[0]?.posts.map(({ tier, blocks }) => [tier, blocks.map(line)])).toEqual([
      ["overview", ["Definition 1 | Definition 1. In words. | /chapters/a/#d"]],
      ["deep-dive", ["Definition 1 | Definition 1. In (formula) signs. | /chapters/a/deep-dive/#d"]],
    ]);
    expect(
      view.groups[0]?.entries[0]?.posts.flatMap(({ blocks }) => blocks[0]?.html.includes('class="hinge"')),
    ).toEqual([false, false]);
    expect(view.head).toMatchObject({
      title: "Study guide: S",
      address: "/series/s/study-guide/",
      description: "Definitions, statements, key formulas and exercises of “S”.",
      hasMath: true,
      hasCode: false,
      indexed: true,
    });
    expect(view.head.feeds[0]?.href).toBe("/series/s/feed.xml");
  });
});

describe("the prerequisites of a series", () => {
  test("are listed once for all entries that need them, and those that lead nowhere each by itself", async () => {
    const { entries } = await viewAt<PrerequisitesView>(
      {
        ...series("a, b"),
        "posts/chapters/a.md": chapter(
          "A",
          ":::prerequisite\n[Algebra](https://example.com/algebra) helps.\n:::\n\n:::prerequisite\nPatience.\n:::\n\n:::definition {#d}\nA thing.\n:::",
        ),
        "posts/chapters/b.md": chapter(
          "B",
          ":::prerequisite\nKnow [algebra](https://example.com/algebra).\n:::\n\n:::prerequisite\nPatience.\n:::\n\n:::prerequisite\nA [thing](a.md#d), and [algebra](https://example.com/algebra).\n:::",
        ),
      },
      "/series/s/prerequisites/",
    );
    expect(
      entries.map(({ title, prerequisites }) => [
        title.text,
        ...prerequisites.map(({ html, inText, alsoIn, leadsNowhere }) =>
          [text(html), inText, leadsNowhere, ...alsoIn.map((link) => `${link.text} ${link.href}`)].join(" | "),
        ),
      ]),
    ).toEqual([
      [
        "A",
        "Prerequisite Algebra helps. | /chapters/a/#prerequisite-1 | false | B /chapters/b/#prerequisite-1",
        "Prerequisite Patience. | /chapters/a/#prerequisite-2 | true",
      ],
      [
        "B",
        "Prerequisite Patience. | /chapters/b/#prerequisite-2 | true",
        "Prerequisite A thing, and algebra. | /chapters/b/#prerequisite-3 | false",
      ],
    ]);
  });
});

test("a solution that stands elsewhere is linked from its exercise, and leads back", async () => {
  const files = {
    ...series("a"),
    "posts/chapters/a.md": chapter(
      "A",
      ":::exercise {#ex}\nShow it.\n:::\n\n## Solutions {#s}\n\n:::solution {#sol} of [](#ex)\nSee.\n:::",
    ),
  };
  const html = (await blogOf(files)).html.get("posts/chapters/a.md") ?? "";
  expect(html.slice(html.indexOf("<div class"), html.indexOf("<h2"))).toBe(
    '<div class="env env-text" data-env="exercise" id="ex" role="group" aria-labelledby="ex-label">\n' +
      '<p><span class="env-label" id="ex-label" role="heading" aria-level="2"><span class="env-name">Exercise 1</span>.</span> Show it.</p>\n' +
      '<p class="env-turn"><a href="#sol">Solution</a></p>\n</div>\n',
  );
  expect(html.slice(html.indexOf("<details"))).toBe(
    '<details class="env env-solution" data-env="solution" id="sol">\n' +
      '<summary><span class="env-label"><span class="env-name">Solution</span><span class="env-title"> of Exercise 1</span></span></summary>\n' +
      '<p>See.</p>\n<p class="env-turn"><a href="#ex">Back to Exercise 1</a></p>\n</details>\n',
  );
  const view = await guideOf(files);
  expect(lines(view)).toEqual(["Exercise 1 | Exercise 1. Show it. | /chapters/a/#ex | Solution #chapter_a_sol"]);
  expect(view.solutions[0]?.solutions.map(({ exercise }) => exercise?.href)).toEqual(["#chapter_a_ex"]);
});
