import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, test, vi } from "vitest";
import { answeringHost } from "../../support/answering-host.ts";
import { blogOf, paper, projectOf, story, told } from "../../support/blog.ts";
import { runMain } from "../../support/run-main.ts";

const BIB = `@article{zhang2017,
  title = {Understanding deep learning: a $\\lambda$ story \\& more},
  author = {Zhang, Chiyuan and H{\\"o}lder, Otto}, year = 2017, journal = {ICLR}, doi = {10.1000/zhang}}
`;
const BLOG = { ...story("s"), ...paper("belkin-2019", { arxiv: "1812.11118v2", doi: "10.1000/belkin" }) };

beforeEach(() => {
  vi.stubEnv("SOURCE_DATE_EPOCH", String(Date.UTC(2026, 10, 9) / 1000));
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe("`new paper.bib`", () => {
  it("writes a paper that passes the check and is shown while it is written", async () => {
    const project = projectOf({ ...BLOG, "paper.bib": BIB });
    const run = await runMain(project.root, "new", "paper.bib", "--story", "s", "--builds-on", "belkin-2019");
    expect(run).toEqual({
      code: 0,
      stderr: "",
      stdout: [
        "Understanding deep learning: a $\\lambda$ story & more (Chiyuan Zhang, Otto Hölder, 2017)",
        "Wrote posts/papers/zhang-2017-understanding/paper.yaml",
        "Wrote posts/papers/zhang-2017-understanding/overview.md",
        "Wrote posts/papers/zhang-2017-understanding/deep-dive.md",
        "Both panels are drafts: `diptych dev` shows them, a build leaves them out until `draft: true` is gone.\n",
      ].join("\n"),
    });
    const folder = join(project.root, "posts/papers/zhang-2017-understanding");
    const read = (name: string): string => readFileSync(join(folder, name), "utf8");
    expect(read("paper.yaml")).toBe(
      [
        "title: 'Understanding deep learning: a $\\lambda$ story & more'",
        "authors: [Chiyuan Zhang, Otto Hölder]",
        "year: 2017",
        "venue: ICLR",
        "doi: '10.1000/zhang'",
        "bibtex: zhang2017",
        "story: s",
        "buildsOn:",
        "  belkin-2019: Say in a sentence how this paper moves on from that one.\n",
      ].join("\n"),
    );
    expect(read("overview.md")).toMatch(
      /^---\ndate: 2026-11-09\ndraft: true\n---\n\nSay here in two or three sentences/,
    );
    const files = {
      ...BLOG,
      ...Object.fromEntries(
        ["paper.yaml", "overview.md", "deep-dive.md"].map((name) => [
          `posts/papers/zhang-2017-understanding/${name}`,
          read(name),
        ]),
      ),
    };
    const blog = await blogOf(files, { drafts: true });
    expect(told(blog.diagnostics)).toBe("fine");
    expect(blog.views.get("posts/papers/zhang-2017-understanding/overview.md")?.title).toBe(
      "Understanding deep learning: a λ story & more",
    );
    expect(told((await blogOf(files)).diagnostics)).toBe(
      [
        "posts/papers/zhang-2017-understanding/paper.yaml:1:1 warning pair-complete: The deep dive of `zhang-2017-understanding` is in draft (`deep-dive.md`); the paper is not shown.",
        "posts/papers/zhang-2017-understanding/paper.yaml:1:1 warning pair-complete: The overview of `zhang-2017-understanding` is in draft (`overview.md`); the paper is not shown.",
      ].join("\n"),
    );
  });

  it.each([
    [["--story", "t"], "Found no story `t`; did you mean `s`?"],
    [["--builds-on", "belkin-2018"], "Found no entry `belkin-2018`; did you mean `belkin-2019`?"],
    [
      ["--slug", "belkin-2019"],
      "The slug `belkin-2019` is taken by `posts/papers/belkin-2019`; give another one with `--slug`.",
    ],
    [["--slug", "Zhang"], "Found the slug `Zhang`; expected lower-case letters, digits and single hyphens."],
    [["--key", "zhang2018"], "Found no entry `zhang2018` in `paper.bib`; did you mean `zhang2017`?"],
  ])("with %s writes nothing and says why", async (options, message) => {
    const project = projectOf({ ...BLOG, "paper.bib": BIB });
    const run = await runMain(project.root, "new", "paper.bib", ...options);
    expect(run).toEqual({ code: 1, stdout: "", stderr: `diptych: ${message}\n` });
    expect(existsSync(join(project.root, "posts/papers/zhang-2017-understanding"))).toBe(false);
  });

  it("does not write over a paper, whatever it is called", async () => {
    const project = projectOf({ ...BLOG, "paper.bib": BIB.replace("10.1000/zhang", "10.1000/BELKIN") });
    const run = await runMain(project.root, "new", "paper.bib");
    expect(run.stderr).toBe(
      "diptych: The paper with the DOI `10.1000/BELKIN` is there already: `posts/papers/belkin-2019/paper.yaml`.\n",
    );
  });

  it("leaves a folder as it is that only looks like none", async () => {
    const project = projectOf({ ...BLOG, "paper.bib": BIB, "posts/papers/x/overview.md": "mine" });
    const run = await runMain(project.root, "new", "paper.bib", "--slug", "x");
    expect(run.stderr).toBe("diptych: The slug `x` is taken by `posts/papers/x`; give another one with `--slug`.\n");
    expect(readFileSync(join(project.root, "posts/papers/x/overview.md"), "utf8")).toBe("mine");
  });
});

test("`new` with an arXiv id asks the address that the environment names, and escapes what it says", async () => {
  const title = "A &lt;b&gt; \u202eevil: 'title' # with \u0007 $x_1$";
  const { origin } = await answeringHost((_path, response) =>
    response.end(
      `<feed><entry><id>http://arxiv.org/abs/2001.00001v1</id><published>2020-01-01</published><title>${title}</title>${"<author><name>Ann: {O} &quot;X&quot;</name></author>".repeat(20)}</entry></feed>`,
    ),
  );
  vi.stubEnv("DIPTYCH_ARXIV", origin);
  const project = projectOf(BLOG);
  expect(await runMain(project.root, "new", "2001.00001", "--slug", "a")).toMatchObject({ code: 0, stderr: "" });
  const yaml = readFileSync(join(project.root, "posts/papers/a/paper.yaml"), "utf8");
  expect(yaml).toContain("title: 'A <b> evil: ''title'' # with $x_1$'\nauthors:\n  - 'Ann: {O} \"X\"'\n");
  const check = await runMain(project.root, "check", "--no-cache");
  expect(check.stdout).not.toContain("error ");
  expect(check.code).toBe(0);
});

test("`new` with the id of a paper that is there asks nobody", async () => {
  const project = projectOf(BLOG);
  const run = await runMain(project.root, "new", "arXiv:1812.11118");
  expect(run.stderr).toBe(
    "diptych: The paper with the arXiv id `1812.11118` is there already: `posts/papers/belkin-2019/paper.yaml`.\n",
  );
});

describe("`new` with a title", () => {
  it.each([
    [
      ["note", "Three errors"],
      "posts/notes/three-errors.md",
      "---\ntitle: Three errors\ndate: 2026-11-09\ndraft: true\n---\n\nWrite",
    ],
    [
      ["chapter", "Vectors: a start", "--story", "s"],
      "posts/chapters/vectors-a-start.md",
      "---\ntitle: 'Vectors: a start'\ndate: 2026-11-09\ndraft: true\nstory: s\n---\n\nSay",
    ],
    [
      ["page", "About", "--slug", "about-me"],
      "posts/pages/about-me.md",
      "---\ntitle: About\ndraft: true\n---\n\nWrite",
    ],
    [
      ["story", "C++ & friends"],
      "posts/stories/c-plus-plus-and-friends.md",
      "---\ntitle: 'C++ & friends'\nkind: story\n---\n",
    ],
    [["series", "A series"], "posts/stories/a-series.md", "---\ntitle: A series\nkind: series\n---\n"],
    [["course", "A course"], "posts/stories/a-course.md", "---\ntitle: A course\nkind: course\nweeks:\n"],
    [["book", "A book"], "posts/stories/a-book.md", "---\ntitle: A book\nkind: book\nbook:\n"],
    [["thread", "An idea"], "posts/threads/an-idea.md", "---\ntitle: An idea\n---\n"],
  ])("%s writes a file that passes the check", async (args, path, beginning) => {
    const project = projectOf(BLOG);
    expect(await runMain(project.root, "new", ...args)).toEqual({ code: 0, stdout: `Wrote ${path}.\n`, stderr: "" });
    const text = readFileSync(join(project.root, path), "utf8");
    expect(text.slice(0, beginning.length)).toBe(beginning);
    expect(told((await blogOf({ ...BLOG, [path]: text }, { drafts: true })).diagnostics)).toBe("fine");
    const again = await runMain(project.root, "new", ...args);
    expect(again.code).toBe(1);
    expect(again.stderr).toMatch(
      /^diptych: The slug `[a-z-]+` is taken by `posts\/[^`]+`; give another one with `--slug`\.\n$/,
    );
  });

  it.each([
    [
      ["note", "N", "--story", "s"],
      1,
      "A note joins a story by the story's `entries`: put its slug there, in the file of `s`.",
    ],
    [
      ["thread", "T", "--story", "s"],
      1,
      "A thread is no part of a story; expected `--story` with a paper or a chapter.",
    ],
    [["note", "\u0000 "], 1, 'Found an empty title; expected one, as in `diptych new note "A title"`.'],
    [["note"], 2, 'found no title after `new note`; expected one, as in `new note "A title"`.'],
    [["note", "N", "--key", "k"], 2, "found `--key` with `new note`; expected it with a paper."],
    [
      ["belkin"],
      2,
      'found `belkin` after `new`; expected an arXiv id, a DOI, a `.bib` file, or `note`, `chapter`, `page`, `story`, `series`, `course`, `book` or `thread` with a "title".',
    ],
  ])("%s is refused", async (args, code, message) => {
    const run = await runMain(projectOf(BLOG).root, "new", ...args);
    expect(run.code).toBe(code);
    expect(run.stderr.split("\n")[0]).toBe(`diptych: ${message}`);
  });
});

test("`new` where there is no blog says so", async () => {
  const project = projectOf(BLOG);
  project.remove("posts");
  const run = await runMain(project.root, "new", "note", "N");
  expect(run.stderr).toBe("diptych: Found no folder `posts/` here; type the command in the folder of a blog.\n");
});
