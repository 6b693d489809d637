import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { epubMistakes } from "../support/epubcheck.js";
import { createProject, type Project, REPOSITORY } from "../support/project.ts";
import { CHAPTERS, PAIRS } from "../support/real-posts.ts";
import { type Run, runMain } from "../support/run-main.ts";

let blog: Project;
beforeAll(() => {
  blog = createProject({}, join(REPOSITORY, "posts"));
});
afterAll(() => blog.delete());

/** Calls the command line in a project. */
function run({ root }: Project, ...args: string[]): Promise<Run> {
  return runMain(root, ...args);
}

/** The files of an archive, as text. */
function textsIn(file: string): Map<string, string> {
  const files = unzipSync(readFileSync(join(blog.root, file)));
  return new Map(Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes).toString("utf8")]));
}

describe("a story as a book", () => {
  test.each([
    ["overparameterization", "both", `${2 * PAIRS.length} chapters`],
    ["overparameterization", "overviews", `${PAIRS.length} chapters`],
    ["overparameterization", "deep-dives", `${PAIRS.length} chapters`],
    ["mathematics-for-ml", "both", `${CHAPTERS.length} chapters`],
    ["two-ideas", "both", "24 chapters"],
    ["pattern-recognition", "both", "2 chapters"],
  ])(
    "EPUBCheck finds nothing to say of %s with %s",
    async (story, panels, holds) => {
      const file = `${story}-${panels}.epub`;
      const { code, stdout, stderr } = await run(
        blog,
        "export",
        "epub",
        story,
        "--panels",
        panels,
        "--out",
        file,
        "--force",
      );
      expect([code, stderr, stdout]).toEqual([0, "", expect.stringMatching(`^Wrote ${file}: ${holds}, \\d+ kB\\.\n$`)]);
      expect(epubMistakes(join(blog.root, file))).toEqual([]);
    },
    120_000,
  );

  test("it says first what it is, and holds cover, story, contents, chapters and references", () => {
    const bytes = readFileSync(join(blog.root, "overparameterization-deep-dives.epub"));
    expect(bytes.subarray(30, 58).toString("latin1")).toBe("mimetypeapplication/epub+zip");
    const paths = [...textsIn("overparameterization-deep-dives.epub").keys()];
    expect(paths.filter((path) => !path.includes("/files/"))).toEqual([
      "mimetype",
      "META-INF/container.xml",
      "EPUB/package.opf",
      "EPUB/cover.xhtml",
      "EPUB/story.xhtml",
      "EPUB/contents.xhtml",
      ...PAIRS.map((slug) => `EPUB/paper-${slug}-deep-dive.xhtml`),
      "EPUB/references.xhtml",
      "EPUB/style.css",
      "EPUB/cover.png",
    ]);
  });

  test("hinges, claims and bridges lead within it, and to the site where the book has not what they lead to", () => {
    const both = textsIn("overparameterization-both.epub").get("EPUB/paper-belkin-2019-double-descent-overview.xhtml");
    expect(both).toContain('<a href="paper-belkin-2019-double-descent-deep-dive.xhtml">Turn to the deep dive</a>');
    expect(both).toContain('href="paper-belkin-2019-double-descent-deep-dive.xhtml#thm-curve"');
    expect(both).toContain(
      'Previously: <a href="paper-zhang-2017-rethinking-overview.xhtml">A network that fits anything</a>',
    );
    const one = textsIn("overparameterization-overviews.epub").get(
      "EPUB/paper-belkin-2019-double-descent-overview.xhtml",
    );
    expect(one).toContain('href="https://diptych.example/papers/belkin-2019-double-descent/deep-dive/#thm-curve"');
  });

  test("the same posts give the same bytes", async () => {
    const { code } = await run(
      blog,
      "export",
      "epub",
      "mathematics-for-ml",
      "--out",
      "again.epub",
      "--no-cache",
      "--force",
    );
    expect(code).toBe(0);
    expect(
      readFileSync(join(blog.root, "again.epub")).equals(readFileSync(join(blog.root, "mathematics-for-ml-both.epub"))),
    ).toBe(true);
  });
});

describe("a mistake in the command", () => {
  test.each([
    [["export"], "found `export `; expected `export epub` or `export zip`."],
    [["export", "pdf", "x"], "found `export pdf`; expected `export epub` or `export zip`."],
    [["export", "zip"], "found no story behind `export zip`; expected its slug."],
    [
      ["export", "epub", "two-ideas", "--panels", "all"],
      "found the panels `all`; expected one of overviews, deep-dives, both.",
    ],
  ])("%j is told with what is expected", async (args, message) => {
    const { code, stderr } = await run(blog, ...args);
    expect([code, stderr.split("\n")[0]]).toEqual([2, `diptych: ${message}`]);
  });

  test.each([
    ["overparametrization", "found no story `overparametrization`; did you mean `overparameterization`?"],
    [
      "needles",
      "found no story `needles`; expected one of learning-theory, mathematics-for-ml, overparameterization, pattern-recognition, two-ideas.",
    ],
  ])("there is no story %s", async (story, message) => {
    const { code, stdout, stderr } = await run(blog, "export", "epub", story);
    expect([code, stdout, stderr]).toEqual([1, "", `diptych: ${message}\n`]);
    expect(existsSync(join(blog.root, `${story}.epub`))).toBe(false);
  });

  test("a file that is there is not written over, unless that is asked for", async () => {
    writeFileSync(join(blog.root, "mine.epub"), "mine");
    const args = ["export", "epub", "pattern-recognition", "--out", "mine.epub"];
    const { code, stderr } = await run(blog, ...args);
    expect([code, stderr]).toEqual([
      1,
      "diptych: found `mine.epub`, which is there already; --force writes over it.\n",
    ]);
    expect(readFileSync(join(blog.root, "mine.epub"), "utf8")).toBe("mine");
    expect((await run(blog, ...args, "--force")).code).toBe(0);
    expect(readFileSync(join(blog.root, "mine.epub")).subarray(30, 38).toString()).toBe("mimetype");
  });
});

test("a blog with a mistake is not exported; a story without a post on the way says so", async () => {
  const project = createProject({
    "posts/notes/a.md": "---\ndate: 2026-01-02\n---\n\n[no](b.md)\n",
    "posts/stories/s.md": "---\ntitle: S\nentries: [a]\n---\n",
    "posts/stories/empty.md": "---\ntitle: E\n---\n",
  });
  try {
    const wrong = await run(project, "export", "epub", "s");
    expect([wrong.code, wrong.stderr.split("\n")[0]]).toEqual([
      1,
      expect.stringMatching(/^posts\/notes\/a\.md:5:\d+ error/),
    ]);
    expect(wrong.stderr).toContain("nothing was exported.");
    project.write("posts/notes/a.md", "---\ndate: 2026-01-02\n---\n\nWords.\n");
    const { code, stderr } = await run(project, "export", "epub", "empty", "--panels", "overviews");
    expect([code, stderr]).toEqual([1, "diptych: found no overview in `empty` to export.\n"]);
  } finally {
    project.delete();
  }
});

test("every command in docs/export.md does what it says", async () => {
  const commands = [
    ...readFileSync(join(REPOSITORY, "docs/export.md"), "utf8").matchAll(/^npx diptych (export .+?)(?: +#.*)?$/gm),
  ];
  expect(commands.length).toBeGreaterThan(3);
  for (const [line, command = ""] of commands) {
    const { code, stderr } = await run(blog, ...command.split(" "), "--force");
    expect([line, code, stderr]).toEqual([line, 0, ""]);
  }
});
